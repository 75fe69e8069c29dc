package org.kinlink.identifier;

import java.util.BitSet;

/**
 * The codes of local authorities that stand in Unique Pupil Numbers: those of the Department's
 * census rule 1530, and those of the authorities that were formed since.
 */
final class UpnAuthorities {
  private static final int[][] RANGES = {
    {1, 5}, {201, 213}, {301, 320}, {330, 336}, {340, 344}, {350, 359}, {370, 373}, {380, 384},
    {390, 394}, {420, 420}, {660, 681}, {701, 708}, {800, 803}, {805, 808}, {810, 813}, {815, 816},
    {820, 823}, {825, 826}, {830, 831}, {835, 841}, {845, 846}, {850, 852}, {855, 857}, {860, 861},
    {865, 896}, {908, 909}, {916, 916}, {919, 919}, {921, 921}, {925, 926}, {928, 929}, {931, 931},
    {933, 933}, {935, 938}, {940, 943}
  };

  private static final BitSet KNOWN = known();

  private UpnAuthorities() {}

  static boolean isKnown(int code) {
    return KNOWN.get(code);
  }

  private static BitSet known() {
    BitSet known = new BitSet();
    for (int[] range : RANGES) {
      known.set(range[0], range[1] + 1);
    }
    return known;
  }
}

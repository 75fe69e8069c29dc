package org.kinlink.evaluate;

import java.util.BitSet;

/**
 * The records that are evaluated, as numbers: the person of the run, the true person and the source
 * of each, and whether it is in the group under study.
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; lives within one evaluation.
record Sample(int[] cluster, int[] entity, int[] source, int sources, boolean[] inGroup) {

  int size() {
    return cluster.length;
  }

  /** The records at the given places, in their order; those at {@code group} are the group. */
  Sample part(int[] places, BitSet group) {
    int[] c = new int[places.length];
    int[] e = new int[places.length];
    int[] s = new int[places.length];
    boolean[] g = new boolean[places.length];
    for (int i = 0; i < places.length; i++) {
      c[i] = cluster[places[i]];
      e[i] = entity[places[i]];
      s[i] = source[places[i]];
      g[i] = group.get(places[i]);
    }
    return new Sample(c, e, s, sources, g);
  }
}

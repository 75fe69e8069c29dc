package org.kinlink.compare;

import com.google.common.collect.ImmutableList;
import org.kinlink.record.Dictionary;

/** Streets, villages and towns: equal, nearly equal, alike, different. */
final class TextComparator implements FieldComparator {
  private static final int DIFFERENT = 4;

  @Override
  public String name() {
    return "text";
  }

  @Override
  public ImmutableList<String> levels() {
    return ImmutableList.of("equal", "nearly equal", "alike", "different");
  }

  @Override
  public double[] typical() {
    return new double[] {0.85, 0.08, 0.03, 0.04};
  }

  @Override
  public Kernel prepare(Dictionary dictionary) {
    return new TextKernel(FieldComparator.characters(dictionary));
  }

  /** Signatures first, then the texts themselves. */
  private static final class TextKernel implements Kernel {
    private final char[][] values;
    private final NameSignatures signatures;

    TextKernel(char[][] values) {
      this.values = values;
      this.signatures = new NameSignatures(values, NameComparator.ALIKE);
    }

    @Override
    public int level(int codeA, int codeB) {
      double similarity = JaroWinkler.similarity(values[codeA], values[codeB]);
      return similarity >= NameComparator.NEARLY
          ? 2
          : similarity >= NameComparator.ALIKE ? 3 : DIFFERENT;
    }

    @Override
    public void glance(int codeA, int[] codesB, int count, byte[] levels) {
      signatures.unlike(codeA, codesB, count, (byte) DIFFERENT, levels);
    }

    @Override
    public void glance(int[] codesA, int[] codesB, int count, byte[] levels) {
      signatures.unlike(codesA, codesB, count, (byte) DIFFERENT, levels);
    }

    @Override
    public Lot lot() {
      return new NameLot(signatures, new long[0]);
    }
  }
}

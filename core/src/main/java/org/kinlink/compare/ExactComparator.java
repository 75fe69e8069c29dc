package org.kinlink.compare;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.kinlink.record.Dictionary;

/** Equal or different. */
final class ExactComparator implements FieldComparator {
  @Override
  public String name() {
    return "exact";
  }

  @Override
  public ImmutableList<String> levels() {
    return ImmutableList.of("equal", "different");
  }

  @Override
  public double[] typical() {
    return new double[] {0.95, 0.05};
  }

  @Override
  public Kernel prepare(Dictionary dictionary) {
    return new Kernel() {
      @Override
      public int level(int codeA, int codeB) {
        return 2;
      }

      @Override
      public void glance(int codeA, int[] codesB, int count, byte[] levels) {
        Arrays.fill(levels, 0, count, (byte) 2);
      }

      @Override
      public void glance(int[] codesA, int[] codesB, int count, byte[] levels) {
        Arrays.fill(levels, 0, count, (byte) 2);
      }

      @Override
      public Lot lot() {
        return new ExactLot();
      }
    };
  }

  /** The codes are all there is. */
  private static final class ExactLot implements Lot {
    private int[] codes = {};

    @Override
    public void enter(int[] of, int count) {
      codes = of;
    }

    @Override
    public int open(int left, int from, int to, int[] places) {
      int[] values = codes;
      int a = values[left];
      int open = 0;
      for (int place = from; place < to; place++) {
        int b = values[place];
        if (b == a || b == 0) {
          places[open++] = place;
        }
      }
      return open;
    }
  }
}

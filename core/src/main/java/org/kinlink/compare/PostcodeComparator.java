package org.kinlink.compare;

import com.google.common.collect.ImmutableList;
import org.kinlink.record.Dictionary;

/**
 * Postcodes: equal; one slip apart; the same district (the part before the blank); different. A
 * code without a blank, as other countries have them, has no district.
 */
final class PostcodeComparator implements FieldComparator {
  private static final int TAIL_BITS = 14;
  private static final int TAIL = (1 << TAIL_BITS) - 1;

  @Override
  public String name() {
    return "postcode";
  }

  @Override
  public ImmutableList<String> levels() {
    return ImmutableList.of("equal", "one slip apart", "same district", "different");
  }

  @Override
  public double[] typical() {
    return new double[] {0.85, 0.04, 0.05, 0.06};
  }

  @Override
  public Kernel prepare(Dictionary dictionary) {
    return new PostcodeKernel(FieldComparator.characters(dictionary));
  }

  /** Everything in numbers, so that a glance is enough. */
  private static final class PostcodeKernel implements Kernel {
    private final PackedTexts texts;
    private final int[] districts;

    /** The district and the last two characters; negative where these do not tell enough. */
    private final int[] halves;

    PostcodeKernel(char[][] values) {
      texts = new PackedTexts(values);
      districts = new int[values.length];
      // In ascending order, postcodes of one district stand together.
      int districtsSoFar = 0;
      for (int code = 1; code < values.length; code++) {
        if (!sameDistrict(values[code], values[code - 1])) {
          districtsSoFar++;
        }
        districts[code] = districtsSoFar;
      }
      halves = new int[values.length];
      for (int code = 0; code < values.length; code++) {
        halves[code] = half(values[code], districts[code]);
      }
    }

    private static int half(char[] value, int district) {
      int blank = blank(value);
      boolean tells =
          blank >= 0 && value.length - blank > 3 && district < 1 << (Integer.SIZE - 1 - TAIL_BITS);
      return tells ? district << TAIL_BITS | tail(value) : -1;
    }

    private static int tail(char[] value) {
      return (value[value.length - 2] & 0x7F) << 7 | (value[value.length - 1] & 0x7F);
    }

    /** Where the only blank stands, or -1. */
    private static int blank(char[] value) {
      int blank = -1;
      for (int i = 0; i < value.length; i++) {
        if (value[i] == ' ') {
          if (blank >= 0) {
            return -1;
          }
          blank = i;
        }
      }
      return blank;
    }

    @Override
    public int level(int codeA, int codeB) {
      if (texts.oneEditApart(codeA, codeB)) {
        return 2;
      }
      return districts[codeA] == districts[codeB] ? 3 : 4;
    }

    @Override
    public void glance(int codeA, int[] codesB, int count, byte[] levels) {
      for (int i = 0; i < count; i++) {
        levels[i] = (byte) level(codeA, codesB[i]);
      }
    }

    @Override
    public void glance(int[] codesA, int[] codesB, int count, byte[] levels) {
      for (int i = 0; i < count; i++) {
        levels[i] = (byte) level(codesA[i], codesB[i]);
      }
    }

    @Override
    public Lot lot() {
      return new PostcodeLot(halves);
    }
  }

  /**
   * One slip leaves the part before the blank as it is or, where one blank stands before three
   * characters or more, the last two characters.
   */
  private static final class PostcodeLot implements Lot {
    private final int[] halves;
    private int[] codes = {};

    PostcodeLot(int[] halves) {
      this.halves = halves;
    }

    @Override
    public void enter(int[] values, int count) {
      if (codes.length < count) {
        codes = new int[Math.max(count, 2 * codes.length)];
      }
      for (int i = 0; i < count; i++) {
        codes[i] = halves[values[i]];
      }
    }

    @Override
    public int open(int left, int from, int to, int[] places) {
      int[] values = codes;
      int a = values[left];
      int open = 0;
      for (int place = from; place < to; place++) {
        int differs = a ^ values[place];
        if ((differs & TAIL) == 0 || differs >>> TAIL_BITS == 0 || (a | values[place]) < 0) {
          places[open++] = place;
        }
      }
      return open;
    }
  }

  static int level(char[] a, char[] b) {
    if (OneEdit.apart(a, b)) {
      return 2;
    }
    return sameDistrict(a, b) ? 3 : 4;
  }

  static boolean sameDistrict(char[] a, char[] b) {
    for (int i = 0; i < a.length && i < b.length && a[i] == b[i]; i++) {
      if (a[i] == ' ') {
        return true;
      }
    }
    return false;
  }
}

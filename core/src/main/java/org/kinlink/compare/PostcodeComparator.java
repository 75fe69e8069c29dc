package org.kinlink.compare;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.function.IntConsumer;
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
    return new PostcodeKernel(dictionary);
  }

  /** Everything in numbers, so that a glance is enough. */
  private static final class PostcodeKernel implements Kernel {
    private final PackedTexts texts;
    private final int[] districts;

    /** The district and the last two characters; negative where these do not tell enough. */
    private final int[] halves;

    PostcodeKernel(Dictionary dictionary) {
      districts = new int[dictionary.size() + 1];
      halves = new int[districts.length];
      Arrays.fill(halves, -1);
      ValueReader reader = new ValueReader(dictionary);
      texts = PackedTexts.of(dictionary, reader, new Districts(reader));
    }

    /** In ascending order, postcodes of one district stand together. */
    private final class Districts implements IntConsumer {
      private final ValueReader reader;
      private char[] before = {};
      private int length;

      Districts(ValueReader reader) {
        this.reader = reader;
      }

      @Override
      public void accept(int code) {
        boolean same = sameDistrict(reader.text, reader.length, before, length);
        districts[code] = districts[code - 1] + (same ? 0 : 1);
        halves[code] = half(reader.text, reader.length, districts[code]);
        before = before.length < reader.length ? new char[reader.text.length] : before;
        length = reader.length;
        System.arraycopy(reader.text, 0, before, 0, length);
      }
    }

    private static int half(char[] value, int length, int district) {
      int blank = blank(value, length);
      boolean tells =
          blank >= 0 && length - blank > 3 && district < 1 << (Integer.SIZE - 1 - TAIL_BITS);
      return tells ? district << TAIL_BITS | tail(value, length) : -1;
    }

    private static int tail(char[] value, int length) {
      return (value[length - 2] & 0x7F) << 7 | (value[length - 1] & 0x7F);
    }

    /** Where the only blank stands, or -1. */
    private static int blank(char[] value, int length) {
      int blank = -1;
      for (int i = 0; i < length; i++) {
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
    return sameDistrict(a, a.length, b, b.length) ? 3 : 4;
  }

  private static boolean sameDistrict(char[] a, int lengthA, char[] b, int lengthB) {
    for (int i = 0; i < lengthA && i < lengthB && a[i] == b[i]; i++) {
      if (a[i] == ' ') {
        return true;
      }
    }
    return false;
  }
}

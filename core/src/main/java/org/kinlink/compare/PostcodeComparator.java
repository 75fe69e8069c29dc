package org.kinlink.compare;

import com.google.common.collect.ImmutableList;
import org.kinlink.record.Dictionary;

/**
 * Postcodes: equal; one slip apart; the same district (the part before the blank); different. A
 * code without a blank, as other countries have them, has no district.
 */
final class PostcodeComparator implements FieldComparator {
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

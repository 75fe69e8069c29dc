package org.kinlink.compare;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.kinlink.record.Dictionary;

/**
 * Names of people: equal; a slip of the pen; a short form, an initial or one part of a double name;
 * alike; different. The short forms that families use most are the beginning of the whole name
 * (ALSPAC: 73% of the forenames that disagree are short forms, DOMAIN 8), so a shared beginning has
 * a level of its own. Of forenames, what the records show of them counts more than how alike they
 * are and than a list of {@link ShortForms}.
 */
final class NameComparator implements FieldComparator {
  private static final int SHORT_FORM = 3;
  static final int DIFFERENT = 5;
  static final double NEARLY = 0.92;
  static final double ALIKE = 0.82;

  private final NameForms forms;

  NameComparator(NameForms forms) {
    this.forms = forms;
  }

  @Override
  public String name() {
    return "name";
  }

  @Override
  public ImmutableList<String> levels() {
    return ImmutableList.of("equal", "nearly equal", "short form or part", "alike", "different");
  }

  @Override
  public double[] typical() {
    return new double[] {0.82, 0.06, 0.05, 0.02, 0.05};
  }

  @Override
  public Kernel prepare(Dictionary dictionary) {
    return new NameKernel(dictionary, forms.on(dictionary));
  }

  /** Signatures first, then the names themselves. */
  private static final class NameKernel implements Kernel {
    private final char[][] values;
    private final NameSignatures signatures;
    private final ShortForms shortForms;
    private final NameForms.Coded forms;

    /** Two values that are related have a bit in common here. */
    private final long[] kin;

    NameKernel(Dictionary dictionary, NameForms.Coded forms) {
      this.forms = forms;
      this.values = FieldComparator.characters(dictionary);
      this.shortForms = new ShortForms(dictionary);
      this.signatures = new NameSignatures(values, ALIKE);
      this.kin = forms.kin();
      for (int code = 1; code < kin.length; code++) {
        kin[code] |= shortForms.kin(code);
      }
    }

    @Override
    public int level(int codeA, int codeB) {
      int level = NameComparator.level(values[codeA], values[codeB]);
      if (level > SHORT_FORM && related(codeA, codeB)) {
        level = SHORT_FORM;
      }
      return level < DIFFERENT && forms.apart(codeA, codeB) ? DIFFERENT : level;
    }

    @Override
    public void glance(int codeA, int[] codesB, int count, byte[] levels) {
      signatures.unlike(codeA, codesB, count, (byte) DIFFERENT, levels);
      long bits = kin[codeA];
      for (int i = 0; bits != 0 && i < count; i++) {
        if ((bits & kin[codesB[i]]) != 0 && related(codeA, codesB[i])) {
          levels[i] = 0;
        }
      }
    }

    @Override
    public void glance(int[] codesA, int[] codesB, int count, byte[] levels) {
      signatures.unlike(codesA, codesB, count, (byte) DIFFERENT, levels);
      for (int i = 0; i < count; i++) {
        if ((kin[codesA[i]] & kin[codesB[i]]) != 0 && related(codesA[i], codesB[i])) {
          levels[i] = 0;
        }
      }
    }

    @Override
    public Lot lot() {
      return new NameLot(signatures, kin);
    }

    private boolean related(int codeA, int codeB) {
      return shortForms.relate(codeA, codeB) || forms.same(codeA, codeB);
    }
  }

  static int level(char[] a, char[] b) {
    double similarity = JaroWinkler.similarity(a, b);
    boolean beginning = startsWith(a, b) || startsWith(b, a);
    if (similarity >= NEARLY && !beginning) {
      return 2;
    }
    if (beginning || sharesPart(a, b)) {
      return 3;
    }
    return similarity >= ALIKE ? 4 : DIFFERENT;
  }

  private static boolean startsWith(char[] whole, char[] start) {
    if (start.length >= whole.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if (whole[i] != start[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether a blank-separated part of the one, three letters or more, is a part of the other. */
  private static boolean sharesPart(char[] a, char[] b) {
    int from = 0;
    for (int i = 0; i <= a.length; i++) {
      if (i == a.length || a[i] == ' ') {
        if (i - from >= 3 && hasPart(b, a, from, i)) {
          return true;
        }
        from = i + 1;
      }
    }
    return false;
  }

  private static boolean hasPart(char[] text, char[] part, int from, int to) {
    int length = to - from;
    for (int start = 0; start + length <= text.length; start++) {
      boolean bounded =
          (start == 0 || text[start - 1] == ' ')
              && (start + length == text.length || text[start + length] == ' ');
      if (bounded && Arrays.equals(text, start, start + length, part, from, to)) {
        return true;
      }
    }
    return false;
  }
}

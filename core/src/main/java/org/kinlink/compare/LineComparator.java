package org.kinlink.compare;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.kinlink.record.Dictionary;

/**
 * Address lines such as "flat 2 14 mill lane": equal; all words of the shorter found in the longer,
 * one slip allowed in each; at least half of them, a number among them; different. Words are what a
 * blank separates.
 */
final class LineComparator implements FieldComparator {
  @Override
  public String name() {
    return "line";
  }

  @Override
  public ImmutableList<String> levels() {
    return ImmutableList.of("equal", "same words", "half the words", "different");
  }

  @Override
  public double[] typical() {
    return new double[] {0.8, 0.1, 0.05, 0.05};
  }

  @Override
  public Kernel prepare(Dictionary dictionary) {
    char[][][] words = new char[dictionary.size() + 1][][];
    for (int code = 1; code < words.length; code++) {
      words[code] = split(dictionary.get(code));
    }
    return (a, b) -> level(words[a], words[b]);
  }

  private static char[][] split(String line) {
    String[] parts = line.split(" ", -1);
    char[][] words = new char[parts.length][];
    for (int i = 0; i < parts.length; i++) {
      words[i] = parts[i].toCharArray();
    }
    return words;
  }

  private static int level(char[][] a, char[][] b) {
    if (a.length > b.length) {
      return level(b, a);
    }
    int found = 0;
    boolean number = false;
    for (char[] word : a) {
      if (among(word, b)) {
        found++;
        number |= Character.isDigit(word[0]);
      }
    }
    if (found == a.length && (a.length > 1 || b.length == 1)) {
      return 2;
    }
    return number && 2 * found >= a.length ? 3 : 4;
  }

  /** Numbers must be equal; words of four letters or more may be one slip apart. */
  private static boolean among(char[] word, char[][] words) {
    if (word.length == 0) {
      return false;
    }
    boolean exact = word.length < 4 || Character.isDigit(word[0]);
    for (char[] other : words) {
      if (exact ? Arrays.equals(word, other) : OneEdit.apart(word, other)) {
        return true;
      }
    }
    return false;
  }
}

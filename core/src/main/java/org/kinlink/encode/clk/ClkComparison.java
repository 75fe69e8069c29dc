package org.kinlink.encode.clk;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** What a value is cut into. An empty value has no token. */
interface ClkComparison {
  /**
   * Cuts a value.
   *
   * @throws IllegalArgumentException if it is not of the kind that is compared
   */
  List<String> tokens(String value);

  /** The whole value. */
  record Exact() implements ClkComparison {
    @Override
    public List<String> tokens(String value) {
      return value.isEmpty() ? ImmutableList.of() : ImmutableList.of(value);
    }
  }

  /**
   * Every n neighbouring characters (code points), with n - 1 blanks before and after.
   *
   * @param n how many
   * @param positional whether a token begins with its place, from 1, and a blank
   */
  record Ngrams(int n, boolean positional) implements ClkComparison {
    @Override
    public List<String> tokens(String value) {
      if (value.isEmpty()) {
        return ImmutableList.of();
      }
      String blanks = " ".repeat(n - 1);
      int[] padded = (blanks + value + blanks).codePoints().toArray();
      ImmutableList.Builder<String> tokens = ImmutableList.builder();
      for (int i = 0; i + n <= padded.length; i++) {
        String gram = new String(padded, i, n);
        tokens.add(positional ? (i + 1) + " " + gram : gram);
      }
      return tokens.build();
    }
  }
}

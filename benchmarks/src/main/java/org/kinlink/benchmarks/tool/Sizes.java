package org.kinlink.benchmarks.tool;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.Locale;

/** Sizes as people write them: 10k, 1m, 250000. */
final class Sizes {
  private static final long THOUSAND = 1_000;
  private static final long MOST = 100_000_000;

  private Sizes() {}

  /**
   * Reads sizes with commas between them.
   *
   * @param option whose value they are, for the message
   * @param text the value
   * @return the sizes
   * @throws IllegalArgumentException if one is no size
   */
  static ImmutableList<Long> parse(String option, String text) {
    ImmutableList.Builder<Long> sizes = ImmutableList.builder();
    for (String part : Splitter.on(',').trimResults().split(text)) {
      sizes.add(size(option, part.toLowerCase(Locale.ROOT)));
    }
    return sizes.build();
  }

  private static long size(String option, String text) {
    long unit = text.endsWith("k") ? THOUSAND : text.endsWith("m") ? THOUSAND * THOUSAND : 1;
    String digits = unit == 1 ? text : text.substring(0, text.length() - 1);
    if (!digits.matches("[0-9]{1,9}")) {
      throw wrong(option);
    }
    long size = Long.parseLong(digits) * unit;
    if (size < THOUSAND || size > MOST) {
      throw wrong(option);
    }
    return size;
  }

  private static IllegalArgumentException wrong(String option) {
    return new IllegalArgumentException(
        option + " takes sizes from 1k to 100m with commas between them, such as 10k,100k,1m");
  }
}

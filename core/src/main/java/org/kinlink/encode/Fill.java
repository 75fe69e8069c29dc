package org.kinlink.encode;

import com.google.common.collect.ImmutableList;
import java.util.Locale;

/**
 * How full the filters of a table are. A filter in which more than three bits in five are set tells
 * records apart badly; one in which none or all are is of no record.
 *
 * @param filters how many filters there are
 * @param mean the mean share of bits that are set
 * @param tooFull how many filters are fuller than {@link #HIGHEST}
 * @param empty how many have no bit set, or claim no field
 * @param full how many have all bits set
 */
public record Fill(int filters, double mean, int tooFull, int empty, int full) {
  /** The share above which a filter is too full. */
  public static final double HIGHEST = .60;

  /**
   * Counts.
   *
   * @param table the filters
   * @return how full they are
   */
  public static Fill of(FilterTable table) {
    int bits = table.words() * Long.SIZE;
    long ones = 0;
    int tooFull = 0;
    int empty = 0;
    int full = 0;
    for (int i = 0; i < table.filters(); i++) {
      int set = table.ones(i);
      ones += set;
      tooFull += set > HIGHEST * bits ? 1 : 0;
      empty += set == 0 || table.mask(i) == 0 ? 1 : 0;
      full += set == bits ? 1 : 0;
    }
    double mean = table.filters() == 0 ? 0 : (double) ones / bits / table.filters();
    return new Fill(table.filters(), mean, tooFull, empty, full);
  }

  /**
   * What is wrong with the filters.
   *
   * @return a sentence each
   */
  public ImmutableList<String> warnings() {
    ImmutableList.Builder<String> warnings = ImmutableList.builder();
    if (empty > 0) {
      warnings.add(empty + " filters are empty: they are of no record");
    }
    if (full > 0) {
      warnings.add(full + " filters have all bits set: they would agree with every record");
    }
    if (tooFull > 0) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "%d filters are more than %.2f full, %.2f on average: they tell records apart badly;"
                  + " use fewer fields or a profile that draws fewer bits",
              tooFull,
              HIGHEST,
              mean));
    }
    return warnings.build();
  }
}

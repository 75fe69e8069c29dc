package org.kinlink.disclose;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * The policy for published counts of people: below 10 hidden, zero included, and the rest rounded
 * to the nearest 5. It is stricter than the practice it follows: the Hospital Episode Statistics
 * analysis guide of NHS Digital hides 1 to 7 and rounds the rest to 5, and the Department for
 * Education's releases hide counts below 5 or below 10 by collection. Zero is hidden because "none
 * of this group" says something about everybody in it.
 *
 * <p>Rates come from rounded counts only, so that a rate gives no count back. Where a total stands
 * beside its parts, one hidden part would follow by subtraction; {@link #table} then hides the next
 * smallest part too.
 */
public final class SmallNumbers {
  /** The smallest count that is shown. */
  public static final int THRESHOLD = 10;

  /** What shown counts are rounded to. */
  public static final int BASE = 5;

  private SmallNumbers() {}

  /**
   * Returns whether a count may not be shown.
   *
   * @param count a count of people
   * @return true when it is below {@link #THRESHOLD}
   * @throws IllegalArgumentException if {@code count} is negative
   */
  public static boolean hidden(long count) {
    if (count < 0) {
      throw new IllegalArgumentException("count: negative");
    }
    return count < THRESHOLD;
  }

  /**
   * Returns what may be shown of a count.
   *
   * @param count a count of people
   * @return the count rounded to {@link #BASE}, or empty when it is hidden
   * @throws IllegalArgumentException if {@code count} is negative
   */
  public static OptionalLong rounded(long count) {
    return hidden(count) ? OptionalLong.empty() : OptionalLong.of((count + BASE / 2) / BASE * BASE);
  }

  /**
   * Returns the text for a count.
   *
   * @param count a count of people
   * @return {@code fewer than 10}, or the rounded count with commas between thousands
   * @throws IllegalArgumentException if {@code count} is negative
   */
  public static String text(long count) {
    return PublishedCount.of(count).text();
  }

  /**
   * Returns a rate from rounded counts.
   *
   * @param part people of whom something is true
   * @param whole all people, at least {@code part}
   * @return the rate, 0 to 1, or empty when either count is hidden
   * @throws IllegalArgumentException if {@code part} is negative or exceeds {@code whole}
   */
  public static OptionalDouble rate(long part, long whole) {
    if (part > whole) {
      throw new IllegalArgumentException("part: more than whole");
    }
    OptionalLong above = rounded(part);
    OptionalLong below = rounded(whole);
    return above.isEmpty() || below.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) above.getAsLong() / below.getAsLong());
  }

  /**
   * Returns what may be shown of the parts of a published total. When the hidden parts together are
   * one part only, or fewer than {@link #THRESHOLD} people, the next smallest parts are hidden as
   * well, so that subtraction from the total gives no small count.
   *
   * @param parts counts of people that add up to a total which is shown too
   * @return what may be shown of each part, in the same order
   * @throws IllegalArgumentException if a count is negative
   */
  public static ImmutableList<PublishedCount> table(List<Long> parts) {
    List<Integer> ascending =
        IntStream.range(0, parts.size())
            .boxed()
            .sorted(Comparator.<Integer>comparingLong(parts::get).thenComparing(i -> i))
            .toList();
    PublishedCount[] shown = new PublishedCount[parts.size()];
    int hiddenParts = 0;
    long hiddenPeople = 0;
    for (int i : ascending) {
      PublishedCount alone = PublishedCount.of(parts.get(i));
      boolean exposed = hiddenParts > 0 && (hiddenParts == 1 || hiddenPeople < THRESHOLD);
      shown[i] = alone.shown() && exposed ? PublishedCount.WITHHELD : alone;
      if (!shown[i].shown()) {
        hiddenParts++;
        hiddenPeople += parts.get(i);
      }
    }
    return ImmutableList.copyOf(shown);
  }

  /**
   * What is published in the place of a count.
   *
   * @param value the rounded count, or empty when it is not shown
   * @param text what to print
   */
  public record PublishedCount(OptionalLong value, String text) {
    /** Too few people. */
    public static final PublishedCount SMALL =
        new PublishedCount(OptionalLong.empty(), "fewer than " + THRESHOLD);

    /** Large enough, but not shown because it would give away a small count beside it. */
    public static final PublishedCount WITHHELD =
        new PublishedCount(OptionalLong.empty(), "not shown");

    static PublishedCount of(long count) {
      OptionalLong rounded = rounded(count);
      return rounded.isEmpty()
          ? SMALL
          : new PublishedCount(rounded, String.format(Locale.ROOT, "%,d", rounded.getAsLong()));
    }

    /**
     * Returns whether a number is shown.
     *
     * @return true when there is a value
     */
    public boolean shown() {
      return value.isPresent();
    }
  }
}

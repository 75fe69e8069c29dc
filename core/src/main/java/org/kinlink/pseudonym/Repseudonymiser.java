package org.kinlink.pseudonym;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kinlink.identifier.NhsNumber;

/**
 * Turns pseudonyms of NHS numbers of one project or key into those of another, for whoever holds
 * both keys and has the authority, where the numbers themselves are no longer at hand.
 *
 * <p>A pseudonym cannot be turned back, so every number there is, about 909 million, is tried under
 * the first key, and those that hit are made again under the second: minutes of work for both
 * processors, whatever the number of pseudonyms. It is the attack that the secrecy of the key is to
 * prevent, put to use; no clear number is kept or given out. Identifiers of which there are too
 * many to try (pupil numbers, property references, numbers of your own) can only be made anew from
 * the originals.
 *
 * <p>Immutable, and safe to share between threads.
 */
public final class Repseudonymiser {
  /** Numbers without their check digit that are tried in one go: those of four first digits. */
  private static final int PORTION = 100_000;

  private static final Pattern BEGINNING = Pattern.compile("[0-9]{1,4}");

  private static final long STEMS = 1_000_000_000L;

  private static final int AT_ONCE = 1 << 12;
  private static final int MAC = 32;

  private final Pseudonymiser from;
  private final Pseudonymiser to;

  /**
   * Prepares to turn pseudonyms into others.
   *
   * @param from makes the pseudonyms that there are
   * @param to makes those that are wanted
   * @throws IllegalArgumentException if one is not of NHS numbers, or both are of one key and
   *     domain
   */
  public Repseudonymiser(Pseudonymiser from, Pseudonymiser to) {
    for (Pseudonymiser each : List.of(from, to)) {
      if (!each.domain().identifierType().equals(PseudonymDomain.NHS_NUMBER)) {
        throw new IllegalArgumentException(
            "only pseudonyms of NHS numbers can be turned into others; of other types there are"
                + " too many to try");
      }
    }
    if (from.keyId().equals(to.keyId()) && from.domain().equals(to.domain())) {
      throw new IllegalArgumentException("to: the key and the domain are those of from");
    }
    this.from = from;
    this.to = to;
  }

  /**
   * Turns pseudonyms into others, trying every number there is.
   *
   * @param pseudonyms the pseudonyms
   * @param progress told the part that is done, from 0 to 1, by one thread at a time
   * @return the new pseudonym of each, in their order; one of no NHS number is left out
   * @throws IllegalArgumentException if one is not a pseudonym of {@code from}, with the reason and
   *     its place, or stands there twice; the message does not show it
   */
  public ImmutableMap<String, String> map(List<String> pseudonyms, DoubleConsumer progress) {
    return map(pseudonyms, 0, STEMS, progress);
  }

  /** Tries the numbers whose first nine digits are of a range. */
  ImmutableMap<String, String> map(
      List<String> pseudonyms, long firstStem, long endStem, DoubleConsumer progress) {
    WantedPseudonyms wanted = new WantedPseudonyms(to.length().bytes());
    PseudonymReader reader = reader();
    for (int i = 0; i < pseudonyms.size(); i++) {
      PseudonymReader.Check check = reader.check(pseudonyms.get(i));
      String problem = check.pseudonym() == null ? check.outcome().reason() : null;
      if (check.pseudonym() != null && !wanted.add(PseudonymReader.bytes(check.pseudonym()))) {
        problem = "stands there twice";
      }
      if (problem != null) {
        throw new IllegalArgumentException("pseudonyms: at index " + i + ": " + problem);
      }
    }
    turn(wanted, portions(firstStem, endStem, ImmutableSet.of()), progress);
    PseudonymText text = text();
    byte[] buffer = new byte[text.size()];
    ImmutableMap.Builder<String, String> turned = ImmutableMap.builder();
    for (int i = 0; i < pseudonyms.size(); i++) {
      byte[] mac = wanted.turned(i);
      if (mac != null) {
        turned.put(pseudonyms.get(i), text.write(mac, buffer));
      }
    }
    return turned.buildOrThrow();
  }

  /** Tells pseudonyms that can be turned from others. */
  PseudonymReader reader() {
    return new PseudonymReader(from.domain(), List.of(from.keyId()));
  }

  /** Writes the new pseudonyms. */
  PseudonymText text() {
    return new PseudonymText(to.keyId(), to.domain(), to.length());
  }

  PseudonymLength length() {
    return to.length();
  }

  /** Tries every number that begins with one of some digits, or simply every number. */
  void turn(WantedPseudonyms wanted, Set<String> beginnings, DoubleConsumer progress) {
    for (String beginning : beginnings) {
      if (!isBeginning(beginning)) {
        throw new IllegalArgumentException("beginnings: one to four digits each");
      }
    }
    turn(wanted, portions(0, STEMS, beginnings), progress);
  }

  /**
   * Whether a text can say which numbers are tried.
   *
   * @param text the text
   * @return true for one to four digits
   */
  public static boolean isBeginning(String text) {
    return BEGINNING.matcher(text).matches();
  }

  private static long[][] portions(long firstStem, long endStem, Set<String> beginnings) {
    List<long[]> portions = new ArrayList<>();
    for (long start = firstStem; start < endStem; start += PORTION) {
      String digits = String.format(Locale.ROOT, "%04d", start / PORTION);
      if (beginnings.isEmpty() || beginnings.stream().anyMatch(digits::startsWith)) {
        portions.add(new long[] {start, Math.min(endStem, start + PORTION)});
      }
    }
    return portions.toArray(long[][]::new);
  }

  private void turn(WantedPseudonyms wanted, long[][] portions, DoubleConsumer progress) {
    AtomicInteger done = new AtomicInteger();
    Stream.of(portions)
        .parallel()
        .forEach(
            portion -> {
              tryAll(portion[0], portion[1], wanted);
              synchronized (progress) {
                progress.accept(done.incrementAndGet() / (double) portions.length);
              }
            });
  }

  private void tryAll(long start, long end, WantedPseudonyms wanted) {
    long[] numbers = new long[AT_ONCE];
    byte[] macs = new byte[AT_ONCE * MAC];
    int count = 0;
    for (long stem = start; stem < end; stem++) {
      long number = NhsNumberSpace.complete(stem);
      if (number >= 0 && NhsNumber.isValid(number)) {
        numbers[count++] = number;
      }
      if (count == AT_ONCE || stem == end - 1) {
        tryThese(numbers, count, macs, wanted);
        count = 0;
      }
    }
  }

  private void tryThese(long[] numbers, int count, byte[] macs, WantedPseudonyms wanted) {
    from.batch().of(numbers, 0, count, macs, MAC);
    byte[] mac = new byte[MAC];
    for (int i = 0; i < count; i++) {
      System.arraycopy(macs, i * MAC, mac, 0, MAC);
      int at = wanted.find(mac);
      if (at >= 0) {
        wanted.turn(mac, at, to.lane().mac(numbers[i]));
      }
    }
  }
}

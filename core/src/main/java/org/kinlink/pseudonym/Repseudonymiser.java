package org.kinlink.pseudonym;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Ints;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
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
  /** Numbers without their check digit that are tried in one go. */
  private static final int PORTION = 100_000;

  private static final long STEMS = 1_000_000_000L;

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
   * @param pseudonyms the pseudonyms, each once
   * @param progress told the part that is done, from 0 to 1, by one thread at a time
   * @return the new pseudonym of each, in their order; one of no NHS number is left out
   * @throws IllegalArgumentException if one is not a pseudonym of {@code from}, with the reason and
   *     its place; the message does not show it
   */
  public ImmutableMap<String, String> map(List<String> pseudonyms, DoubleConsumer progress) {
    return map(pseudonyms, 0, STEMS, progress);
  }

  /** Tries the numbers whose first nine digits are of a range. */
  ImmutableMap<String, String> map(
      List<String> pseudonyms, long firstStem, long endStem, DoubleConsumer progress) {
    Wanted wanted = wanted(pseudonyms);
    @Nullable String[] found = new @Nullable String[pseudonyms.size()];
    long portions = (endStem - firstStem + PORTION - 1) / PORTION;
    AtomicInteger done = new AtomicInteger();
    LongStream.range(0, portions)
        .parallel()
        .forEach(
            portion -> {
              long start = firstStem + portion * PORTION;
              tryAll(start, Math.min(endStem, start + PORTION), wanted, found);
              synchronized (progress) {
                progress.accept(done.incrementAndGet() / (double) portions);
              }
            });
    ImmutableMap.Builder<String, String> turned = ImmutableMap.builder();
    for (int i = 0; i < found.length; i++) {
      String pseudonym = found[i];
      if (pseudonym != null) {
        turned.put(pseudonyms.get(i), pseudonym);
      }
    }
    return turned.buildOrThrow();
  }

  private Wanted wanted(List<String> pseudonyms) {
    PseudonymReader reader = new PseudonymReader(from.domain(), List.of(from.keyId()));
    byte[][] bytes = new byte[pseudonyms.size()][];
    for (int i = 0; i < bytes.length; i++) {
      PseudonymReader.Check check = reader.check(pseudonyms.get(i));
      if (check.pseudonym() == null) {
        throw new IllegalArgumentException(
            "pseudonyms: at index " + i + ": " + check.outcome().reason());
      }
      bytes[i] = PseudonymReader.bytes(check.pseudonym());
    }
    return new Wanted(bytes);
  }

  private void tryAll(long start, long end, Wanted wanted, @Nullable String[] found) {
    Lane lane = from.lane();
    for (long stem = start; stem < end; stem++) {
      long number = NhsNumberSpace.complete(stem);
      if (number >= 0 && NhsNumber.isValid(number)) {
        int place = wanted.find(lane.mac(number));
        if (place >= 0) {
          found[place] = to.lane().pseudonym(number);
        }
      }
    }
  }

  /** The bytes that are looked for, by their first eight in a table that is at most half full. */
  private static final class Wanted {
    private final byte[][] bytes;
    private final int[] places;
    private final int mask;

    Wanted(byte[][] bytes) {
      this.bytes = bytes;
      this.places = new int[Integer.highestOneBit(Math.max(4, bytes.length)) * 4];
      this.mask = places.length - 1;
      for (int i = 0; i < bytes.length; i++) {
        int at = start(bytes[i]);
        while (places[at] != 0) {
          at = (at + 1) & mask;
        }
        places[at] = i + 1;
      }
    }

    /** Bytes of an HMAC are as good as random, so that some of them serve as a hash. */
    private int start(byte[] mac) {
      return Ints.fromByteArray(mac) & mask;
    }

    int find(byte[] mac) {
      for (int at = start(mac); places[at] != 0; at = (at + 1) & mask) {
        byte[] each = bytes[places[at] - 1];
        if (Arrays.equals(each, 0, each.length, mac, 0, each.length)) {
          return places[at] - 1;
        }
      }
      return -1;
    }
  }
}

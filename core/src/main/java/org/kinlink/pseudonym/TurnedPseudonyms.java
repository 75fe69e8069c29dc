package org.kinlink.pseudonym;

import java.util.Set;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.kinlink.pseudonym.Pseudonymised.Status;

/**
 * The pseudonyms of a file, turned into those of another project or key all at once: each is {@link
 * #add added}, then the numbers are {@link #turn tried}, then each can be {@link #make asked} for.
 * Some sixty bytes are kept for each, and no number.
 *
 * <p>Adding and trying is for one thread; then asking is safe for many.
 */
public final class TurnedPseudonyms {
  private static final String NO_NUMBER = "of no NHS number that was tried";

  private final Repseudonymiser repseudonymiser;
  private final PseudonymReader reader;
  private final WantedPseudonyms wanted;
  private final ThreadLocal<byte[]> buffers;
  private final PseudonymText text;

  /**
   * Begins without any pseudonym.
   *
   * @param repseudonymiser turns them
   */
  public TurnedPseudonyms(Repseudonymiser repseudonymiser) {
    this.repseudonymiser = repseudonymiser;
    this.reader = repseudonymiser.reader();
    this.wanted = new WantedPseudonyms(repseudonymiser.length().bytes());
    this.text = repseudonymiser.text();
    this.buffers = ThreadLocal.withInitial(() -> new byte[text.size()]);
  }

  /**
   * Adds a pseudonym; what is none of the first project and key is passed over.
   *
   * @param cell the pseudonym, or null
   */
  public void add(@Nullable String cell) {
    String pseudonym = reader.check(cell).pseudonym();
    if (pseudonym != null) {
      wanted.add(PseudonymReader.bytes(pseudonym));
    }
  }

  /**
   * How many different pseudonyms were added.
   *
   * @return their number
   */
  public int size() {
    return wanted.size();
  }

  /**
   * Tries numbers: minutes of work for all processors if it is every number.
   *
   * @param beginnings the digits with which numbers begin that are tried, one to four each; empty
   *     for every number
   * @param progress told the part that is done, from 0 to 1, by one thread at a time
   * @throws IllegalArgumentException if a beginning is not one to four digits
   */
  public void turn(Set<String> beginnings, DoubleConsumer progress) {
    repseudonymiser.turn(wanted, beginnings, progress);
  }

  /**
   * What a pseudonym became, or why there is none.
   *
   * @param cell the pseudonym, or null
   * @return the new one; or that it is missing, mangled, or foreign
   */
  public Pseudonymised make(@Nullable String cell) {
    PseudonymReader.Check check = reader.check(cell);
    String pseudonym = check.pseudonym();
    if (pseudonym == null) {
      return new Pseudonymised(status(check.outcome()), null, check.outcome().reason());
    }
    int place = wanted.place(PseudonymReader.bytes(pseudonym));
    byte[] turned = place < 0 ? null : wanted.turned(place);
    return turned == null
        ? new Pseudonymised(Status.FOREIGN, null, NO_NUMBER)
        : new Pseudonymised(Status.MADE, text.write(turned, buffers.get()), "");
  }

  private static Status status(PseudonymReader.Outcome outcome) {
    return switch (outcome) {
      case EMPTY -> Status.MISSING;
      case OTHER_DOMAIN, OTHER_KEY -> Status.FOREIGN;
      default -> Status.INVALID;
    };
  }

  /** Shows how many there are. */
  @Override
  public String toString() {
    return "TurnedPseudonyms[" + wanted.size() + "]";
  }
}

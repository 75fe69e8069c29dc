package org.kinlink.link;

import com.google.common.collect.ImmutableList;
import org.kinlink.exchange.Extracts;
import org.kinlink.exchange.Progress;
import org.kinlink.safeguard.SafeguardEntry;
import org.kinlink.safeguard.Safeguards;

/**
 * Links the extracts of a run: from what was read to persons, households and families. Immutable,
 * safe to share between threads; a run uses all processors.
 *
 * <p>What it decides depends on what the records say and on the settings, never on record ids or on
 * the order of rows, and is the same on every machine.
 */
public final class Linker {
  private final LinkageSettings settings;

  /**
   * Makes a linker.
   *
   * @param settings what to override; {@link LinkageSettings#DEFAULT} for nothing
   */
  public Linker(LinkageSettings settings) {
    this.settings = settings;
  }

  /**
   * Puts current NHS numbers in the place of superseded ones, as a run does before anything else.
   *
   * @param extracts what was read
   * @param safeguards the safeguards list of the run
   * @return the extracts with current numbers
   */
  public static Extracts current(Extracts extracts, ImmutableList<SafeguardEntry> safeguards) {
    return CurrentNumbers.in(extracts, safeguards, Safeguards.of(safeguards, extracts.people()));
  }

  /**
   * Gives records the NHS numbers that a run takes them to have: current ones in the place of
   * superseded ones, and none in the place of a number that is somebody else's. Ages that sources
   * asked in different years become years of birth.
   *
   * @param extracts what was read
   * @param safeguards the safeguards list of the run
   * @return the extracts with these numbers; rows may stand in another order
   */
  public static Extracts numbered(Extracts extracts, ImmutableList<SafeguardEntry> safeguards) {
    return BorrowedNumbers.setAsideIn(
        current(Ages.comparable(extracts, safeguards), safeguards), safeguards);
  }

  /**
   * Links.
   *
   * @param extracts what was read
   * @param safeguards the safeguards list of the run
   * @param progress is told how far the work is
   * @return what was decided
   * @throws IllegalArgumentException if the settings name a field or comparator that there is not,
   *     or no field can be compared
   */
  public LinkageResult link(
      Extracts extracts, ImmutableList<SafeguardEntry> safeguards, Progress progress) {
    return new Decider(new Weighing(settings, extracts, safeguards, progress)).decide();
  }
}

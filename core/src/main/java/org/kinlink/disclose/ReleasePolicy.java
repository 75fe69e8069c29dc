package org.kinlink.disclose;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.kinlink.record.RelationType;

/**
 * What may go to whom, why, and until when. Nothing goes that is not named here.
 *
 * @param title what the release is called
 * @param recipient who receives it; pseudonyms are made for this recipient
 * @param project the project; pseudonyms of two projects cannot be joined
 * @param purpose what it is for
 * @param legalGateway the legal gateway relied upon
 * @param from first day on which it may be used
 * @param until last day on which it may be used
 * @param optOuts whether people who opted out are left out
 * @param children which children it is about
 * @param grants the facts that go
 * @param kin the relations of which the relatives are listed with their own pseudonyms; none
 *     usually
 */
public record ReleasePolicy(
    String title,
    String recipient,
    String project,
    String purpose,
    String legalGateway,
    LocalDate from,
    LocalDate until,
    OptOuts optOuts,
    ChildFilter children,
    ImmutableList<Grant> grants,
    ImmutableSet<RelationType> kin) {

  /** What is done about the national data opt-out. */
  public enum OptOuts {
    /** Whoever opted out is left out. */
    HONOURED,
    /** The gateway is direct care or a duty by law, to which the opt-out does not apply. */
    NOT_APPLICABLE
  }

  /**
   * Returns whether the policy may be used on a day.
   *
   * @param day the day
   * @return true from its first to its last day
   */
  public boolean validOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }
}

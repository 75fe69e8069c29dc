package org.kinlink.exchange;

import java.util.List;
import org.kinlink.identifier.NhsNumber;
import org.kinlink.standardise.Standardised;
import org.kinlink.standardise.Standardiser;

/** Refuses NHS numbers that the run does not accept. */
final class NumbersCheck implements Standardiser {
  private final Standardiser plain;
  private final NumbersPolicy policy;

  NumbersCheck(Standardiser plain, NumbersPolicy policy) {
    this.plain = plain;
    this.policy = policy;
  }

  @Override
  public Standardised apply(List<String> cells) {
    Standardised number = plain.apply(cells);
    String digits = number.value();
    if (digits == null || policy == NumbersPolicy.DETECT) {
      return number;
    }
    NhsNumber read = NhsNumber.of(digits);
    boolean test = read.isTest();
    if (policy == NumbersPolicy.LIVE && test) {
      return Standardised.refused("a test NHS number in a live run");
    }
    if (policy == NumbersPolicy.LIVE && !read.range().isIssued()) {
      return Standardised.refused("an NHS number of a range from which none are issued");
    }
    if (policy == NumbersPolicy.REHEARSAL && !test) {
      return Standardised.refused("an NHS number that is not a test number in a rehearsal");
    }
    return number;
  }
}

package org.kinlink.check;

import org.kinlink.identifier.NhsNumber;
import org.kinlink.identifier.Uln;
import org.kinlink.identifier.Upn;
import org.kinlink.identifier.Uprn;

/** Judges the identifiers of schools and property: UPN, ULN and UPRN. */
final class CodesJudge {
  private final int upn;
  private final int uln;
  private final int uprn;

  CodesJudge(Layout layout) {
    this.upn = layout.upn();
    this.uln = layout.uln();
    this.uprn = layout.uprn();
  }

  void judge(Row row, int line, Tally tally) {
    if (upn >= 0) {
      upn(row.view(upn), line, tally);
    }
    if (uln >= 0) {
      uln(row.view(uln), line, tally);
    }
    if (uprn >= 0) {
      uprn(row.view(uprn), line, tally);
    }
  }

  private static void upn(CharSequence text, int line, Tally tally) {
    Upn.Check check = Upn.check(text);
    if (check.number() != null) {
      tally.add(Checks.of(Upn.Outcome.VALID), line);
      if (check.number().isTemporary()) {
        tally.add(Checks.UPN_TEMPORARY, line);
      }
      return;
    }
    boolean missing = check.outcome() == Upn.Outcome.FORMAT && Missing.is(text);
    tally.add(missing ? Checks.UPN_ABSENT : Checks.of(check.outcome()), line);
    misplaced(text, line, tally);
  }

  private static void uln(CharSequence text, int line, Tally tally) {
    Uln.Check check = Uln.check(text);
    boolean missing = check.outcome() == Uln.Outcome.FORMAT && Missing.is(text);
    tally.add(missing ? Checks.ULN_ABSENT : Checks.of(check.outcome()), line);
    if (check.outcome() != Uln.Outcome.VALID) {
      misplaced(text, line, tally);
    }
  }

  private static void misplaced(CharSequence text, int line, Tally tally) {
    if (!text.isEmpty() && NhsNumber.parse(text) > 0) {
      tally.add(Checks.NUMBER_MISPLACED, line);
    }
  }

  private static void uprn(CharSequence text, int line, Tally tally) {
    if (Uprn.normalise(text) != null) {
      tally.add(Checks.UPRN_VALID, line);
    } else {
      tally.add(text.isEmpty() || Missing.is(text) ? Checks.UPRN_ABSENT : Checks.UPRN_FORMAT, line);
    }
  }
}

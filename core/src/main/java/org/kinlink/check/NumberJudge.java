package org.kinlink.check;

import org.jspecify.annotations.Nullable;
import org.kinlink.identifier.NhsNumber;
import org.kinlink.identifier.NhsNumber.Outcome;
import org.kinlink.identifier.NhsNumberRange;
import org.kinlink.identifier.NhsNumberStatus;
import org.kinlink.identifier.Upn;

/** Judges the NHS number of a row and the status code beside it. */
final class NumberJudge {
  private static final int UPN_LENGTH = 13;

  private final int number;
  private final int status;
  private long parsed;

  NumberJudge(Layout layout) {
    this.number = layout.number();
    this.status = layout.status();
  }

  /** Reads the number: ten digits if it is valid, else not above nought. */
  long read(Row row) {
    CharSequence text = row.view(number);
    parsed = NhsNumber.parse(text);
    if (parsed < 0 && spelt(text) && Missing.is(text)) {
      parsed = Outcome.EMPTY.code();
    }
    return parsed;
  }

  private static boolean spelt(CharSequence text) {
    return !text.isEmpty() && !(text.charAt(0) >= '1' && text.charAt(0) <= '8');
  }

  /** Counts what was read from the row. */
  void judge(Row row, int line, Tally tally) {
    if (status >= 0) {
      NhsNumberStatus found = status(row, line, tally);
      if (parsed == Outcome.EMPTY.code() && found != null && found.explainsAbsence()) {
        tally.add(Checks.NUMBER_EXPLAINED, line);
        return;
      }
    }
    if (number < 0) {
      return;
    }
    Outcome outcome = Outcome.ofParsed(parsed);
    tally.add(Checks.of(outcome), line);
    if (parsed > 0) {
      tally.add(Checks.of(NhsNumberRange.of(parsed)), line);
    } else if (misplaced(row, outcome)) {
      tally.add(Checks.NUMBER_MISPLACED, line);
    }
  }

  private boolean misplaced(Row row, Outcome outcome) {
    return outcome == Outcome.ULN
        || (row.end(number) - row.start(number) == UPN_LENGTH
            && Upn.check(row.view(number)).outcome() == Upn.Outcome.VALID);
  }

  private @Nullable NhsNumberStatus status(Row row, int line, Tally tally) {
    CharSequence text = row.view(status);
    if (text.isEmpty()) {
      return null;
    }
    NhsNumberStatus found = NhsNumberStatus.ofCode(text).orElse(null);
    if (found == null) {
      if (!Missing.is(text)) {
        tally.add(Checks.STATUS_UNKNOWN, line);
      }
      return null;
    }
    tally.add(Checks.of(found), line);
    boolean claims = found == NhsNumberStatus.VERIFIED || found == NhsNumberStatus.NOT_TRACED;
    if (number >= 0 && (claims ? parsed <= 0 : found.explainsAbsence() && parsed > 0)) {
      tally.add(Checks.STATUS_CONTRADICTS, line);
    }
    return found;
  }
}

package org.kinlink.identifier;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far the number beside it was traced: NHS NUMBER STATUS INDICATOR CODE of the NHS Data
 * Dictionary.
 */
public enum NhsNumberStatus {
  /** 01. */
  VERIFIED("01", "number present and verified"),
  /** 02. */
  NOT_TRACED("02", "number present but not traced"),
  /** 03. */
  TRACE_REQUIRED("03", "trace required"),
  /** 04. */
  NO_OR_MULTIPLE_MATCH("04", "trace attempted: no match or multiple match found"),
  /** 05. */
  CONFLICT("05", "trace needs to be resolved: number or patient detail conflict"),
  /** 06. */
  IN_PROGRESS("06", "trace in progress"),
  /** 07. */
  NOT_REQUIRED("07", "number not present and trace not required"),
  /** 08. */
  POSTPONED("08", "trace postponed (baby under six weeks old)");

  private final String code;
  private final String description;

  NhsNumberStatus(String code, String description) {
    this.code = code;
    this.description = description;
  }

  /**
   * The status of a code as a file holds it: with blanks around it or not, "1" as good as "01".
   *
   * @param text the code, or null for a missing value
   * @return the status, or nothing if the text is none of the eight codes
   */
  public static Optional<NhsNumberStatus> ofCode(@Nullable CharSequence text) {
    if (text == null) {
      return Optional.empty();
    }
    int start = Characters.start(text);
    int end = Characters.end(text, start);
    if (end - start == 2 && text.charAt(start) == '0') {
      start++;
    }
    int digit = end - start == 1 ? text.charAt(start) - '0' : 0;
    return digit >= 1 && digit <= 8 ? Optional.of(values()[digit - 1]) : Optional.empty();
  }

  /**
   * The code of the Data Dictionary.
   *
   * @return two digits, "01" to "08"
   */
  public String code() {
    return code;
  }

  /**
   * The meaning of the code.
   *
   * @return the meaning in plain English
   */
  public String description() {
    return description;
  }

  /**
   * Whether the number was confirmed against the national register, which is more than valid.
   *
   * @return true for 01 alone
   */
  public boolean verified() {
    return this == VERIFIED;
  }

  /**
   * Whether a trace is due, failed or unfinished, so that the number must not link on its own.
   *
   * @return true for 03 to 06
   */
  public boolean isUnresolved() {
    return switch (this) {
      case TRACE_REQUIRED, NO_OR_MULTIPLE_MATCH, CONFLICT, IN_PROGRESS -> true;
      case VERIFIED, NOT_TRACED, NOT_REQUIRED, POSTPONED -> false;
    };
  }

  /**
   * Whether the code explains why there is no number, so that its absence is no error.
   *
   * @return true for 07 and 08
   */
  public boolean explainsAbsence() {
    return this == NOT_REQUIRED || this == POSTPONED;
  }

  /**
   * Whether the code and the column beside it contradict each other.
   *
   * @param numberPresent whether a number is there
   * @return true for 01 and 02 without a number, and for 07 with one
   */
  public boolean contradicts(boolean numberPresent) {
    return switch (this) {
      case VERIFIED, NOT_TRACED -> !numberPresent;
      case NOT_REQUIRED -> numberPresent;
      case TRACE_REQUIRED, NO_OR_MULTIPLE_MATCH, CONFLICT, IN_PROGRESS, POSTPONED -> false;
    };
  }

  /**
   * Whether the code is of the shorter list that the maternity and mental-health data sets use.
   *
   * @return false for 08 alone
   */
  public boolean isInShorterList() {
    return this != POSTPONED;
  }

  /**
   * What the code means for linking by the number.
   *
   * @return one plain sentence
   */
  public String bearing() {
    return switch (this) {
      case VERIFIED -> "The number may link, once date of birth or name confirm it.";
      case NOT_TRACED -> "The number may link once confirmed, and weighs less than a verified one.";
      case CONFLICT -> "The number must not link on its own: it may be another person's.";
      case TRACE_REQUIRED, NO_OR_MULTIPLE_MATCH, IN_PROGRESS ->
          "The number must not link on its own: nobody has found it right yet.";
      case NOT_REQUIRED, POSTPONED -> "No number is expected, so that its absence is no error.";
    };
  }
}

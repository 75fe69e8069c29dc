package org.kinlink.pseudonym;

import org.jspecify.annotations.Nullable;

/**
 * What became of one identifier. Its text form hides the pseudonym.
 *
 * @param status whether there is a pseudonym
 * @param pseudonym the pseudonym if the status is {@link Status#MADE}, else null
 * @param reason why there is none, in plain English without the value; empty when there is one
 */
public record Pseudonymised(Status status, @Nullable String pseudonym, String reason) {
  /** Whether an identifier has a pseudonym. */
  public enum Status {
    /** It has one. */
    MADE,
    /** Nothing was there, or a word such as "unknown" that stands for nothing. */
    MISSING,
    /** Something was there that cannot be such an identifier, or stands for no person. */
    INVALID,
    /**
     * A whole pseudonym was there, but one that was made with another key, for another purpose, or
     * of no number; only where pseudonyms are turned into others.
     */
    FOREIGN
  }

  /** Shows the status alone. */
  @Override
  public String toString() {
    return "Pseudonymised[" + status + "]";
  }
}

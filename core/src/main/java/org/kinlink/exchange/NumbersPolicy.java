package org.kinlink.exchange;

/** Which NHS numbers a run accepts; a number that it does not accept counts as missing. */
public enum NumbersPolicy {
  /** Refuses test numbers, and numbers of ranges from which none are issued. */
  LIVE,
  /** Accepts only test numbers. */
  REHEARSAL,
  /** Accepts both; a run whose numbers are all test numbers says that it is a rehearsal. */
  DETECT
}

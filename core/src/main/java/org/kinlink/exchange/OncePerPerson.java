package org.kinlink.exchange;

/** Whether a source holds each person at most once. */
public enum OncePerPerson {
  /** Stated: no two of its records are one person. */
  YES,
  /** Stated: it may hold one person several times. */
  NO,
  /**
   * Not stated: linked to itself first, and counted as once-per-person only if no duplicate is
   * inferred.
   */
  INFER
}

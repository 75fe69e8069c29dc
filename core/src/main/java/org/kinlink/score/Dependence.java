package org.kinlink.score;

/** On what the log odds of a pair depend. */
public enum Dependence {
  /** On its agreement pattern and its two sources. */
  PATTERN,
  /** Also on the values in which the two agree, and so on the values of one of them. */
  RECORD,
  /** On the values of both. */
  PAIR
}

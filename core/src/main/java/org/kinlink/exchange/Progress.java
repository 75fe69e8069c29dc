package org.kinlink.exchange;

/** Told how far long work is. Called from one thread at a time; must return quickly. */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress NONE = (stage, done, total) -> {};

  /**
   * Reports progress.
   *
   * @param stage what is being done, in plain words
   * @param done units done so far
   * @param total units in all, or 0 when not known
   */
  void at(String stage, long done, long total);
}

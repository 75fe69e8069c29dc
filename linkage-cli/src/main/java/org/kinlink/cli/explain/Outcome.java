package org.kinlink.cli.explain;

/**
 * What a run made of a pair.
 *
 * @param verdict what became of it
 * @param step name of the step that decided it; empty when none did
 * @param reason why, in a fixed plain phrase; may be empty
 */
public record Outcome(Verdict verdict, String step, String reason) {

  /** What became of a pair. */
  public enum Verdict {
    /** One person, by this pair. */
    LINKED,
    /** One person, though this pair itself was not linked: others join them. */
    JOINED,
    /** For a person to decide. */
    REVIEW,
    /** Kept apart by a contradiction that somebody should look into. */
    CONFLICT,
    /** Two people. */
    APART
  }
}

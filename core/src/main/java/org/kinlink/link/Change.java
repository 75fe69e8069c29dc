package org.kinlink.link;

import java.util.Locale;

/**
 * Something that is otherwise than in an earlier run.
 *
 * @param about what changed
 * @param kind how
 * @param id id of what changed, as it is now; for what is gone, as it was
 * @param other id of the other thing that the change tells of, or empty
 */
public record Change(About about, Kind kind, String id, String other) {

  /** What changed. */
  public enum About {
    /** A person: the records that are one human being. */
    PERSON,
    /** An exact set of parents, and who has it. */
    SIBSHIP,
    /** The family record of a child. */
    FAMILY;

    /**
     * Returns the word used in outputs.
     *
     * @return the lower-case name
     */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How it changed. */
  public enum Kind {
    /** It was not there. */
    APPEARED,
    /** It is not there any more, and nothing of it is. */
    DISAPPEARED,
    /** The other is part of it now. */
    MERGED,
    /** It was part of the other. */
    SPLIT,
    /** The other is a member now. */
    JOINED,
    /** The other was a member. */
    LEFT,
    /** The child lives in none of the households in which it lived. */
    MOVED;

    /**
     * Returns the word used in outputs.
     *
     * @return the lower-case name
     */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}

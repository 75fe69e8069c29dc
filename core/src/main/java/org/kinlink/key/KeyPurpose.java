package org.kinlink.key;

/**
 * What a derived key is for. A key of one purpose tells nothing of that of another, so that a
 * blocking key cannot be turned into a pseudonym.
 */
public enum KeyPurpose {
  /** Pseudonyms of identifiers. */
  PSEUDONYM("pseudonym"),
  /** The check by which a mangled or foreign pseudonym is recognised. */
  PSEUDONYM_CHECK("pseudonym-check"),
  /** Blocking keys, by which candidates are found. */
  BLOCKING("blocking"),
  /** Encodings of names and dates that are compared for similarity. */
  ENCODING("encoding"),
  /** The key pair with which a linkage unit opens what was encrypted for it. */
  RECEIVING("receiving"),
  /** The key pair with which a data owner signs what it sends. */
  SIGNING("signing"),
  /** A key for one project and recipient, from which their other keys are derived in turn. */
  PROJECT("project");

  private final String label;

  KeyPurpose(String label) {
    this.label = label;
  }

  /** The text that a derivation is bound to; never changed. */
  @Override
  public String toString() {
    return label;
  }
}

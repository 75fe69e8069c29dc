package org.kinlink.identifier;

import org.jspecify.annotations.Nullable;

/** What identifiers that are kept as text share: equality by it, and a text form that hides it. */
abstract class TextIdentifier {
  private final String text;

  TextIdentifier(String text) {
    this.text = text;
  }

  /**
   * The identifier in canonical form. This is personal data: it goes into no log, message or file
   * name.
   *
   * @return the identifier, of which equal ones have equal texts
   */
  public final String text() {
    return text;
  }

  // Identifiers of two kinds differ, whatever their characters.
  @SuppressWarnings("EqualsGetClass")
  @Override
  public final boolean equals(@Nullable Object other) {
    return other != null
        && other.getClass() == getClass()
        && ((TextIdentifier) other).text.equals(text);
  }

  @Override
  public final int hashCode() {
    return text.hashCode();
  }

  /** Hides the identifier; {@link #text} shows it. */
  @Override
  public final String toString() {
    return getClass().getSimpleName() + "[hidden]";
  }
}

package org.kinlink.key;

import java.util.regex.Pattern;

/**
 * The public name of a key, derived from it one way: the same key has the same id everywhere, and
 * two keys share one with a chance of one in four thousand million. It is short because it stands
 * in every pseudonym; to be sure that two keys are the same, compare {@link KeyCheckValue}s.
 *
 * @param text eight lower-case hexadecimal digits
 */
public record KeyId(String text) implements Comparable<KeyId> {
  /** How many bytes an id stands for. */
  public static final int BYTES = 4;

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}");

  /**
   * Names a key.
   *
   * @param text eight lower-case hexadecimal digits
   * @throws IllegalArgumentException if the text is of another form
   */
  public KeyId {
    if (!isId(text)) {
      throw new IllegalArgumentException("text: a key id is eight hexadecimal digits, a-f small");
    }
  }

  /**
   * Whether a text could be the id of a key.
   *
   * @param text the text
   * @return true if it is of the form of an id
   */
  public static boolean isId(String text) {
    return FORM.matcher(text).matches();
  }

  @Override
  public int compareTo(KeyId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}

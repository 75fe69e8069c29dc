package org.kinlink.key;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.io.BaseEncoding;
import java.util.regex.Pattern;

/**
 * Lets two organisations see that they hold the same key without showing it: equal values mean
 * equal keys. It is derived from the key one way and safe to send or read out; to find another key
 * with the same value takes 2^120 attempts.
 *
 * @param text six groups of four letters a-z and digits 2-7 (RFC 4648 base32), joined by hyphens
 */
public record KeyCheckValue(String text) {
  static final int BYTES = 15;

  private static final Pattern FORM = Pattern.compile("[a-z2-7]{4}(-[a-z2-7]{4}){5}");
  private static final BaseEncoding BASE32 = BaseEncoding.base32().lowerCase();

  /**
   * A check value in its own form.
   *
   * @param text the value
   * @throws IllegalArgumentException if it is of another form
   */
  public KeyCheckValue {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "text: a check value is six groups of four letters a-z and digits 2-7");
    }
  }

  static KeyCheckValue of(byte[] derived) {
    String text = BASE32.encode(derived);
    return new KeyCheckValue(String.join("-", Splitter.fixedLength(4).split(text)));
  }

  byte[] bytes() {
    return BASE32.decode(CharMatcher.is('-').removeFrom(text));
  }

  /**
   * A check value as somebody typed it: capitals, blanks and missing hyphens do not matter.
   *
   * @param typed what was typed
   * @return the value
   * @throws IllegalArgumentException if it cannot be one
   */
  public static KeyCheckValue parse(String typed) {
    String letters = Ascii.toLowerCase(typed).replaceAll("[\\s-]", "");
    return new KeyCheckValue(String.join("-", Splitter.fixedLength(4).split(letters)));
  }

  @Override
  public String toString() {
    return text;
  }
}

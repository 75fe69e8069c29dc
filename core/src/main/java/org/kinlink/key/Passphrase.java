package org.kinlink.key;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * What opens a key file. It is kept in memory that {@link #close} overwrites; {@link #toString}
 * shows nothing of it. Safe to share between threads, but not while it is closed.
 */
public final class Passphrase implements AutoCloseable {
  /** The fewest characters of a pass-phrase that seals a file (NIST SP 800-63B-4, 3.1.1.2). */
  public static final int SHORTEST = 15;

  /** A phrase of fewer different characters is a repetition. */
  private static final int FEWEST_DIFFERENT = 6;

  private final char[] chars;

  private Passphrase(char[] chars) {
    this.chars = chars;
  }

  /**
   * A pass-phrase as it was typed, in Unicode normal form C, so that two keyboards agree.
   *
   * @param typed the characters, of which it keeps a copy
   * @return the pass-phrase
   * @throws IllegalArgumentException if there is none, or it is not one line of well-formed Unicode
   */
  public static Passphrase of(char[] typed) {
    CharBuffer text = CharBuffer.wrap(typed);
    if (text.isEmpty()) {
      throw new IllegalArgumentException("typed: the pass-phrase is empty");
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("typed: the pass-phrase has control characters in it");
    }
    if (text.toString().codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
      throw new IllegalArgumentException("typed: the pass-phrase is not well-formed Unicode");
    }
    return new Passphrase(
        Normalizer.isNormalized(text, Normalizer.Form.NFC)
            ? typed.clone()
            : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray());
  }

  /**
   * A pass-phrase as a file or a program hands it over: one line of UTF-8, with or without its end.
   *
   * @param line the bytes, which are left as they are
   * @return the pass-phrase
   * @throws IllegalArgumentException if they are not one line of UTF-8
   */
  public static Passphrase ofUtf8(byte[] line) {
    int length = line.length;
    if (length > 0 && line[length - 1] == '\n') {
      length--;
    }
    if (length > 0 && line[length - 1] == '\r') {
      length--;
    }
    CharBuffer text = CharBuffer.allocate(length);
    CoderResult decoded =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line, 0, length), text, true);
    if (decoded.isError()) {
      throw new IllegalArgumentException("line: the pass-phrase is not in UTF-8");
    }
    text.flip();
    char[] typed = new char[text.remaining()];
    text.get(typed);
    try {
      return of(typed);
    } finally {
      Arrays.fill(typed, '\0');
      Arrays.fill(text.array(), '\0');
    }
  }

  /**
   * Refuses a pass-phrase that is too easily guessed to seal a file with.
   *
   * @throws IllegalArgumentException if it is too short or a repetition
   */
  void requireStrong(int shortest) {
    if (chars.length < shortest) {
      throw new IllegalArgumentException(
          "passphrase: a new pass-phrase needs at least "
              + shortest
              + " characters; take four or more words that do not belong together");
    }
    if (CharBuffer.wrap(chars).chars().distinct().count() < FEWEST_DIFFERENT) {
      throw new IllegalArgumentException(
          "passphrase: a new pass-phrase needs at least "
              + FEWEST_DIFFERENT
              + " different characters");
    }
  }

  /** A copy, for the caller to overwrite. */
  char[] chars() {
    return chars.clone();
  }

  /** The UTF-8, for the caller to overwrite. */
  byte[] utf8() {
    ByteBuffer encoded = ByteBuffer.allocate(3 * chars.length);
    StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(chars), encoded, true);
    byte[] bytes = Arrays.copyOf(encoded.array(), encoded.position());
    Arrays.fill(encoded.array(), (byte) 0);
    return bytes;
  }

  /**
   * Whether two pass-phrases are the same, such as one that was typed twice. Takes as long whatever
   * their first difference is.
   *
   * @param other the other
   * @return true if they are
   */
  public boolean matches(Passphrase other) {
    int different = chars.length ^ other.chars.length;
    for (int i = 0; i < Math.min(chars.length, other.chars.length); i++) {
      different |= chars[i] ^ other.chars[i];
    }
    return different == 0;
  }

  /** Overwrites the pass-phrase. */
  @Override
  public void close() {
    Arrays.fill(chars, '\0');
  }

  /** Shows nothing. */
  @Override
  public String toString() {
    return "Passphrase[hidden]";
  }
}

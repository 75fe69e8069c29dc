package org.kinlink.encode.clk;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * How one column is hashed.
 *
 * @param identifier the name of the column
 * @param hashing how, or empty if the column is ignored
 */
record ClkFeature(String identifier, Optional<Hashing> hashing) {
  /** The functions that give a token its positions. */
  enum Hash {
    /** BLAKE2b with the feature's first key. */
    BLAKE,
    /** SHA-1 plus a multiple of MD5. */
    DOUBLE,
    /** The same, but never a multiple of nothing. */
    DOUBLE_NON_SINGULAR
  }

  /**
   * What is done with a value that is not ignored.
   *
   * @param format what values look like
   * @param charset how their tokens become bytes
   * @param comparison what they are cut into
   * @param strategy how often a token is hashed
   * @param hash the functions
   * @param missing what stands for a missing value
   */
  record Hashing(
      ClkFormat format,
      Charset charset,
      ClkComparison comparison,
      Strategy strategy,
      Hash hash,
      Optional<Missing> missing) {}

  /**
   * How often a token is hashed.
   *
   * @param perToken whether each token draws the bits, or all of a value together
   * @param bits the bits
   */
  record Strategy(boolean perToken, int bits) {
    /** How many positions a token has of those of its value. */
    int bits(int token, int tokens) {
      return perToken ? bits : bits / tokens + (token < bits % tokens ? 1 : 0);
    }
  }

  /**
   * What stands for a missing value.
   *
   * @param sentinel the text that does
   * @param replacement what is hashed in its place
   */
  record Missing(String sentinel, String replacement) {}
}

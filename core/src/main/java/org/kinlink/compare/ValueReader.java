package org.kinlink.compare;

import org.kinlink.record.Dictionary;

/**
 * Reads the values of a dictionary one after the other into one array, for what looks at each only
 * once: half a million postcodes need not become as many arrays. For one thread.
 */
final class ValueReader {
  private final Dictionary dictionary;

  /** The characters of the value that was read last, and behind them what is left of others. */
  char[] text = new char[16];

  /** How many characters the value has. */
  int length;

  ValueReader(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  void read(int code) {
    length = dictionary.characters(code, text);
    if (length < 0) {
      text = new char[-2 * length];
      length = dictionary.characters(code, text);
    }
  }
}

package org.kinlink.block;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.kinlink.record.Dictionary;
import org.kinlink.record.People;

/**
 * One ingredient of a blocking key: a field, or something made from its value such as its sound.
 * Codes are equal where the ingredient is equal, and 0 where it is missing.
 */
final class KeyPart {
  private final String name;
  private final int[] codes;

  KeyPart(String name, int[] codes) {
    this.name = name;
    this.codes = codes;
  }

  /** What it is, for reports. */
  String name() {
    return name;
  }

  /** One code a row. */
  int[] codes() {
    return codes;
  }

  static KeyPart of(People people, int field) {
    int[] codes = new int[people.size()];
    Arrays.setAll(codes, row -> people.code(field, row));
    return new KeyPart(people.schema().field(field).name(), codes);
  }

  /** Makes an ingredient from every distinct value of a field; an empty text counts as missing. */
  static KeyPart of(People people, int field, String what, UnaryOperator<String> make) {
    Dictionary dictionary = people.dictionary(field);
    Map<String, Integer> known = new HashMap<>();
    int[] made = new int[dictionary.size() + 1];
    for (int code = 1; code < made.length; code++) {
      String text = make.apply(dictionary.get(code));
      made[code] = text.isEmpty() ? 0 : known.computeIfAbsent(text, t -> known.size() + 1);
    }
    int[] codes = new int[people.size()];
    Arrays.setAll(codes, row -> made[people.code(field, row)]);
    return new KeyPart(what + " of " + people.schema().field(field).name(), codes);
  }
}

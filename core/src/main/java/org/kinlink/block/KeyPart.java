package org.kinlink.block;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.kinlink.record.Dictionary;
import org.kinlink.record.People;
import org.kinlink.record.RowKeys;

/**
 * One ingredient of a blocking key: a field, or something made from its value such as its sound.
 * Codes are equal where the ingredient is equal, and 0 where it is missing.
 */
final class KeyPart {
  private final Ingredient ingredient;
  private final int[] codes;

  KeyPart(String name, int[] codes) {
    this(new Ingredient(name, Ingredient.SEVERAL, false, false), codes);
  }

  private KeyPart(Ingredient ingredient, int[] codes) {
    this.ingredient = ingredient;
    this.codes = codes;
  }

  /** What it is, for reports. */
  String name() {
    return ingredient.name();
  }

  Ingredient ingredient() {
    return ingredient;
  }

  /** One code a row. */
  int[] codes() {
    return codes;
  }

  static KeyPart of(People people, int field) {
    String name = people.schema().field(field).name();
    return new KeyPart(new Ingredient(name, field, true, false), RowKeys.of(people, field));
  }

  /** Makes an ingredient from every distinct value of a field; an empty text counts as missing. */
  static KeyPart of(People people, int field, String what, UnaryOperator<String> make) {
    Dictionary dictionary = people.dictionary(field);
    Map<String, Integer> known = new HashMap<>();
    int[] made = new int[dictionary.size() + 1];
    boolean always = true;
    for (int code = 1; code < made.length; code++) {
      String text = make.apply(dictionary.get(code));
      made[code] = text.isEmpty() ? 0 : known.computeIfAbsent(text, t -> known.size() + 1);
      always &= !text.isEmpty();
    }
    int[] codes = new int[people.size()];
    Arrays.setAll(codes, row -> made[people.code(field, row)]);
    String name = what + " of " + people.schema().field(field).name();
    return new KeyPart(new Ingredient(name, field, false, always), codes);
  }
}

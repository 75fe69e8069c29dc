package org.kinlink.block;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.Dictionary;
import org.kinlink.record.People;
import org.kinlink.record.RowKeys;

/**
 * The ingredients that keyed rules ask for, made once for each value of the people. They are
 * personal data. Immutable, safe to share between threads.
 */
public final class KeyedTexts {
  private final People people;
  private final Ingredient[][] rules;

  /** An ingredient that is made of the values of some fields, in alphabetical order. */
  private static final class Ingredient {
    private final int[] fields;
    private final String[][] made;

    Ingredient(int[] fields, String[][] made) {
      this.fields = fields;
      this.made = made;
    }

    @Nullable String of(People people, int row) {
      if (fields.length == 1) {
        return text(people, 0, row);
      }
      String[] texts = new String[fields.length];
      for (int f = 0; f < fields.length; f++) {
        String text = text(people, f, row);
        if (text == null) {
          return null;
        }
        texts[f] = text;
      }
      Arrays.sort(texts);
      return String.join(KeyedRules.WITHIN, texts);
    }

    private @Nullable String text(People people, int f, int row) {
      String text = made[f][people.code(fields[f], row)];
      return text.isEmpty() ? null : text;
    }
  }

  KeyedTexts(People people, ImmutableList<KeyedRules.Rule> rules) {
    this.people = people;
    Map<String, Ingredient> known = new HashMap<>();
    this.rules =
        rules.stream()
            .map(
                rule ->
                    rule.parts().stream()
                        .map(part -> known.computeIfAbsent(part.name(), name -> made(part)))
                        .toArray(Ingredient[]::new))
            .toArray(Ingredient[][]::new);
  }

  private Ingredient made(KeyedRules.Part part) {
    int[] fields = part.fields().stream().mapToInt(Integer::intValue).toArray();
    String[][] made = new String[fields.length][];
    for (int f = 0; f < fields.length; f++) {
      Dictionary dictionary = people.dictionary(fields[f]);
      made[f] = new String[dictionary.size() + 1];
      made[f][0] = "";
      for (int code = 1; code < made[f].length; code++) {
        made[f][code] = part.make().apply(dictionary.get(code));
      }
    }
    return new Ingredient(fields, made);
  }

  /**
   * Returns the ingredients of a record.
   *
   * @param rule place of the rule
   * @param row the row of the record
   * @return one text that is equal for equal ingredients, or null when one is missing
   */
  public @Nullable String text(int rule, int row) {
    Ingredient[] ingredients = rules[rule];
    String[] texts = new String[ingredients.length];
    for (int i = 0; i < texts.length; i++) {
      String text = ingredients[i].of(people, row);
      if (text == null) {
        return null;
      }
      texts[i] = text;
    }
    return String.join(KeyedRules.BETWEEN, texts);
  }

  /**
   * Returns codes of the ingredients of all records.
   *
   * @param rule place of the rule
   * @return one code a row: equal where the texts are equal, 0 where there is none
   */
  public int[] codes(int rule) {
    int[] codes = codes(rules[rule][0]);
    for (int i = 1; i < rules[rule].length; i++) {
      codes = RowKeys.join(codes, codes(rules[rule][i]));
    }
    return codes;
  }

  /**
   * Returns how many other people would have the same ingredients if each were independent of the
   * others; which tells whether somebody who has them alone could be expected to.
   *
   * @param rule place of the rule
   * @param person for each row the row that stands for its person: itself, or of another version of
   *     somebody the present one
   * @param counts whether a row is a person's own, and counts as another for others
   * @return one number a row
   */
  public double[] expectedOthers(int rule, int[] person, IntPredicate counts) {
    int[] counted = IntStream.range(0, people.size()).filter(counts).toArray();
    double others = Math.max(1, counted.length - 1);
    double[] expected = new double[people.size()];
    Arrays.fill(expected, others);
    for (Ingredient ingredient : rules[rule]) {
      int[] codes = codes(ingredient);
      int[] holders = new int[Arrays.stream(codes).max().orElse(0) + 1];
      for (int row : counted) {
        holders[codes[row]]++;
      }
      for (int row = 0; row < codes.length; row++) {
        int itself = person[row];
        boolean included = counts.test(itself) && codes[itself] == codes[row];
        expected[row] *= (holders[codes[row]] - (included ? 1 : 0)) / others;
      }
    }
    return expected;
  }

  private int[] codes(Ingredient ingredient) {
    Map<String, Integer> numbers = new HashMap<>();
    int[] smallest = new int[people.size()];
    int[] largest = new int[people.size()];
    for (int f = 0; f < ingredient.fields.length; f++) {
      String[] made = ingredient.made[f];
      int[] number = new int[made.length];
      for (int code = 1; code < made.length; code++) {
        number[code] =
            made[code].isEmpty()
                ? 0
                : numbers.computeIfAbsent(made[code], text -> numbers.size() + 1);
      }
      for (int row = 0; row < smallest.length; row++) {
        int own = number[people.code(ingredient.fields[f], row)];
        smallest[row] = f == 0 ? own : Math.min(smallest[row], own);
        largest[row] = Math.max(largest[row], own);
      }
    }
    return ingredient.fields.length == 1 ? smallest : RowKeys.join(smallest, largest);
  }

  /** Shows how many rules there are. */
  @Override
  public String toString() {
    return "KeyedTexts[" + rules.length + " rules]";
  }
}

package org.kinlink.block;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.Dictionary;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.Schema;

/**
 * The keys by which one record finds others that may be the same person: for each rule a hash of
 * its ingredients. Equal ingredients have equal keys; different ones hardly ever have, which costs
 * a comparison and nothing else. Immutable, safe to share between threads.
 */
public final class SearchKeys {
  private static final ImmutableList<ImmutableList<String>> PEOPLE =
      ImmutableList.of(
          ImmutableList.of("surname", "date_of_birth"),
          ImmutableList.of("forename", "date_of_birth"),
          ImmutableList.of("date_of_birth", "postcode"),
          ImmutableList.of("forename", "surname", "postcode"),
          ImmutableList.of("forename", "surname", "year of date_of_birth"),
          ImmutableList.of("sound of surname", "sound of forename", "year of date_of_birth"),
          ImmutableList.of("sound of surname", "initial of forename", "month of date_of_birth"),
          ImmutableList.of("start of surname", "start of forename", "day of date_of_birth"),
          ImmutableList.of("forename", "surname", "district of postcode"),
          ImmutableList.of("surname", "postcode"),
          ImmutableList.of("forename", "postcode"),
          ImmutableList.of("start of forename", "postcode"),
          ImmutableList.of("month of date_of_birth", "postcode"),
          ImmutableList.of("start of forename", "month of date_of_birth"),
          ImmutableList.of("surname", "address"),
          ImmutableList.of("surname", "house", "street"),
          ImmutableList.of("forename", "surname", "town"),
          ImmutableList.of("forename", "surname"));

  private final Schema schema;
  private final ImmutableList<ImmutableList<Part>> rules;

  /** An ingredient, made from the value of a field. */
  private record Part(int field, UnaryOperator<String> make) {
    int hash(@Nullable String value) {
      String made = value == null ? "" : make.apply(value);
      return made.isEmpty() ? 0 : Math.max(1, (made.hashCode() * 0x9E3779B9) >>> 1);
    }
  }

  /**
   * Chooses the rules that the fields allow.
   *
   * @param schema the fields
   */
  public SearchKeys(Schema schema) {
    this.schema = schema;
    ImmutableList.Builder<ImmutableList<Part>> found = ImmutableList.builder();
    for (Field field : schema.fields()) {
      switch (field.kind()) {
        case NHS_NUMBER, IDENTIFIER, EMAIL, PHONE, UPRN -> add(List.of(field.name()), found);
        default -> {}
      }
    }
    PEOPLE.forEach(names -> add(names, found));
    this.rules = found.build();
  }

  private void add(List<String> names, ImmutableList.Builder<ImmutableList<Part>> into) {
    List<Part> parts = new ArrayList<>();
    for (String name : names) {
      FieldKind kind = KeyParts.DERIVED.get(name);
      int field = kind == null ? schema.indexOf(name) : schema.indexOf(kind);
      if (field >= 0) {
        UnaryOperator<String> make =
            kind == null ? UnaryOperator.identity() : KeyParts.derived(name);
        parts.add(new Part(field, make));
      }
    }
    if (parts.size() == names.size()) {
      into.add(ImmutableList.copyOf(parts));
    }
  }

  /**
   * Returns how many rules there are.
   *
   * @return the number of rules
   */
  public int rules() {
    return rules.size();
  }

  /**
   * Returns whether a rule asks where somebody lives.
   *
   * @param rule the rule
   * @return true when a part of an address is among its ingredients
   */
  public boolean locates(int rule) {
    return rules.get(rule).stream().anyMatch(part -> schema.field(part.field()).kind().locates());
  }

  /**
   * Returns the key of a record.
   *
   * @param rule the rule
   * @param values the standardised values of the record in schema order
   * @return the key, or 0 when an ingredient is missing
   */
  public int key(int rule, @Nullable String[] values) {
    int key = 1;
    for (Part part : rules.get(rule)) {
      key = join(key, part.hash(values[part.field()]));
    }
    return key;
  }

  /**
   * Returns the keys of all records of some people.
   *
   * @param rule the rule
   * @param people the people
   * @return one key a row, or 0 when an ingredient is missing
   */
  public int[] keys(int rule, People people) {
    int[] keys = new int[people.size()];
    Arrays.fill(keys, 1);
    for (Part part : rules.get(rule)) {
      Dictionary dictionary = people.dictionary(part.field());
      int[] hashes = new int[dictionary.size() + 1];
      Arrays.setAll(hashes, code -> part.hash(dictionary.value(code)));
      for (int row = 0; row < keys.length; row++) {
        keys[row] = join(keys[row], hashes[people.code(part.field(), row)]);
      }
    }
    return keys;
  }

  private static int join(int key, int hash) {
    if (key == 0 || hash == 0) {
      return 0;
    }
    int mixed = (key ^ hash) * 0x85EBCA6B;
    return Math.max(1, (mixed ^ (mixed >>> 15) ^ (hash * 0xC2B2AE35)) & Integer.MAX_VALUE);
  }
}

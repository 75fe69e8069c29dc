package org.kinlink.block;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.Schema;

/**
 * Blocking rules whose keys a data owner makes and a linkage unit compares. The owner puts the
 * {@linkplain #texts ingredients} of a record under a secret key; the unit sees which keys are
 * {@linkplain #choose equal} and nothing of what they are made of. Immutable, safe to share between
 * threads.
 */
public final class KeyedRules {
  /** Stands between values of one ingredient. */
  static final String WITHIN = "\u0001";

  /** Stands between ingredients. */
  static final String BETWEEN = "\u0002";

  /** Up to so many allowed pairs, every pair is compared; filters take longer than names. */
  private static final long COMPARE_ALL = 1_500_000;

  private static final String BOTH_NAMES = "both names";

  /** Combinations of which none is so common that its frequency names it. */
  private static final ImmutableList<ImmutableList<String>> PEOPLE =
      ImmutableList.of(
          ImmutableList.of("uprn"),
          ImmutableList.of("surname", "date_of_birth"),
          ImmutableList.of("forename", "date_of_birth"),
          ImmutableList.of("date_of_birth", "postcode"),
          ImmutableList.of("surname", "postcode"),
          ImmutableList.of("forename", "postcode"),
          ImmutableList.of("surname", "address"),
          ImmutableList.of("surname", "house", "street"),
          ImmutableList.of("forename", "house", "street"),
          ImmutableList.of("house", "street", "town"),
          ImmutableList.of(BOTH_NAMES, "year of date_of_birth"),
          ImmutableList.of(BOTH_NAMES, "district of postcode"),
          ImmutableList.of(BOTH_NAMES, "town"),
          ImmutableList.of("sound of surname", "initial of forename", "month of date_of_birth"),
          ImmutableList.of("sound of surname", "sound of forename", "year of date_of_birth"),
          ImmutableList.of("sound of surname", "sound of forename", "postcode"),
          ImmutableList.of("sound of surname", "sound of forename", "district of postcode"),
          ImmutableList.of("start of surname", "start of forename", "day of date_of_birth"),
          ImmutableList.of("sound of surname", "date_of_birth"),
          ImmutableList.of("sound of forename", "date_of_birth"),
          ImmutableList.of("forename", "middle_names", "year of date_of_birth"),
          ImmutableList.of("start of forename", "sound of surname", "town"),
          ImmutableList.of("date_of_birth", "town"));

  /**
   * Combinations that hardly two people of one file have, and that fail for different reasons: a
   * slip in a name, in a date, a move, a change of name.
   */
  private static final ImmutableList<ImmutableList<String>> PERSONS =
      ImmutableList.of(
          ImmutableList.of("surname", "date_of_birth"),
          ImmutableList.of("forename", "date_of_birth"),
          ImmutableList.of("forename", "date_of_birth", "sex"),
          ImmutableList.of("initial of forename", "surname", "date_of_birth"),
          ImmutableList.of("initial of surname", "forename", "date_of_birth"),
          ImmutableList.of("initial of surname", "initial of forename", "date_of_birth", "sex"),
          ImmutableList.of("start of forename", "date_of_birth", "sex"),
          ImmutableList.of("end of surname", "end of forename", "date_of_birth"),
          ImmutableList.of("sound of surname", "date_of_birth"),
          ImmutableList.of("sound of forename", "date_of_birth"),
          ImmutableList.of("date_of_birth", "postcode"),
          ImmutableList.of("date_of_birth", "house"),
          ImmutableList.of("date_of_birth", "town"),
          ImmutableList.of("forename", "postcode"),
          ImmutableList.of("forename", "street"),
          ImmutableList.of("forename", "address"),
          ImmutableList.of("forename", "uprn"),
          ImmutableList.of("surname", "street"),
          ImmutableList.of("surname", "house", "postcode"),
          ImmutableList.of("surname", "house", "town"),
          ImmutableList.of("postcode", "year of date_of_birth", "sex"),
          ImmutableList.of("house", "postcode"),
          ImmutableList.of("house", "street"),
          ImmutableList.of(BOTH_NAMES, "year of date_of_birth"),
          ImmutableList.of(BOTH_NAMES, "district of postcode"),
          ImmutableList.of(BOTH_NAMES, "town"),
          ImmutableList.of("start of surname", "start of forename", "postcode"),
          ImmutableList.of("sound of surname", "sound of forename", "house"),
          ImmutableList.of("sound of forename", "postcode", "year of date_of_birth"),
          ImmutableList.of("sound of surname", "initial of forename", "month of date_of_birth"),
          ImmutableList.of("start of surname", "start of forename", "day of date_of_birth"),
          ImmutableList.of("forename", "middle_names", "year of date_of_birth"));

  private final ImmutableList<Rule> rules;

  /**
   * An ingredient.
   *
   * @param make what is made of a value, empty where nothing can be
   */
  record Part(String name, ImmutableList<Integer> fields, UnaryOperator<String> make) {}

  /** What is asked to be equal. */
  record Rule(String name, ImmutableList<Part> parts, boolean identifies) {}

  /**
   * Chooses the rules that the fields allow.
   *
   * @param schema the fields
   */
  public KeyedRules(Schema schema) {
    this(schema, PEOPLE);
  }

  /**
   * Chooses the rules that the fields allow and that tell persons: identifiers by themselves, and
   * combinations that hardly two people of a file have.
   *
   * @param schema the fields
   * @return the rules
   */
  public static KeyedRules ofPersons(Schema schema) {
    List<ImmutableList<String>> combinations = new ArrayList<>();
    for (Field field : schema.fields()) {
      if (field.kind() == FieldKind.NHS_NUMBER || field.kind() == FieldKind.IDENTIFIER) {
        combinations.add(ImmutableList.of(field.name()));
      }
    }
    combinations.addAll(PERSONS);
    return new KeyedRules(schema, combinations);
  }

  private KeyedRules(Schema schema, List<ImmutableList<String>> combinations) {
    ImmutableList.Builder<Rule> found = ImmutableList.builder();
    for (ImmutableList<String> names : combinations) {
      List<Part> parts = new ArrayList<>();
      for (String name : names) {
        part(schema, name).ifPresent(parts::add);
      }
      if (parts.size() == names.size()) {
        found.add(
            new Rule(
                String.join(" + ", names),
                ImmutableList.copyOf(parts),
                identifies(schema, names.get(0))));
      }
    }
    this.rules = found.build();
  }

  private static boolean identifies(Schema schema, String name) {
    int field = schema.indexOf(name);
    return field >= 0
        && switch (schema.field(field).kind()) {
          case NHS_NUMBER, IDENTIFIER -> true;
          default -> false;
        };
  }

  /**
   * Returns whether a rule asks for an identifier.
   *
   * @param rule place of the rule in {@link #names()}
   * @return true for a number that is given to one person
   */
  public boolean identifies(int rule) {
    return rules.get(rule).identifies();
  }

  /**
   * Returns whether a rule asks for a field as it stands, and not only for a part or a sound of it.
   *
   * @param rule place of the rule in {@link #names()}
   * @param field place of the field in the schema
   * @return true if whoever agrees in the rule agrees in the field
   */
  public boolean asksFor(int rule, int field) {
    return rules.get(rule).parts().stream()
        .anyMatch(
            part ->
                part.fields().equals(ImmutableList.of(field))
                    && !KeyParts.DERIVED.containsKey(part.name()));
  }

  private static Optional<Part> part(Schema schema, String name) {
    if (name.equals(BOTH_NAMES)) {
      int forename = schema.indexOf(FieldKind.FORENAME);
      int surname = schema.indexOf(FieldKind.SURNAME);
      return forename < 0 || surname < 0
          ? Optional.empty()
          : Optional.of(
              new Part(name, ImmutableList.of(forename, surname), UnaryOperator.identity()));
    }
    FieldKind kind = KeyParts.DERIVED.get(name);
    int field =
        kind != null
            ? schema.indexOf(kind)
            : FieldKind.ofKey(name).map(schema::indexOf).orElseGet(() -> schema.indexOf(name));
    UnaryOperator<String> make = kind == null ? UnaryOperator.identity() : KeyParts.derived(name);
    return field < 0
        ? Optional.empty()
        : Optional.of(new Part(name, ImmutableList.of(field), make));
  }

  /**
   * Returns what the rules ask to be equal.
   *
   * @return their names, in order
   */
  public ImmutableList<String> names() {
    return rules.stream().map(Rule::name).collect(ImmutableList.toImmutableList());
  }

  /**
   * Makes what the rules ask to be equal.
   *
   * @param people the people
   * @return their ingredients, which are personal data
   */
  public KeyedTexts texts(People people) {
    return new KeyedTexts(people, rules);
  }

  /**
   * Makes the rules of keys that the unit received.
   *
   * @param people the people
   * @param filter the allowed pairs
   * @param names what the rules ask to be equal
   * @param keys for each rule one key a row, 0 where there is none
   * @return the rules, ready to run
   */
  public static Blocking choose(
      People people, PairFilter filter, ImmutableList<String> names, long[][] keys) {
    RuleBuilder builder = new RuleBuilder(people, filter, Blocking.LARGEST_GROUP);
    int[] perSource = new int[people.sources().size()];
    for (int row = 0; row < people.size(); row++) {
      perSource[people.source(row)] += filter.excludes(row) ? 0 : 1;
    }
    if (filter.pairs(perSource) <= COMPARE_ALL) {
      return new Blocking(ImmutableList.of(builder.everything()), ImmutableList.of());
    }
    long most = Math.max(Blocking.ALWAYS, Blocking.PAIRS_A_RECORD * people.size());
    ImmutableList.Builder<BlockingRule> rules = ImmutableList.builder();
    ImmutableList.Builder<BlockingRule> tooCostly = ImmutableList.builder();
    List<KeyPart> parts = identifiers(people);
    for (int r = 0; r < keys.length; r++) {
      parts.add(new KeyPart(names.get(r), codes(keys[r])));
    }
    for (KeyPart part : parts) {
      BlockingRule rule = builder.build(List.of(part));
      if (rule.pairs() > 0) {
        (rule.pairs() <= most ? rules : tooCostly).add(rule);
      }
    }
    return new Blocking(rules.build(), tooCostly.build());
  }

  /** What tells one person by itself; its pseudonyms are keys as they stand. */
  private static List<KeyPart> identifiers(People people) {
    List<KeyPart> parts = new ArrayList<>();
    for (int f = 0; f < people.schema().size(); f++) {
      switch (people.schema().field(f).kind()) {
        case NHS_NUMBER, IDENTIFIER, EMAIL, PHONE -> parts.add(KeyPart.of(people, f));
        default -> {}
      }
    }
    return parts;
  }

  /** Small numbers that are equal where the keys are. */
  private static int[] codes(long[] keys) {
    long[] sorted = keys.clone();
    Arrays.parallelSort(sorted);
    int distinct = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (sorted[i] != 0 && (distinct == 0 || sorted[i] != sorted[distinct - 1])) {
        sorted[distinct++] = sorted[i];
      }
    }
    int count = distinct;
    int[] codes = new int[keys.length];
    Arrays.parallelSetAll(
        codes, row -> keys[row] == 0 ? 0 : 1 + Arrays.binarySearch(sorted, 0, count, keys[row]));
    return codes;
  }
}

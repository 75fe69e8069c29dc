package org.kinlink.block;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;

/**
 * Chooses and prepares the blocking rules of a run. A pair that any rule brings together is a
 * candidate, so one slip in one field is not enough to lose it. Files that are small enough are
 * compared whole.
 *
 * <p>In files of up to {@value #LOOSE_RECORDS} records a surname or a postcode alone is a rule,
 * too, where that costs no more than {@value #LOOSE_PAIRS} pairs.
 *
 * <p>What a rule costs is counted before it is run: a rule that would bring together more than
 * {@value #PAIRS_A_RECORD} pairs a record (and more than {@value #ALWAYS}) is left out, and a group
 * of equal keys that alone would cost more than {@value #LARGEST_GROUP} pairs ({@value
 * #LARGEST_ASKED} in a rule that was asked for) is cut into pieces; both are reported.
 *
 * @param rules the rules that run, in order
 * @param tooCostly names and costs of rules that do not
 */
public record Blocking(ImmutableList<BlockingRule> rules, ImmutableList<BlockingRule> tooCostly) {
  /**
   * Up to so many allowed pairs, of some 5,500 records, every pair is compared: a second or two.
   */
  static final long COMPARE_ALL = 15_000_000;

  static final long ALWAYS = 1_000_000;
  static final long PAIRS_A_RECORD = 40;
  static final long LARGEST_GROUP = 250_000;

  /** More records than these have no loose rule that would bring together so few pairs. */
  static final int LOOSE_RECORDS = 200_000;

  static final long LOOSE_PAIRS = 2_000_000;
  static final long LARGEST_ASKED = 100_000_000;

  /** Combinations that find most people by themselves, cheap and telling ones first. */
  private static final ImmutableList<ImmutableList<String>> PEOPLE =
      ImmutableList.of(
          ImmutableList.of("surname", "date_of_birth"),
          ImmutableList.of("forename", "date_of_birth"),
          ImmutableList.of("date_of_birth", "postcode"),
          ImmutableList.of("surname", "postcode"),
          ImmutableList.of("forename", "postcode"),
          ImmutableList.of("surname", "address"),
          ImmutableList.of("surname", "house", "street"),
          ImmutableList.of("forename", "house", "street"),
          ImmutableList.of("house", "street", "town"),
          ImmutableList.of("uprn"),
          ImmutableList.of("both names", "year of date_of_birth"),
          ImmutableList.of("both names", "district of postcode"),
          ImmutableList.of("forename", "surname"),
          ImmutableList.of("both names", "town"),
          ImmutableList.of("sound of surname", "initial of forename", "month of date_of_birth"),
          ImmutableList.of("sound of surname", "sound of forename", "year of date_of_birth"),
          ImmutableList.of("sound of surname", "sound of forename", "postcode"),
          ImmutableList.of("start of surname", "start of forename", "day of date_of_birth"),
          ImmutableList.of("start of forename", "sound of surname", "town"),
          ImmutableList.of("sound of main name", "postcode"),
          ImmutableList.of("sound of main name", "date_of_birth"),
          ImmutableList.of("sound of forename", "date_of_birth"),
          ImmutableList.of("sound of surname", "sound of forename", "district of postcode"),
          ImmutableList.of("forename", "middle_names", "year of date_of_birth"),
          ImmutableList.of("forename", "middle_names", "town"),
          ImmutableList.of("date_of_birth", "town"),
          ImmutableList.of("date_of_birth"));

  /**
   * What finds those of whom little is right, a fraction of a second's work in files of some ten
   * thousand records and far too much in large ones.
   */
  private static final ImmutableList<ImmutableList<String>> LOOSE =
      ImmutableList.of(ImmutableList.of("surname"), ImmutableList.of("postcode"));

  /** Where nobody's birthday is known, whoever moved and lacks a forename has little else. */
  private static final ImmutableList<ImmutableList<String>> BY_YEAR =
      ImmutableList.of(
          ImmutableList.of("surname", "year of date_of_birth"),
          ImmutableList.of("forename", "year of date_of_birth"));

  /**
   * Returns what rules may name besides fields: ingredients that are made from the value of one
   * field, such as {@code sound of surname}.
   *
   * @return the kind of the field that each ingredient is made from
   */
  public static ImmutableMap<String, FieldKind> derived() {
    return KeyParts.DERIVED;
  }

  /**
   * Chooses the rules.
   *
   * @param people the people
   * @param filter the allowed pairs
   * @param asked lists of fields and {@link #derived} ingredients that replace the automatic rules,
   *     or empty
   * @return the rules, ready to run
   * @throws IllegalArgumentException if an asked rule names a field that no source has
   */
  public static Blocking choose(
      People people, PairFilter filter, ImmutableList<ImmutableList<String>> asked) {
    RuleBuilder builder =
        new RuleBuilder(people, filter, asked.isEmpty() ? LARGEST_GROUP : LARGEST_ASKED);
    KeyParts parts = new KeyParts(people);
    if (!asked.isEmpty()) {
      List<List<KeyPart>> ingredients = new ArrayList<>();
      for (ImmutableList<String> names : asked) {
        List<KeyPart> found = find(parts, names);
        if (found.size() < names.size()) {
          throw new IllegalArgumentException(
              "blocking: no source has every field of the rule " + String.join(" + ", names));
        }
        ingredients.add(found);
      }
      return new Blocking(
          ingredients.parallelStream().map(builder::build).collect(ImmutableList.toImmutableList()),
          ImmutableList.of());
    }
    int[] perSource = new int[people.sources().size()];
    for (int row = 0; row < people.size(); row++) {
      perSource[people.source(row)] += filter.excludes(row) ? 0 : 1;
    }
    if (filter.pairs(perSource) <= COMPARE_ALL) {
      return new Blocking(ImmutableList.of(builder.everything()), ImmutableList.of());
    }
    return automatic(people, builder, parts);
  }

  private static Blocking automatic(People people, RuleBuilder builder, KeyParts parts) {
    long most = Math.max(ALWAYS, PAIRS_A_RECORD * people.size());
    ImmutableList.Builder<BlockingRule> rules = ImmutableList.builder();
    ImmutableList.Builder<BlockingRule> tooCostly = ImmutableList.builder();
    for (BlockingRule rule : built(combinations(parts), builder, parts)) {
      (rule.pairs() <= most ? rules : tooCostly).add(rule);
    }
    if (people.size() <= LOOSE_RECORDS) {
      built(LOOSE, builder, parts).stream()
          .filter(rule -> rule.pairs() <= LOOSE_PAIRS && rule.split() == 0)
          .forEach(rules::add);
    }
    return new Blocking(rules.build(), tooCostly.build());
  }

  /** The rules of which every ingredient is there, and that bring any two records together. */
  private static List<BlockingRule> built(
      Collection<? extends List<String>> combinations, RuleBuilder builder, KeyParts parts) {
    List<List<KeyPart>> ingredients = new ArrayList<>();
    for (List<String> names : combinations) {
      List<KeyPart> found = find(parts, names);
      if (found.size() == names.size()) {
        ingredients.add(found);
      }
    }
    return ingredients.parallelStream()
        .map(builder::build)
        .filter(rule -> rule.pairs() > 0)
        .toList();
  }

  private static Set<List<String>> combinations(KeyParts parts) {
    Set<List<String>> combinations = new LinkedHashSet<>();
    for (String id :
        parts.fields(
            FieldKind.NHS_NUMBER, FieldKind.IDENTIFIER, FieldKind.EMAIL, FieldKind.PHONE)) {
      combinations.add(ImmutableList.of(id));
    }
    combinations.add(ImmutableList.of("user of email"));
    combinations.addAll(PEOPLE);
    if (parts.fields(FieldKind.DATE_OF_BIRTH).isEmpty()) {
      combinations.addAll(BY_YEAR);
    }
    for (String category : parts.fields(FieldKind.CATEGORY)) {
      combinations.add(ImmutableList.of("both names", category));
      combinations.add(ImmutableList.of("sound of main name", category));
      combinations.add(ImmutableList.of("forename", "middle_names", category));
      combinations.add(ImmutableList.of("sound of surname", "date_of_birth", category));
    }
    return combinations;
  }

  private static List<KeyPart> find(KeyParts parts, List<String> names) {
    List<KeyPart> found = new ArrayList<>();
    for (String name : names) {
      KeyPart part = parts.part(name);
      if (part != null) {
        found.add(part);
      }
    }
    return found;
  }
}

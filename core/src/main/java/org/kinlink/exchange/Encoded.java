package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinlink.compare.FieldComparator;

/**
 * What takes the place of values where the people are encoded: how fields are compared, and the
 * keys that data owners made for blocking. Immutable by agreement.
 */
public final class Encoded {
  private final ImmutableMap<String, FieldComparator> comparators;
  private final ImmutableList<String> rules;
  private final long[][][] keys;
  private final boolean rehearsal;
  private final boolean wholeRecords;
  private final boolean keyless;
  private final @Nullable WholeFilters whole;

  /**
   * Gathers.
   *
   * @param comparators the comparator of each field that has one of its own
   * @param rules what the blocking rules ask to be equal
   * @param keys for each rule and source one key a record, in the order of their lines from 1; 0
   *     where there is none; handed over
   * @param rehearsal whether all NHS numbers behind the pseudonyms are test numbers
   * @param wholeRecords whether only the fields that have a comparator are compared, as one of them
   *     holds whole records
   * @param keyless whether a source came without keys
   * @param whole filters of whole records, where similar ones are to be found by them
   */
  public Encoded(
      ImmutableMap<String, FieldComparator> comparators,
      ImmutableList<String> rules,
      long[][][] keys,
      boolean rehearsal,
      boolean wholeRecords,
      boolean keyless,
      @Nullable WholeFilters whole) {
    this.comparators = comparators;
    this.rules = rules;
    this.keys = keys;
    this.rehearsal = rehearsal;
    this.wholeRecords = wholeRecords;
    this.keyless = keyless;
    this.whole = whole;
  }

  /**
   * Returns how fields are compared that have filters.
   *
   * @return the comparators by the name of the field
   */
  public ImmutableMap<String, FieldComparator> comparators() {
    return comparators;
  }

  /**
   * Returns what the blocking rules ask to be equal.
   *
   * @return their names
   */
  public ImmutableList<String> rules() {
    return rules;
  }

  /**
   * Returns a key.
   *
   * @param rule place of the rule
   * @param source place of the source
   * @param line line of the record in the source, from 1
   * @return the key, or 0 where the record has none
   */
  public long key(int rule, int source, int line) {
    return keys[rule][source][line - 1];
  }

  /**
   * Returns whether all NHS numbers behind the pseudonyms are test numbers.
   *
   * @return true if they are
   */
  public boolean rehearsal() {
    return rehearsal;
  }

  /**
   * Returns whether a field is compared.
   *
   * @param field its name
   * @return false if it only serves rules, as filters of whole records hold it too
   */
  public boolean compares(String field) {
    return !wholeRecords || comparators.containsKey(field);
  }

  /**
   * Returns whether records are compared as a whole, so that nothing tells brothers and sisters
   * from one person but how similar they are.
   *
   * @return true if they are
   */
  public boolean wholeRecords() {
    return wholeRecords;
  }

  /**
   * Returns whether a source came without keys, so that its records are found by their filters.
   *
   * @return true if one did
   */
  public boolean isKeyless() {
    return keyless;
  }

  /**
   * Returns the filters by which similar records are found.
   *
   * @return the filters, or empty where keys find them
   */
  public Optional<WholeFilters> whole() {
    return Optional.ofNullable(whole);
  }

  /** Shows how many rules there are. */
  @Override
  public String toString() {
    return "Encoded[" + rules.size() + " rules]";
  }
}

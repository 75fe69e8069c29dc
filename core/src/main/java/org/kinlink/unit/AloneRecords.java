package org.kinlink.unit;

import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.kinlink.block.KeyedRules;
import org.kinlink.block.KeyedTexts;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;

/**
 * Which records of a file have a combination of values for themselves, for each combination.
 * Whoever has one alone though by the frequencies of its values others could be expected to have it
 * too is not counted: in another file somebody else would have it. Expected are people by their
 * present values; former ones and records of nobody make no value more common among people. Safe to
 * share between threads.
 */
final class AloneRecords {
  /** So many others at most may be expected to have the same. */
  private static final double OTHERS = 0.5;

  private static final ImmutableSet<FieldKind> NAMES =
      ImmutableSet.of(FieldKind.FORENAME, FieldKind.SURNAME);

  private final People people;
  private final KeyedRules rules;
  private final BitSet[] alone;
  private final int[] holders;

  AloneRecords(SentRecords records, KeyedRules rules, KeyedTexts texts, OwnPersons persons) {
    this.people = records.all;
    this.rules = rules;
    this.alone = new BitSet[rules.names().size()];
    this.holders = new int[alone.length];
    IntStream.range(0, alone.length)
        .parallel()
        .forEach(
            rule -> {
              int[] codes = texts.codes(rule);
              alone[rule] = persons.alone(codes);
              holders[rule] = (int) Arrays.stream(codes).filter(code -> code != 0).count();
              if (!rules.identifies(rule)) {
                double[] others =
                    texts.expectedOthers(rule, records.owner, records::isPresentPerson);
                IntStream.range(0, others.length)
                    .filter(row -> others[row] > OTHERS)
                    .forEach(alone[rule]::clear);
              }
            });
  }

  boolean test(int rule, int row) {
    return alone[rule].get(row);
  }

  /**
   * Who can be found by a name and as little more as possible: those who are alone in the
   * combination with the date of birth, of those that most records have, in which fewest are;
   * everybody for other fields. Combinations with a home do not do, as whoever has no brother or
   * sister is alone in them, and a family has its name and home in common by no chance.
   */
  IntPredicate byLittleMoreThan(String name) {
    int field = people.schema().indexOf(name);
    int birth = people.schema().indexOf(FieldKind.DATE_OF_BIRTH);
    if (field < 0 || birth < 0 || !NAMES.contains(people.schema().field(field).kind())) {
      return row -> true;
    }
    int weakest = -1;
    double least = 1;
    for (int rule = 0; rule < alone.length; rule++) {
      boolean usual = 2L * holders[rule] > people.size();
      if (usual && rules.asksFor(rule, field) && rules.asksFor(rule, birth)) {
        double share = (double) alone[rule].cardinality() / holders[rule];
        if (share < least) {
          least = share;
          weakest = rule;
        }
      }
    }
    BitSet found = weakest < 0 ? null : alone[weakest];
    return row -> found == null || found.get(row);
  }
}

package org.kinlink.score;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kinlink.compare.ComparedField;
import org.kinlink.compare.Comparison;
import org.kinlink.record.People;

/**
 * What a model says of all pairs with one pattern, before it is asked how frequent the values are
 * that they agree on. There are a few thousand patterns, and millions of pairs. Immutable.
 */
final class PatternTerms {
  /** Places of what {@link #weigh} gives. */
  static final int PERSON = 0;

  static final int FAMILY = 1;
  static final int APART = 2;
  static final int HOME = 3;
  static final int TWINS = 4;
  static final int COUNT = 5;

  final long pattern;

  /** The likelihood of the pattern for each kind of pair, as {@link Model#likelihoods} gives it. */
  final double[] kinds = new double[Model.KINDS];

  /** Whether both names are equal. */
  final boolean namesake;

  /** Whether forename and year of birth are equal. */
  final boolean cohort;

  private final Agreement[] agreements;

  PatternTerms(Model model, long pattern) {
    this.pattern = pattern;
    this.namesake = model.namesake(pattern);
    this.cohort = model.cohort(pattern);
    model.likelihoods(pattern, kinds);
    int count = 0;
    Agreement[] found = new Agreement[model.fields().size()];
    for (int f = 0; f < found.length; f++) {
      if (Comparison.level(pattern, f) == 1) {
        found[count++] = new Agreement(model, pattern, f);
      }
    }
    this.agreements = Arrays.copyOf(found, count);
  }

  /**
   * Says how much more often two people agree on the values of a pair than on the fields.
   *
   * @param into receives that of two people picked at random in what they were given, of two of one
   *     household in the same, of two picked at random in all else and in their homes, and of twins
   */
  void weigh(People people, TermFrequency frequency, int row, double[] into) {
    Arrays.fill(into, 1);
    for (Agreement on : agreements) {
      double rare = frequency.ratio(on.field, people.code(on.column, row));
      double ratio = on.random.ratio(rare);
      into[on.place] *= ratio;
      if (on.place == PERSON) {
        double together = on.household.ratio(rare);
        into[FAMILY] *= together;
        into[TWINS] *= on.ofTwins ? together : 1;
      }
    }
  }

  /** A field on whose value the two agree. */
  private static final class Agreement {
    final int field;
    final int column;
    final int place;

    /** Whether twins agree on a value less often the rarer it is. */
    final boolean ofTwins;

    final ValueShare random;
    final ValueShare household;

    Agreement(Model model, long pattern, int field) {
      ComparedField compared = model.fields().get(field);
      this.field = field;
      this.column = compared.index();
      this.place = model.role(field) == Role.HOME ? HOME : model.chosen(field) ? PERSON : APART;
      this.ofTwins = model.born.chosen(field);
      this.random = model.random(pattern, field);
      this.household = model.household(pattern, field);
    }
  }

  /**
   * The terms of the patterns that were asked about. Where very many were, one makes room for
   * another. For one thread.
   */
  static final class Memo {
    private static final int FEWEST = 1 << 6;
    private static final int MOST = 1 << 14;

    /** So many places from its own on may hold a pattern. */
    private static final int NEAR = 8;

    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final Model model;
    private @Nullable PatternTerms[] known = new @Nullable PatternTerms[FEWEST];
    private int count;

    Memo(Model model) {
      this.model = model;
    }

    PatternTerms of(long pattern) {
      int slot = slot(pattern);
      for (int i = 0; i < NEAR; i++) {
        PatternTerms terms = known[slot + i & known.length - 1];
        if (terms == null) {
          break;
        }
        if (terms.pattern == pattern) {
          return terms;
        }
      }
      return learnt(pattern);
    }

    private int slot(long pattern) {
      return (int) ((pattern * MIX) >>> 32) & (known.length - 1);
    }

    private PatternTerms learnt(long pattern) {
      PatternTerms terms = new PatternTerms(model, pattern);
      if (2 * ++count > known.length && known.length < MOST) {
        grow();
      }
      put(terms);
      return terms;
    }

    private void grow() {
      @Nullable PatternTerms[] before = known;
      known = new @Nullable PatternTerms[4 * before.length];
      for (@Nullable PatternTerms terms : before) {
        if (terms != null) {
          put(terms);
        }
      }
    }

    private void put(PatternTerms terms) {
      int slot = slot(terms.pattern);
      int place = slot;
      for (int i = NEAR - 1; i >= 0; i--) {
        int near = slot + i & known.length - 1;
        place = known[near] == null ? near : place;
      }
      known[place] = terms;
    }
  }
}

package org.kinlink.benchmarks;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinlink.compare.ComparedField;
import org.kinlink.compare.Comparison;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.score.LevelWeight;
import org.kinlink.score.PairScorer;
import org.kinlink.score.Step;

/**
 * The weights and steps of {@link PairScorer} as one would first write them: strings, maps and a
 * logarithm a field. It knows no households, so it serves comparisons of the person alone, and it
 * knows no NHS numbers.
 */
final class NaiveScorer {
  private final People people;
  private final ImmutableList<ComparedField> fields;
  private final NaiveComparison comparison;
  private final PairScorer learnt;
  private final List<List<LevelWeight>> weights = new ArrayList<>();
  private final List<Map<String, Integer>> frequency = new ArrayList<>();
  private final Map<String, Integer> namesBirth = new HashMap<>();

  NaiveScorer(People people, Comparison comparison, PairScorer learnt) {
    this.people = people;
    this.fields = comparison.fields();
    this.comparison = new NaiveComparison(people, fields);
    this.learnt = learnt;
    learnt.weights().forEach(w -> weights.add(w.levels()));
    for (ComparedField field : fields) {
      Map<String, Integer> counts = new HashMap<>();
      for (int row = 0; row < people.size(); row++) {
        String value = people.value(field.index(), row);
        if (value != null) {
          counts.merge(value, 1, Integer::sum);
        }
      }
      frequency.add(counts);
    }
    for (int row = 0; row < people.size(); row++) {
      namesBirth.merge(namesBirth(row), 1, Integer::sum);
    }
  }

  private String namesBirth(int row) {
    return String.join(
        "|",
        String.valueOf(people.source(row)),
        people.value(FieldKind.FORENAME, row),
        people.value(FieldKind.SURNAME, row),
        people.value(FieldKind.DATE_OF_BIRTH, row));
  }

  /** The match weight in bits. */
  double weight(int rowA, int rowB) {
    int[] levels = comparison.levels(rowA, rowB);
    double bits = 0;
    for (int f = 0; f < levels.length; f++) {
      if (levels[f] >= Comparison.NEARLY_SWAPPED) {
        // What the model learnt of swapped names is told in the explanation of a pair only.
        bits += learnt.explain(rowA, rowB).get(f).bits();
      } else if (levels[f] != 0) {
        LevelWeight weight = weights.get(f).get(levels[f] - 1);
        double ratio = levels[f] == 1 ? ratio(f, people.value(fields.get(f).index(), rowA)) : 1;
        bits += Math.log(weight.m() / (weight.u() * ratio)) / Math.log(2);
      }
    }
    return bits;
  }

  private double ratio(int f, @Nullable String value) {
    if (fields.get(f).field().kind() == FieldKind.SEX) {
      return 1;
    }
    double expected = present(f) * weights.get(f).get(0).u();
    double others = frequency.get(f).getOrDefault(value, 0) - 2.0;
    return Math.max(others, Math.min(1, expected)) / expected;
  }

  private double present(int f) {
    int index = fields.get(f).index();
    return people.size() - people.dictionary(index).count(0);
  }

  /** The strongest deterministic step, or null. */
  @Nullable Step step(int a, int b) {
    boolean names = same(FieldKind.FORENAME, a, b) && same(FieldKind.SURNAME, a, b);
    boolean birth = same(FieldKind.DATE_OF_BIRTH, a, b);
    boolean postcode = same(FieldKind.POSTCODE, a, b);
    if (names && birth) {
      return postcode ? Step.NAMES_BIRTH_POSTCODE : unique(a, b) ? Step.NAMES_BIRTH : null;
    }
    if (postcode && names && birthSwapped(a, b)) {
      return Step.BIRTH_SWAPPED;
    }
    return postcode && birth && namesSwapped(a, b) ? Step.NAMES_SWAPPED : null;
  }

  private boolean same(FieldKind kind, int a, int b) {
    String one = people.value(kind, a);
    return one != null && one.equals(people.value(kind, b));
  }

  private boolean unique(int a, int b) {
    String birth = people.value(FieldKind.DATE_OF_BIRTH, a);
    String sexA = people.value(FieldKind.SEX, a);
    String sexB = people.value(FieldKind.SEX, b);
    return namesBirth.getOrDefault(namesBirth(a), 0) == 1
        && namesBirth.getOrDefault(namesBirth(b), 0) == 1
        && birth != null
        && !birth.endsWith("-01-01")
        && (sexA == null || sexB == null || sexA.equals(sexB));
  }

  private boolean birthSwapped(int a, int b) {
    String one = people.value(FieldKind.DATE_OF_BIRTH, a);
    String other = people.value(FieldKind.DATE_OF_BIRTH, b);
    if (one == null || other == null) {
      return false;
    }
    String[] parts = one.split("-", -1);
    return other.equals(String.join("-", parts[0], parts[2], parts[1]));
  }

  private boolean namesSwapped(int a, int b) {
    String forename = people.value(FieldKind.FORENAME, a);
    String surname = people.value(FieldKind.SURNAME, a);
    return forename != null
        && surname != null
        && forename.equals(people.value(FieldKind.SURNAME, b))
        && surname.equals(people.value(FieldKind.FORENAME, b));
  }
}

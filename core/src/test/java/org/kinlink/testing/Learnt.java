package org.kinlink.testing;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.kinlink.compare.Comparators;
import org.kinlink.compare.ComparedField;
import org.kinlink.compare.Comparison;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.score.Evidence;
import org.kinlink.score.PairScorer;
import org.kinlink.score.PatternCounts;

/** Learns a model from all allowed pairs, counted one by one. */
public final class Learnt {
  private Learnt() {}

  public static Comparison comparison(People people) {
    return new Comparison(
        people,
        IntStream.range(0, people.schema().size())
            .filter(f -> people.schema().field(f).kind().use() == FieldKind.Use.MATCH)
            .mapToObj(f -> compared(f, people.schema().field(f)))
            .collect(ImmutableList.toImmutableList()));
  }

  private static ComparedField compared(int f, Field field) {
    return new ComparedField(f, field, Comparators.forKind(field.kind()));
  }

  /** A scorer; {@code within} tells of each source whether two of its records may be one person. */
  public static PairScorer scorer(People people, boolean... within) {
    Comparison comparison = comparison(people);
    return PairScorer.learn(people, comparison, evidence(people, comparison, within), row -> false);
  }

  public static Evidence evidence(People people, Comparison comparison, boolean... within) {
    int sources = people.sources().size();
    List<PatternCounts> groups = new ArrayList<>();
    for (int g = 0; g < sources * sources; g++) {
      groups.add(new PatternCounts());
    }
    PatternCounts all = new PatternCounts();
    long[] allowed = new long[groups.size()];
    double[] present = new double[comparison.fields().size()];
    double[] equal = new double[present.length];
    for (int a = 0; a < people.size(); a++) {
      for (int b = a + 1; b < people.size(); b++) {
        int s = people.source(a);
        int t = people.source(b);
        if (s == t && !within[s]) {
          continue;
        }
        long pattern = comparison.pattern(a, b);
        groups.get(PairScorer.group(s, t, sources)).add(pattern, 1);
        allowed[PairScorer.group(s, t, sources)]++;
        all.add(pattern, 1);
        for (int f = 0; f < present.length; f++) {
          int index = comparison.fields().get(f).index();
          if (people.code(index, a) != 0 && people.code(index, b) != 0) {
            present[f]++;
            equal[f] += people.code(index, a) == people.code(index, b) ? 1 : 0;
          }
        }
      }
    }
    return new Evidence(
        ImmutableList.copyOf(groups),
        all,
        IntStream.range(0, present.length)
            .mapToObj(f -> new Evidence.Agreement(present[f], equal[f]))
            .collect(ImmutableList.toImmutableList()),
        null,
        IntStream.range(0, allowed.length)
            .mapToObj(g -> allowed[g])
            .collect(ImmutableList.toImmutableList()),
        IntStream.range(0, allowed.length)
            .mapToObj(g -> records(people, g / sources, g % sources, allowed[g]))
            .collect(ImmutableList.toImmutableList()),
        IntStream.range(0, allowed.length)
            .mapToObj(g -> Long.MAX_VALUE)
            .collect(ImmutableList.toImmutableList()));
  }

  private static Long records(People people, int s, int t, long allowed) {
    int one = people.firstRow(s + 1) - people.firstRow(s);
    int other = people.firstRow(t + 1) - people.firstRow(t);
    return allowed == 0 ? 0L : Math.min(one, other);
  }
}

package org.kinlink.family;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.kinlink.record.RowOrder;

/**
 * How far each source's relationships can be relied on, learnt from where two sources name parents
 * of one child: how often they share one. The count begins with eighteen agreements in twenty, so
 * that a source that can be compared with no other counts 0.9.
 */
final class SourceReliability {
  private static final double AGREED = 18;
  private static final double OF = 20;

  private final Map<String, double[]> counts = new HashMap<>();

  SourceReliability(Statements statements) {
    int[] ofParents =
        IntStream.range(0, statements.size())
            .filter(s -> Kinds.PARENTS.contains(statements.get(s).type()))
            .toArray();
    RowOrder.sort(ofParents, statements.person);
    int start = 0;
    while (start < ofParents.length) {
      int end = start + 1;
      while (end < ofParents.length
          && statements.person[ofParents[end]] == statements.person[ofParents[start]]) {
        end++;
      }
      compare(statements, Arrays.copyOfRange(ofParents, start, end));
      start = end;
    }
  }

  private void compare(Statements statements, int[] ofChild) {
    Map<String, Set<Integer>> bySource = new TreeMap<>();
    for (int s : ofChild) {
      bySource
          .computeIfAbsent(statements.get(s).person().source(), source -> new HashSet<>(2))
          .add(statements.related[s]);
    }
    if (bySource.size() < 2) {
      return;
    }
    bySource.forEach(
        (one, theirs) ->
            bySource.forEach(
                (other, others) -> {
                  if (!one.equals(other)) {
                    double[] count = counts.computeIfAbsent(one, s -> new double[2]);
                    count[0] += others.stream().anyMatch(theirs::contains) ? 1 : 0;
                    count[1]++;
                  }
                }));
  }

  double of(String source) {
    double[] count = counts.getOrDefault(source, new double[2]);
    return (count[0] + AGREED) / (count[1] + OF);
  }
}

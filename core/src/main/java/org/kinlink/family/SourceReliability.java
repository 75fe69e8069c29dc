package org.kinlink.family;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.kinlink.household.PersonLookup;
import org.kinlink.record.Relationship;

/**
 * How far each source's relationships can be relied on, learnt from where two sources name parents
 * of one child: how often they share one. The count begins with eighteen agreements in twenty, so
 * that a source that can be compared with no other counts 0.9.
 */
final class SourceReliability {
  private static final double AGREED = 18;
  private static final double OF = 20;

  private final Map<String, double[]> counts = new HashMap<>();

  SourceReliability(PersonLookup lookup, ImmutableList<Relationship> relationships) {
    Map<Integer, Map<String, Set<Integer>>> parents = new HashMap<>();
    for (Relationship relationship : relationships) {
      OptionalInt child = lookup.person(relationship.person());
      OptionalInt parent = lookup.person(relationship.related());
      if (Kinds.PARENTS.contains(relationship.type()) && child.isPresent() && parent.isPresent()) {
        parents
            .computeIfAbsent(child.getAsInt(), c -> new TreeMap<>())
            .computeIfAbsent(relationship.person().source(), s -> new HashSet<>())
            .add(parent.getAsInt());
      }
    }
    parents.values().stream().filter(bySource -> bySource.size() > 1).forEach(this::compare);
  }

  private void compare(Map<String, Set<Integer>> bySource) {
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

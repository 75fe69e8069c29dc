package org.kinlink.family;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.kinlink.household.Stated;
import org.kinlink.record.RelationType;
import org.kinlink.record.Relationship;
import org.kinlink.record.RowOrder;

/**
 * The stated relationships between persons: sources merged, an unstated kind of parent or sibling
 * merged into the stated kind, relations that read alike in both directions given in both.
 */
final class StatedEdges {
  private final Statements statements;
  private final Certainty certainty;
  private final SourceReliability reliability;
  private final Map<String, ImmutableSortedSet<String>> sources = new HashMap<>();

  StatedEdges(Statements statements, Certainty certainty) {
    this.statements = statements;
    this.certainty = certainty;
    this.reliability = new SourceReliability(statements);
  }

  /** The persons of whom a relationship with themselves is stated, ascending. */
  ImmutableList<Integer> relatedToSelf() {
    TreeSet<Integer> found = new TreeSet<>();
    for (int s = 0; s < statements.size(); s++) {
      if (statements.person[s] == statements.related[s]) {
        found.add(statements.person[s]);
      }
    }
    return ImmutableList.copyOf(found);
  }

  /** The edges in their {@link Edge#ORDER}. */
  ImmutableList<Edge> edges() {
    int size = statements.size();
    int[] from = new int[size];
    int[] to = new int[size];
    for (int s = 0; s < size; s++) {
      int person = statements.person[s];
      int related = statements.related[s];
      boolean turn = person > related && statements.get(s).type().symmetric();
      from[s] = turn ? related : person;
      to[s] = turn ? person : related;
    }
    int[] order = RowOrder.natural(size);
    RowOrder.sort(order, to);
    RowOrder.sort(order, from);
    List<Edge> edges = new ArrayList<>();
    int start = 0;
    while (start < size) {
      int end = start + 1;
      while (end < size
          && from[order[end]] == from[order[start]]
          && to[order[end]] == to[order[start]]) {
        end++;
      }
      if (from[order[start]] != to[order[start]]) {
        addEdges(order, start, end, from[order[start]], to[order[start]], edges);
      }
      start = end;
    }
    return Edge.sorted(edges);
  }

  private void addEdges(
      int[] order, int start, int end, int person, int related, List<Edge> edges) {
    Map<RelationType, List<Stated>> ofPair = new EnumMap<>(RelationType.class);
    Map<String, Double> sure = new HashMap<>(4);
    for (int i = start; i < end; i++) {
      Relationship relationship = statements.get(order[i]);
      String source = relationship.person().source();
      double certain =
          certainty.of(statements.row[order[i]]) * certainty.of(statements.relatedRow[order[i]]);
      sure.merge(source, certain * reliability.of(source), Math::max);
      ofPair
          .computeIfAbsent(relationship.type(), t -> new ArrayList<>(2))
          .add(
              new Stated(
                  relationship.from(),
                  relationship.to(),
                  0,
                  sources.computeIfAbsent(source, ImmutableSortedSet::of)));
    }
    moveToKind(ofPair, RelationType.PARENT, Kinds.KINDS_OF_PARENT);
    moveToKind(ofPair, RelationType.SIBLING, Kinds.KINDS_OF_SIBLING);
    ofPair.forEach(
        (type, stated) -> {
          for (Stated merged : stated.size() == 1 ? stated : Stated.merge(stated)) {
            double confidence = confidence(sure, merged.sources());
            edges.add(new Edge(person, related, type, merged, Basis.STATED, confidence));
            if (type.symmetric()) {
              edges.add(new Edge(related, person, type, merged, Basis.STATED, confidence));
            }
          }
        });
  }

  private static void moveToKind(
      Map<RelationType, List<Stated>> ofPair, RelationType unstated, List<RelationType> kinds) {
    List<Stated> vague = ofPair.get(unstated);
    if (vague == null) {
      return;
    }
    for (RelationType kind : kinds) {
      List<Stated> exact = ofPair.get(kind);
      if (exact != null) {
        exact.addAll(vague);
        ofPair.remove(unstated);
        return;
      }
    }
  }

  /** One minus the chance that all sources are wrong or all records somebody else's. */
  private static double confidence(Map<String, Double> sure, Iterable<String> sources) {
    double doubt = 1;
    for (String source : sources) {
      doubt *= 1 - sure.getOrDefault(source, 0.0);
    }
    return 1 - doubt;
  }
}

package org.kinlink.family;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kinlink.record.RecordRef;
import org.kinlink.record.Relationship;

/** Finds the statements behind contradictions, of which there are few. */
final class Witnesses {
  /** The first statement of a pair of persons, in the direction in which it is stated. */
  private final Map<List<Integer>, Relationship> ofPair = new HashMap<>();

  /** The first statement that names a person, and the record of the person in it. */
  private final Map<Integer, Relationship> naming = new HashMap<>();

  private final Map<Integer, RecordRef> recordOf = new HashMap<>();

  private Witnesses(Statements statements, List<Contradiction> contradictions) {
    Set<Integer> wanted = new HashSet<>();
    contradictions.forEach(
        c -> {
          wanted.add(c.person());
          wanted.add(c.related());
        });
    for (int s = 0; s < statements.size(); s++) {
      int person = statements.person[s];
      int related = statements.related[s];
      Relationship stated = statements.get(s);
      if (wanted.contains(person)) {
        naming.putIfAbsent(person, stated);
        recordOf.putIfAbsent(person, stated.person());
      }
      if (wanted.contains(related)) {
        naming.putIfAbsent(related, stated);
        recordOf.putIfAbsent(related, stated.related());
      }
      if (wanted.contains(person) && wanted.contains(related)) {
        ofPair.putIfAbsent(List.of(person, related), stated);
      }
    }
  }

  /** Names the records and the place of the first statement behind each. */
  static ImmutableList<Contradiction> named(
      Statements statements, List<Contradiction> contradictions) {
    Witnesses witnesses = new Witnesses(statements, contradictions);
    return contradictions.stream().map(witnesses::named).collect(ImmutableList.toImmutableList());
  }

  private Contradiction named(Contradiction contradiction) {
    int person = contradiction.person();
    int related = contradiction.related();
    Relationship stated = ofPair.get(List.of(person, related));
    if (stated != null) {
      return contradiction.shownBy(stated.person(), stated.related(), stated.origin());
    }
    Relationship turned = ofPair.get(List.of(related, person));
    if (turned != null) {
      return contradiction.shownBy(turned.related(), turned.person(), turned.origin());
    }
    Relationship first = naming.get(person);
    return contradiction.shownBy(
        recordOf.get(person), recordOf.get(related), first == null ? null : first.origin());
  }
}

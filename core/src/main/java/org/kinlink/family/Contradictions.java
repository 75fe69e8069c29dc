package org.kinlink.family;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.RelationType;

/**
 * Finds what cannot be in the relationships that may be shown. Nothing is resolved, and no reason
 * holds a value.
 */
final class Contradictions {
  static final int YOUNGEST_PARENT = 12;
  static final int OLDEST_BIRTH_MOTHER = 60;
  static final int OLDEST_BIRTH_PARENT = 85;
  private static final int MOST_RELATIVES = 100;
  private static final int MONTHS_BETWEEN_BIRTHS = 6;
  private static final int DAYS_BETWEEN_TWINS = 2;
  private static final ImmutableSet<RelationType> BIRTH =
      Sets.immutableEnumSet(RelationType.BIRTH_PARENT);

  private final Births births;
  private final Kin kin;
  private final TreeSet<Contradiction> found =
      new TreeSet<>(
          Comparator.comparingInt(Contradiction::person)
              .thenComparingInt(Contradiction::related)
              .thenComparing(Contradiction::reason));

  Contradictions(Births births, Kin kin) {
    this.births = births;
    this.kin = kin;
  }

  ImmutableList<Contradiction> find(
      Collection<Integer> relatedToSelf, Collection<Contradiction> others) {
    relatedToSelf.forEach(p -> report(p, p, "related to itself"));
    found.addAll(others);
    ParentCircles circles = new ParentCircles(kin);
    TreeSet<Integer> mothers = new TreeSet<>();
    for (int person : kin.persons()) {
      birthParents(person);
      crowd(person);
      for (Edge edge : kin.of(person)) {
        over(edge);
        if (Kinds.PARENTS.contains(edge.type())) {
          age(edge);
          if (circles.has(edge)) {
            report(person, edge.related(), "ancestor of itself");
          }
        }
        if (edge.type() == RelationType.BIRTH_PARENT && births.female(edge.related())) {
          mothers.add(edge.related());
        }
      }
    }
    mothers.forEach(this::spacing);
    return ImmutableList.copyOf(found);
  }

  private void report(int person, int related, String reason) {
    found.add(Contradiction.of(person, related, reason));
  }

  private void birthParents(int child) {
    Collection<Integer> parents = kin.related(child, BIRTH);
    List<Integer> mothers = parents.stream().filter(births::female).toList();
    if (mothers.size() > 1) {
      mothers.forEach(m -> report(child, m, "two birth mothers"));
    }
    if (parents.size() > 2) {
      parents.forEach(p -> report(child, p, "more than two birth parents"));
    }
  }

  private void crowd(int person) {
    List<Edge> edges = kin.of(person);
    if (edges.size() > MOST_RELATIVES
        && edges.stream().mapToInt(Edge::related).distinct().count() > MOST_RELATIVES) {
      report(person, edges.get(0).related(), "more than a hundred relatives and carers");
    }
  }

  /** What reads alike in both directions is reported once. */
  private void over(Edge edge) {
    LocalDate end = edge.stated().to();
    boolean told = edge.type().symmetric() && edge.person() > edge.related();
    if (end != null
        && !told
        && edge.basis() == Basis.STATED
        && (before(end, births.born(edge.person())) || before(end, births.born(edge.related())))) {
      report(edge.person(), edge.related(), "over before one of the two was born");
    }
  }

  private static boolean before(LocalDate end, @Nullable LocalDate birth) {
    return birth != null && end.isBefore(birth);
  }

  private void age(Edge edge) {
    LocalDate child = births.born(edge.person());
    LocalDate parent = births.born(edge.related());
    if (child == null || parent == null) {
      return;
    }
    long years = ChronoUnit.YEARS.between(parent, child);
    boolean birth = edge.type() == RelationType.BIRTH_PARENT;
    if (years < YOUNGEST_PARENT) {
      report(edge.person(), edge.related(), "parent less than twelve years older");
    } else if (birth && births.female(edge.related()) && years > OLDEST_BIRTH_MOTHER) {
      report(edge.person(), edge.related(), "birth mother more than sixty years older");
    } else if (birth && years > OLDEST_BIRTH_PARENT) {
      report(edge.person(), edge.related(), "birth parent more than eighty-five years older");
    }
  }

  private void spacing(int mother) {
    record Birth(LocalDate day, int child) {}
    List<Birth> inOrder = new ArrayList<>();
    for (int child : kin.children(mother, BIRTH)) {
      LocalDate day = births.born(child);
      if (day != null) {
        inOrder.add(new Birth(day, child));
      }
    }
    inOrder.sort(Comparator.comparing(Birth::day).thenComparingInt(Birth::child));
    for (int i = 1; i < inOrder.size(); i++) {
      Birth elder = inOrder.get(i - 1);
      Birth younger = inOrder.get(i);
      boolean twins = ChronoUnit.DAYS.between(elder.day(), younger.day()) <= DAYS_BETWEEN_TWINS;
      if (!twins && younger.day().isBefore(elder.day().plusMonths(MONTHS_BETWEEN_BIRTHS))) {
        report(younger.child(), elder.child(), "births of one mother less than six months apart");
      }
    }
  }
}

package org.kinlink.family;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kinlink.household.Stated;
import org.kinlink.record.RelationType;

/**
 * Infers who is what to whom from parents and partners: grandparents, step-parents and the other
 * parent of a shared child. A partner of a parent counts as a step-parent only where both parents
 * are known. Who has more parents or partners than a person can have is a placeholder, and nothing
 * follows. Nothing ever follows from an address.
 */
final class Inference {
  private static final int MOST_PARENTS = 8;
  private static final int MOST_PARTNERS = 12;
  private static final int YEARS_OF_CHILDHOOD = 18;
  private static final ImmutableSet<RelationType> PARTNERS =
      Sets.immutableEnumSet(RelationType.PARTNER);

  private final Kin kin;
  private final Births births;
  private final List<Edge> inferred = new ArrayList<>();

  Inference(ImmutableList<Edge> edges, Births births) {
    this.kin = new Kin(edges);
    this.births = births;
    for (int person : kin.persons()) {
      List<Edge> parents =
          kin.of(person).stream().filter(e -> Kinds.PARENTS.contains(e.type())).toList();
      if (parents.size() <= MOST_PARENTS) {
        grandparents(person, parents);
        if (twoKnown(parents)) {
          stepParents(person, parents);
        }
        parentsTogether(parents);
      }
    }
  }

  private boolean known(int person, int other) {
    return person == other || kin.of(person).stream().anyMatch(e -> e.related() == other);
  }

  private static ImmutableSortedSet<String> sources(Edge one, Edge other) {
    return ImmutableSortedSet.copyOf(Sets.union(one.stated().sources(), other.stated().sources()));
  }

  private void grandparents(int child, List<Edge> parents) {
    Set<Integer> done = new HashSet<>();
    for (Edge parent : parents) {
      List<Edge> elders =
          kin.of(parent.related()).stream()
              .filter(e -> Kinds.PARENTS.contains(e.type()))
              .limit(MOST_PARENTS)
              .toList();
      for (Edge elder : elders) {
        if (!known(child, elder.related()) && done.add(elder.related())) {
          inferred.add(
              new Edge(
                  child,
                  elder.related(),
                  RelationType.GRANDPARENT,
                  new Stated(null, null, 0, sources(parent, elder)),
                  Basis.PARENT_OF_PARENT,
                  parent.confidence() * elder.confidence()));
        }
      }
    }
  }

  /** While one parent is unknown, the partner of the other may be that parent. */
  private boolean twoKnown(List<Edge> parents) {
    for (Edge one : parents) {
      for (Edge other : parents) {
        if (one.related() < other.related() && births.surelyTwo(one.related(), other.related())) {
          return true;
        }
      }
    }
    return false;
  }

  private void stepParents(int child, List<Edge> parents) {
    Set<Integer> done = new HashSet<>();
    for (Edge parent : parents) {
      List<Edge> partners =
          kin.of(parent.related()).stream().filter(e -> PARTNERS.contains(e.type())).toList();
      if (partners.size() > MOST_PARTNERS) {
        continue;
      }
      for (Edge partner : partners) {
        if (!known(child, partner.related())
            && inChildhood(child, partner.stated())
            && done.add(partner.related())) {
          inferred.add(
              new Edge(
                  child,
                  partner.related(),
                  RelationType.STEP_PARENT,
                  new Stated(
                      partner.stated().from(), partner.stated().to(), 0, sources(parent, partner)),
                  Basis.PARTNER_OF_PARENT,
                  parent.confidence() * partner.confidence()));
        }
      }
    }
  }

  /** A partner before the birth or after childhood is no step-parent; unknown days may be in it. */
  private boolean inChildhood(int child, Stated partners) {
    LocalDate born = births.born(child);
    return born == null
        || (!before(partners.to(), born)
            && !before(born.plusYears(YEARS_OF_CHILDHOOD), partners.from()));
  }

  private static boolean before(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one != null && other != null && one.isBefore(other);
  }

  private void parentsTogether(List<Edge> parents) {
    for (Edge one : parents) {
      for (Edge other : parents) {
        boolean told = kin.of(one.related()).stream().anyMatch(e -> e.related() == other.related());
        if (one.related() != other.related() && !told && !perhapsOne(one, other)) {
          inferred.add(
              new Edge(
                  one.related(),
                  other.related(),
                  RelationType.CO_PARENT,
                  new Stated(null, null, 0, sources(one, other)),
                  Basis.SHARED_CHILD,
                  one.confidence() * other.confidence()));
        }
      }
    }
  }

  /** Two birth parents of one sex may be one parent whose records were not linked. */
  private boolean perhapsOne(Edge one, Edge other) {
    return one.type() != RelationType.ADOPTIVE_PARENT
        && other.type() != RelationType.ADOPTIVE_PARENT
        && births.sexes(one.related(), other.related()) == 1;
  }

  /** What is inferred, each relationship once. */
  List<Edge> edges() {
    List<Edge> once = new ArrayList<>();
    for (Edge edge : Edge.sorted(inferred)) {
      if (once.isEmpty() || !same(edge, once.get(once.size() - 1))) {
        once.add(edge);
      }
    }
    return once;
  }

  private static boolean same(Edge one, Edge other) {
    return one.person() == other.person()
        && one.related() == other.related()
        && one.type() == other.type();
  }
}

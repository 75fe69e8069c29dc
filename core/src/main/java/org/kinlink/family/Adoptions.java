package org.kinlink.family;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kinlink.household.Household;
import org.kinlink.household.Households;
import org.kinlink.household.PersonResidence;
import org.kinlink.record.RelationType;

/**
 * Takes the birth side of adopted children out, in both directions. On adoption the old life must
 * not be found from the new one, nor the new one from the old, so in doubt an edge goes: a parent
 * of unstated kind who does not adopt counts as a birth parent, and a sibling, grandparent or other
 * relative stays only where an adoptive parent explains them. A guardian or kinship carer stays
 * when the edge begins on the day of the adoption or later. A birth parent who stays in the child's
 * life, as when a step-parent adopts, must be stated as an adoptive parent too in order to be
 * shown.
 */
final class Adoptions {
  private static final ImmutableSet<RelationType> ADOPTIVE =
      Sets.immutableEnumSet(RelationType.ADOPTIVE_PARENT);

  private final Kin kin;
  private final Map<Integer, Set<Integer>> birthParents = new HashMap<>();
  private final Map<Integer, Set<Integer>> birthSide = new HashMap<>();

  /**
   * Finds the birth sides.
   *
   * @param edges all edges
   * @param adopted persons whose adoption, or placement for it, a source states without saying who
   *     adopts
   */
  Adoptions(ImmutableList<Edge> edges, Set<Integer> adopted) {
    this.kin = new Kin(edges);
    adopted.forEach(child -> birthParents.put(child, notAdopting(child)));
    for (Edge edge : edges) {
      if (edge.type() == RelationType.ADOPTIVE_PARENT) {
        birthParents.computeIfAbsent(edge.person(), this::notAdopting);
      }
    }
    birthParents.forEach((child, parents) -> birthSide.put(child, around(child, parents)));
    for (Edge edge : edges) {
      addIfHidden(edge.person(), edge.related(), edge);
      addIfHidden(edge.related(), edge.person(), edge);
    }
    birthSide.forEach((child, side) -> side.removeAll(kin.related(child, ADOPTIVE)));
  }

  private Set<Integer> notAdopting(int child) {
    Set<Integer> parents = new HashSet<>(kin.related(child, Kinds.PARENTS));
    parents.removeAll(kin.related(child, ADOPTIVE));
    return parents;
  }

  /** Birth parents, their parents and their other children. */
  private Set<Integer> around(int child, Set<Integer> parents) {
    Set<Integer> side = new HashSet<>(parents);
    for (int parent : parents) {
      side.addAll(kin.related(parent, Kinds.PARENTS));
      for (int sibling : kin.children(parent, Kinds.PARENTS)) {
        if (sibling != child && !shareAdopter(child, sibling)) {
          side.add(sibling);
        }
      }
    }
    return side;
  }

  private void addIfHidden(int child, int other, Edge edge) {
    Set<Integer> side = birthSide.get(child);
    if (side != null && ofBirthSide(child, other, edge)) {
      side.add(other);
    }
  }

  /** Whether neither of two people may be seen from the other. */
  boolean apart(int a, int b) {
    return birthSide.getOrDefault(a, Set.of()).contains(b)
        || birthSide.getOrDefault(b, Set.of()).contains(a);
  }

  /** The edges that may be shown. */
  ImmutableList<Edge> shown(ImmutableList<Edge> edges) {
    return edges.stream()
        .filter(e -> !apart(e.person(), e.related()))
        .collect(ImmutableList.toImmutableList());
  }

  /** Judges an edge of an adopted child by its kind. */
  private boolean ofBirthSide(int child, int other, Edge edge) {
    boolean ofChild = edge.person() == child;
    return switch (edge.type()) {
      case PARENT, BIRTH_PARENT ->
          ofChild && birthParents.getOrDefault(child, Set.of()).contains(other);
      case SIBLING, FULL_SIBLING, HALF_SIBLING, STEP_SIBLING -> !shareAdopter(child, other);
      case GRANDPARENT -> ofChild && !parentOfAdopter(child, other);
      case OTHER_RELATIVE -> true;
      case GUARDIAN, KINSHIP_CARER -> ofChild && !sinceAdoption(child, edge.stated().from());
      default -> false;
    };
  }

  private boolean shareAdopter(int child, int other) {
    ImmutableSortedSet<Integer> adopters = kin.related(child, ADOPTIVE);
    return kin.related(other, Kinds.PARENTS).stream()
        .anyMatch(
            p -> adopters.contains(p) && !birthParents.getOrDefault(other, Set.of()).contains(p));
  }

  private boolean parentOfAdopter(int child, int other) {
    return kin.related(child, ADOPTIVE).stream()
        .anyMatch(p -> kin.related(p, Kinds.PARENTS).contains(other));
  }

  private boolean sinceAdoption(int child, @Nullable LocalDate from) {
    return from != null
        && kin.of(child).stream()
            .filter(e -> e.type() == RelationType.ADOPTIVE_PARENT)
            .map(e -> e.stated().from())
            .anyMatch(adopted -> adopted != null && !from.isBefore(adopted));
  }

  /** The households without the stays of adopted children with their birth side. */
  Households shown(Households households) {
    Map<Integer, Set<String>> telling = new HashMap<>();
    for (Household household : households.households()) {
      for (PersonResidence residence : household.residences()) {
        Set<Integer> side = birthSide.getOrDefault(residence.person(), Set.of());
        if (!side.isEmpty()
            && household.residences().stream().anyMatch(r -> side.contains(r.person()))) {
          telling.computeIfAbsent(residence.person(), p -> new HashSet<>()).add(household.id());
        }
      }
    }
    return telling.isEmpty()
        ? households
        : households.without(
            r ->
                r.householdId() != null
                    && telling.getOrDefault(r.person(), Set.of()).contains(r.householdId()));
  }
}

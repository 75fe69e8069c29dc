package org.kinlink.family;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kinlink.household.Households;
import org.kinlink.household.Stated;
import org.kinlink.record.RelationType;

/**
 * Writes the family record of a child: the child, everybody with an edge from the child, partners
 * of its parents, and parents of its parents. Nothing goes on from there, so that chains of
 * half-siblings do not make one family.
 */
final class FamilyRecords {
  private static final Set<RelationType> PARTNERS = Set.of(RelationType.PARTNER);

  private final Kin kin;
  private final Sibships sibships;
  private final Households households;
  private final Adoptions adoptions;

  FamilyRecords(Kin kin, Sibships sibships, Households households, Adoptions adoptions) {
    this.kin = kin;
    this.adoptions = adoptions;
    this.sibships = sibships;
    this.households = households;
  }

  /** The lines of a child's record, the child first; empty when the child has no relative. */
  ImmutableList<FamilyMember> of(int child) {
    List<FamilyMember> members = new ArrayList<>();
    members.add(member(child, child, "self", null));
    Set<Integer> near = new HashSet<>(Set.of(child));
    Set<Integer> grandparents = new HashSet<>();
    for (Edge edge : kin.of(child)) {
      members.add(member(child, edge.related(), edge.type().key(), edge.stated()));
      near.add(edge.related());
      if (edge.type() == RelationType.GRANDPARENT) {
        grandparents.add(edge.related());
      }
    }
    for (Edge edge : kin.of(child)) {
      if (Kinds.PARENTS.contains(edge.type())) {
        throughParent(child, edge, near, grandparents, members);
      }
    }
    return members.size() == 1 ? ImmutableList.of() : ImmutableList.copyOf(members);
  }

  private void throughParent(
      int child,
      Edge parent,
      Set<Integer> near,
      Set<Integer> grandparents,
      List<FamilyMember> members) {
    for (Edge edge : kin.of(parent.related())) {
      int member = edge.related();
      if (adoptions.apart(child, member)) {
        continue;
      }
      if (PARTNERS.contains(edge.type()) && near.add(member)) {
        members.add(member(child, member, "partner of " + parent.type().key(), edge.stated()));
      } else if (Kinds.PARENTS.contains(edge.type())
          && member != child
          && grandparents.add(member)) {
        members.add(member(child, member, RelationType.GRANDPARENT.key(), null));
      }
    }
  }

  private FamilyMember member(int child, int member, String relation, @Nullable Stated stated) {
    Set<String> homes = households.homes(member);
    return new FamilyMember(
        child,
        member,
        relation,
        sibships.of(member),
        String.join(" ", homes),
        lives(child, member, homes),
        stated == null ? null : stated.from(),
        stated == null ? null : stated.to());
  }

  private LivesWithChild lives(int child, int member, Set<String> homes) {
    Set<String> homesOfChild = households.homes(child);
    if (!Sets.intersection(homes, homesOfChild).isEmpty()) {
      return LivesWithChild.YES;
    }
    boolean known =
        !homes.isEmpty()
            && !homesOfChild.isEmpty()
            && !households.withheld(child)
            && !households.withheld(member);
    return known ? LivesWithChild.NO : LivesWithChild.NOT_TOLD;
  }
}

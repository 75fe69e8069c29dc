package org.kinlink.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Works out the relationships that follow from births and partnerships. */
final class Kinship {
  private final Set<Relationship> found = new LinkedHashSet<>();

  private Kinship() {}

  static List<Relationship> of(World world) {
    Kinship kinship = new Kinship();
    for (Life life : world.lives) {
      kinship.parents(life);
      kinship.siblings(life);
    }
    world.partnerships.forEach(kinship::partners);
    kinship.found.addAll(world.stated);
    return List.copyOf(kinship.found);
  }

  private void parents(Life child) {
    for (Life parent : parentsOf(child)) {
      add(child, Relation.BIRTH_PARENT, parent, child.birth, null);
      for (Life grandparent : parentsOf(parent)) {
        add(child, Relation.GRANDPARENT, grandparent, child.birth, null);
      }
    }
  }

  static List<Life> parentsOf(Life child) {
    List<Life> parents = new ArrayList<>();
    if (child.mother != null) {
      parents.add(child.mother);
    }
    if (child.father != null) {
      parents.add(child.father);
    }
    return parents;
  }

  private void siblings(Life life) {
    for (Life parent : parentsOf(life)) {
      for (Life other : parent.children) {
        if (other != life) {
          boolean full = life.mother == other.mother && sameKnownFather(life, other);
          add(
              life,
              full ? Relation.FULL_SIBLING : Relation.HALF_SIBLING,
              other,
              later(life.birth, other.birth),
              null);
        }
      }
    }
  }

  private static boolean sameKnownFather(Life one, Life other) {
    return one.father != null && one.father == other.father;
  }

  private void partners(Partnership pair) {
    add(pair.woman, Relation.PARTNER, pair.man, pair.from, pair.to);
    add(pair.man, Relation.PARTNER, pair.woman, pair.from, pair.to);
    Collection<Life> hers = minorsOfOne(pair.woman, pair.man, pair.from);
    Collection<Life> his = minorsOfOne(pair.man, pair.woman, pair.from);
    hers.forEach(c -> add(c, Relation.STEP_PARENT, pair.man, pair.from, pair.to));
    his.forEach(c -> add(c, Relation.STEP_PARENT, pair.woman, pair.from, pair.to));
    for (Life one : hers) {
      for (Life other : his) {
        add(one, Relation.STEP_SIBLING, other, pair.from, pair.to);
        add(other, Relation.STEP_SIBLING, one, pair.from, pair.to);
      }
    }
  }

  private static List<Life> minorsOfOne(Life parent, Life partner, LocalDate day) {
    return parent.children.stream()
        .filter(c -> !c.isChildOf(partner) && c.isUnder(18, day) && c.birth.isBefore(day))
        .toList();
  }

  private void add(
      Life life, Relation relation, Life other, LocalDate from, @Nullable LocalDate to) {
    found.add(new Relationship(life.entity, relation, other.entity, from, to));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}

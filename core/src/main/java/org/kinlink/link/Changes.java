package org.kinlink.link;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.Sets;
import com.google.common.collect.TreeMultimap;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.kinlink.family.FamilyMember;
import org.kinlink.household.Household;
import org.kinlink.record.People;

/**
 * Compares a run with an earlier one whose ids it carries on: which persons and sibships appeared,
 * disappeared, merged or split, and whose family gained or lost somebody or moved. Nothing is told
 * of a sealed record, as if it had never been.
 */
public final class Changes {
  private static final Comparator<Change> ORDER =
      Comparator.comparing(Change::about)
          .thenComparing(Change::kind)
          .thenComparing(Change::id)
          .thenComparing(Change::other);

  private final LinkageResult result;
  private final ResultIds ids;
  private final EarlierResult earlier;
  private final Set<Change> found = new LinkedHashSet<>();

  private Changes(LinkageResult result, ResultIds ids, EarlierResult earlier) {
    this.result = result;
    this.ids = ids;
    this.earlier = earlier;
  }

  /**
   * Compares.
   *
   * @param earlier the earlier run
   * @param result this run
   * @param ids ids of this run, carried on from the earlier one
   * @return the changes, ordered by what they are about
   */
  public static ImmutableList<Change> since(
      EarlierResult earlier, LinkageResult result, ResultIds ids) {
    Changes changes = new Changes(result, ids, earlier);
    Set<String> sealed = changes.sealed();
    changes.persons();
    changes.sibships();
    changes.families();
    return changes.found.stream()
        .filter(change -> !sealed.contains(change.id()) && !sealed.contains(change.other()))
        .sorted(ORDER)
        .collect(ImmutableList.toImmutableList());
  }

  /** Ids of sealed records, now and before. */
  private Set<String> sealed() {
    People people = result.extracts().people();
    Set<String> sealed = new HashSet<>();
    for (int row = 0; row < people.size(); row++) {
      if (result.safeguards().sealed(row)) {
        sealed.add(ids.ofRow(row));
      }
    }
    return sealed;
  }

  private void add(Change.About about, Change.Kind kind, String id, String other) {
    found.add(new Change(about, kind, id, other));
  }

  private void persons() {
    People people = result.extracts().people();
    SetMultimap<String, String> before = TreeMultimap.create();
    BitSet told = new BitSet();
    for (int row = 0; row < people.size(); row++) {
      if (!result.safeguards().sealed(row)) {
        told.set(result.persons().person(row));
        String id = earlier.person(people, row);
        if (id != null) {
          before.put(ids.ofRow(row), id);
        }
      }
    }
    Set<String> now = new TreeSet<>();
    told.stream().forEach(person -> now.add(ids.ofPerson(person)));
    compare(Change.About.PERSON, now, new TreeSet<>(earlier.persons().values()), before);
  }

  private void sibships() {
    ImmutableSetMultimap<String, String> were = earlier.sibships().inverse();
    SetMultimap<String, String> before = TreeMultimap.create();
    Set<String> now = new TreeSet<>();
    for (FamilyMember member : result.families().families()) {
      String sibship = ids.ofSibship(member.sibshipId());
      if (sibship != null) {
        now.add(sibship);
        before.putAll(sibship, were.get(ids.ofPerson(member.member())));
      }
    }
    compare(Change.About.SIBSHIP, now, earlier.sibships().keySet(), before);
  }

  /**
   * Tells what became of things.
   *
   * @param now ids of the things that are there
   * @param then ids of those that were there
   * @param before the ids that parts of a thing had, by its id
   */
  private void compare(
      Change.About about, Set<String> now, Set<String> then, SetMultimap<String, String> before) {
    Set<String> goneOn = new HashSet<>(before.values());
    for (String id : now) {
      if (before.get(id).isEmpty()) {
        add(about, Change.Kind.APPEARED, id, "");
      }
      for (String was : before.get(id)) {
        if (!was.equals(id)) {
          add(about, now.contains(was) ? Change.Kind.SPLIT : Change.Kind.MERGED, id, was);
        }
      }
    }
    for (String id : then) {
      if (!now.contains(id) && !goneOn.contains(id)) {
        add(about, Change.Kind.DISAPPEARED, id, "");
      }
    }
  }

  private void families() {
    SetMultimap<String, String> now = TreeMultimap.create();
    result
        .families()
        .families()
        .forEach(m -> now.put(ids.ofPerson(m.child()), ids.ofPerson(m.member())));
    SetMultimap<String, String> homes = TreeMultimap.create();
    for (Household household : result.families().households()) {
      household
          .residences()
          .forEach(r -> homes.put(ids.ofPerson(r.person()), ids.household(household)));
    }
    for (String child : Sets.union(now.keySet(), earlier.families().keySet())) {
      Set<String> members = now.get(child);
      Set<String> were = earlier.families().get(child);
      if (were.isEmpty() || members.isEmpty()) {
        Change.Kind kind = were.isEmpty() ? Change.Kind.APPEARED : Change.Kind.DISAPPEARED;
        add(Change.About.FAMILY, kind, child, "");
        continue;
      }
      Sets.difference(members, were)
          .forEach(member -> add(Change.About.FAMILY, Change.Kind.JOINED, child, member));
      Sets.difference(were, members)
          .forEach(member -> add(Change.About.FAMILY, Change.Kind.LEFT, child, member));
      Set<String> homesNow = homes.get(child);
      Set<String> homesThen = earlier.homes().get(child);
      if (!homesNow.isEmpty()
          && !homesThen.isEmpty()
          && Collections.disjoint(homesNow, homesThen)) {
        add(Change.About.FAMILY, Change.Kind.MOVED, child, "");
      }
    }
  }
}

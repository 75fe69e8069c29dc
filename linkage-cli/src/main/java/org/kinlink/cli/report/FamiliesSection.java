package org.kinlink.cli.report;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kinlink.family.Contradiction;
import org.kinlink.family.FamilyMember;
import org.kinlink.family.FamilyTables;
import org.kinlink.family.PersonRelationship;
import org.kinlink.household.PersonResidence;
import org.kinlink.household.Standing;

/** Households and families in numbers. */
final class FamiliesSection implements Section {
  private static final Splitter IDS = Splitter.on(' ').omitEmptyStrings();

  private final FamilyTables tables;

  FamiliesSection(FamilyTables tables) {
    this.tables = tables;
  }

  @Override
  public String id() {
    return "families";
  }

  @Override
  public String title() {
    return "Households and families";
  }

  @Override
  public boolean told() {
    return !tables.equals(FamilyTables.EMPTY);
  }

  @Override
  public void write(Markup page) {
    page.add(
        "p",
        "A household is who lives at one address; a family is who is kin or cares, wherever they"
            + " live. Family ties come from what the sources state and what follows from it, never"
            + " from an address alone.");
    page.open("dl", "class", "tiles");
    tile(page, "Households", tables.households().size());
    tile(page, "Persons with two homes or more", severalHomes());
    tile(page, "Children with a family record", sizes(householdsByChild(), 0));
    tile(page, "Of them, with family in several households", sizes(householdsByChild(), 2));
    page.close();
    sizes(
        page,
        "Families by size: the child, its kin and its carers",
        "People",
        membersByChild(),
        ImmutableList.of(2, 3, 4, 5, 6, 8, 11, 16));
    sizes(
        page,
        "Families by the households they now live in",
        "Households",
        householdsByChild(),
        ImmutableList.of(1, 2, 3, 4, 5, 6));
    relationships(page);
    contradictions(page);
  }

  /** Persons with more than one home that has not ended. */
  private long severalHomes() {
    Map<Integer, Set<String>> homes = new HashMap<>();
    for (PersonResidence residence : tables.residences()) {
      String household = residence.householdId();
      if (household != null && residence.standing() == Standing.CURRENT) {
        homes.computeIfAbsent(residence.person(), person -> new HashSet<>()).add(household);
      }
    }
    return sizes(homes, 2);
  }

  private Map<Integer, Set<String>> householdsByChild() {
    Map<Integer, Set<String>> households = new HashMap<>();
    for (FamilyMember member : tables.families()) {
      households
          .computeIfAbsent(member.child(), child -> new HashSet<>())
          .addAll(IDS.splitToList(member.householdIds()));
    }
    return households;
  }

  private Map<Integer, Set<String>> membersByChild() {
    Map<Integer, Set<String>> members = new HashMap<>();
    for (FamilyMember member : tables.families()) {
      members
          .computeIfAbsent(member.child(), child -> new HashSet<>())
          .add(Integer.toString(member.member()));
    }
    return members;
  }

  /** Bars from small families to large; each starts at a least size and ends before the next. */
  private static void sizes(
      Markup page,
      String caption,
      String what,
      Map<Integer, Set<String>> sets,
      ImmutableList<Integer> leasts) {
    List<BarTable.Row> rows = new ArrayList<>();
    for (int i = 0; i < leasts.size(); i++) {
      int least = leasts.get(i);
      int next = i + 1 < leasts.size() ? leasts.get(i + 1) : Integer.MAX_VALUE;
      long count = sizes(sets, least) - (next == Integer.MAX_VALUE ? 0 : sizes(sets, next));
      String label =
          next == Integer.MAX_VALUE
              ? least + " or more"
              : next == least + 1 ? Integer.toString(least) : least + " to " + (next - 1);
      if (count > 0) {
        rows.add(new BarTable.Row(label, Count.of(count)));
      }
    }
    if (!rows.isEmpty()) {
      BarTable.write(page, caption, what, "Families", rows);
    }
  }

  private static long sizes(Map<Integer, Set<String>> sets, int least) {
    return sets.values().stream().filter(set -> set.size() >= least).count();
  }

  private static void tile(Markup page, String label, long exact) {
    Count count = Count.of(exact);
    page.open("div").add("dt", label);
    page.add("dd", count.text(), "class", count.hidden() ? "hidden" : "shown").close();
  }

  private void relationships(Markup page) {
    Tally tally = new Tally();
    for (PersonRelationship relationship : tables.relationships()) {
      tally.add(relationship.type().key().replace('_', ' ') + ", " + relationship.basis().key());
    }
    bars(page, tally, "Relationships by kind", "Relation", "Times");
  }

  private void contradictions(Markup page) {
    Tally tally = new Tally();
    for (Contradiction contradiction : tables.contradictions()) {
      tally.add(contradiction.reason());
    }
    tables.addressConflicts().forEach(conflict -> tally.add(conflict.reason()));
    bars(
        page,
        tally,
        "What cannot be, reported with file and line in conflicts.csv",
        "Contradiction",
        "Times");
  }

  private static void bars(Markup page, Tally tally, String caption, String what, String unit) {
    List<BarTable.Row> rows = tally.rows();
    if (!rows.isEmpty()) {
      BarTable.write(page, caption, what, unit, rows);
    }
  }
}

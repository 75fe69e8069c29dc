package org.kinlink.population;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The desk of an agency: who has a record, under which id, and what it says. */
final class Desk {
  private final View view;
  private final Agency agency;
  private final Clerk clerk;
  private final Permutation ids;
  private final int digits;
  private final Sheets sheets;
  private final Entities entities;
  private final Map<Integer, Entry> entries = new LinkedHashMap<>();
  private final Dice dice;
  private long next;

  Desk(
      View view,
      Agency agency,
      Clerk clerk,
      Scale scale,
      Sheets sheets,
      Entities entities,
      long seed) {
    this.view = view;
    this.agency = agency;
    this.clerk = clerk;
    this.sheets = sheets;
    this.entities = entities;
    long needed = (long) scale.records() * scale.neighbourhoods();
    int width = 6;
    long size = 900_000;
    while (size < needed) {
      size *= 10;
      width++;
    }
    this.digits = width;
    this.ids = new Permutation(size, Dice.mixed(seed, 71, agency.number()));
    this.next = (long) scale.records() * view.world.index;
    this.dice = new Dice(seed, 72, agency.number(), view.world.index);
  }

  Agency agency() {
    return agency;
  }

  Dice dice() {
    return dice;
  }

  boolean has(int who) {
    return entries.containsKey(who);
  }

  /** Returns the record on somebody, which is written down when it is asked for first. */
  Entry entry(int who) {
    @Nullable Entry known = entries.get(who);
    if (known != null) {
      return known;
    }
    Entry entry = clerk.write(who, agency.prefix() + id(), 0);
    entries.put(who, entry);
    register(entry);
    return entry;
  }

  /** Writes another record on somebody, as happens where nobody looks first. */
  Entry again(int who) {
    Entry entry = clerk.write(who, agency.prefix() + id(), 1);
    register(entry);
    return entry;
  }

  /** Says whom a record is about that others make of a row. */
  void aside(String recordId, int who) {
    entities.needed(who);
    sheets.row(OutputFile.TRUTH, agency.word(), recordId, entities.id(who));
  }

  /** Returns a number that no other row of this agency has. */
  String id() {
    long least = 1;
    for (int i = 1; i < digits; i++) {
      least *= 10;
    }
    return Long.toString(least + ids.of(next++));
  }

  Iterable<Entry> entries() {
    return entries.values();
  }

  private void register(Entry entry) {
    entities.needed(entry.who());
    if (!agency.countsPlaces()) {
      settle(agency, entry.recordId(), entities.id(entry.who()), guard(entry), sheets);
    }
  }

  /** Returns what {@link #settle(Agency, long, String, Sheets)} wants to know of a record. */
  String note(Entry entry) {
    return entities.id(entry.who()) + ' ' + guard(entry);
  }

  /** Says whom the record at a place of a return without ids is about, and guards it. */
  static void settle(Agency agency, long place, String note, Sheets sheets) {
    int blank = note.indexOf(' ');
    String entity = note.substring(0, blank);
    settle(agency, Long.toString(place), entity, note.substring(blank + 1), sheets);
  }

  private static void settle(
      Agency agency, String recordId, String entity, String guard, Sheets sheets) {
    sheets.row(OutputFile.TRUTH, agency.word(), recordId, entity);
    if (!guard.isEmpty()) {
      sheets.row(OutputFile.SAFEGUARDS, guard, agency.word(), recordId, "");
    }
  }

  /** Returns how the agency guards a record, as far as it knows: seal, restrict or not at all. */
  private String guard(Entry entry) {
    if (!agency.isLinked()) {
      return "";
    }
    int who = entry.who();
    People people = view.people;
    if (people.otherLife[who] != People.NOBODY) {
      return !agency.isEducation() || dice.chance(0.8) ? "seal" : "";
    }
    if (people.is(who, People.PROTECTED)) {
      double known = agency.clerk() == Agency.SAFEGUARDING ? 1 : agency.isEducation() ? 0.75 : 0.85;
      return dice.chance(known) ? "restrict" : "";
    }
    return "";
  }
}

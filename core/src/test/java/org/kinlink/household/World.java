package org.kinlink.household;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.kinlink.record.Address;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.PeopleBuilder;
import org.kinlink.record.PersonStatus;
import org.kinlink.record.Persons;
import org.kinlink.record.RecordRef;
import org.kinlink.record.RelationType;
import org.kinlink.record.Relationship;
import org.kinlink.record.Residence;
import org.kinlink.record.ResidenceRole;
import org.kinlink.record.Schema;
import org.kinlink.safeguard.SafeguardEntry;
import org.kinlink.safeguard.SafeguardEntry.Action;
import org.kinlink.safeguard.Safeguards;

/**
 * A small world of named people for tests. Everybody has one record in the source {@code school}
 * and one in {@code care}, which are linked, unless only one source knows them.
 */
public final class World {
  private static final Schema SCHEMA =
      new Schema(
          ImmutableList.of(
              new Field("forename", FieldKind.FORENAME),
              new Field("sex", FieldKind.SEX),
              new Field("date_of_birth", FieldKind.DATE_OF_BIRTH)));
  private static final List<String> SOURCES = List.of("school", "care");

  private final Map<String, String[]> people = new LinkedHashMap<>();
  private final Map<String, String> sameAs = new HashMap<>();
  private final List<Residence> residences = new ArrayList<>();
  private final List<Relationship> relationships = new ArrayList<>();
  private final List<SafeguardEntry> entries = new ArrayList<>();
  private String source = "school";

  /** The source that states what follows. */
  public World says(String name) {
    source = name;
    return this;
  }

  /** A person; sex and date of birth may be null. */
  public World person(String name, String sex, String born) {
    people.put(name, new String[] {name, sex, born});
    return this;
  }

  /** Several people of whom nothing else is known. */
  public World people(String... names) {
    for (String name : names) {
      person(name, null, null);
    }
    return this;
  }

  /** The run took the records of both for one person. */
  public World linked(String name, String other) {
    sameAs.put(other, name);
    return this;
  }

  public World lives(String name, String line) {
    return lives(name, line, ResidenceRole.MAIN, null, null);
  }

  public World lives(String name, String line, String from, String to) {
    return lives(name, line, ResidenceRole.MAIN, from, to);
  }

  public World lives(String name, String line, ResidenceRole role, String from, String to) {
    return livesAt(name, new Address(line, "Exton", "EX1 1AA", null), role, from, to);
  }

  public World livesAt(String name, Address at, ResidenceRole role, String from, String to) {
    residences.add(new Residence(new RecordRef(source, name), at, role, day(from), day(to)));
    return this;
  }

  /** {@code related} is the {@code type} of {@code name}. */
  public World has(String name, RelationType type, String related) {
    return has(name, type, related, null, null);
  }

  public World has(String name, RelationType type, String related, String from, String to) {
    relationships.add(
        new Relationship(
            new RecordRef(source, name), new RecordRef(source, related), type, day(from), day(to)));
    return this;
  }

  /** Birth parents of a child. */
  public World born(String child, String... parents) {
    for (String parent : parents) {
      has(child, RelationType.BIRTH_PARENT, parent);
    }
    return this;
  }

  public World seal(String name) {
    SOURCES.forEach(
        s -> entries.add(new SafeguardEntry(Action.SEAL, new RecordRef(s, name), null)));
    return this;
  }

  public World restrict(String name) {
    entries.add(new SafeguardEntry(Action.RESTRICT, new RecordRef("care", name), null));
    return this;
  }

  /** The same statements in another order. */
  public World shuffled(long seed) {
    Collections.shuffle(residences, new Random(seed));
    Collections.shuffle(relationships, new Random(seed));
    return this;
  }

  private static LocalDate day(String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  public People people() {
    PeopleBuilder builder = new PeopleBuilder(SCHEMA);
    for (String s : SOURCES) {
      builder.source(s);
      int line = 2;
      for (String[] values : people.values()) {
        builder.add(values[0], line++, values);
      }
    }
    return builder.build();
  }

  public Persons persons() {
    People rows = people();
    Map<String, Integer> numbers = new LinkedHashMap<>();
    int[] personOf = new int[rows.size()];
    PersonStatus[] status = new PersonStatus[rows.size()];
    for (int row = 0; row < rows.size(); row++) {
      String name = sameAs.getOrDefault(rows.recordId(row), rows.recordId(row));
      personOf[row] = numbers.computeIfAbsent(name, n -> numbers.size());
      status[row] = PersonStatus.LINKED;
    }
    return new Persons(personOf, status, numbers.size());
  }

  public Safeguards safeguards() {
    return Safeguards.of(ImmutableList.copyOf(entries), people());
  }

  public ImmutableList<Relationship> relationships() {
    return ImmutableList.copyOf(relationships);
  }

  public Households households() {
    return Households.build(
        people(),
        persons(),
        ImmutableList.copyOf(residences),
        ImmutableList.copyOf(relationships),
        safeguards());
  }

  /** Number of a person. */
  public int number(String name) {
    People rows = people();
    for (int row = 0; row < rows.size(); row++) {
      if (rows.recordId(row).equals(name)) {
        return persons().person(row);
      }
    }
    throw new IllegalArgumentException("name: nobody is called " + name);
  }

  /** Name of a person. */
  public String name(int person) {
    return people.keySet().stream()
        .filter(n -> !sameAs.containsKey(n) && number(n) == person)
        .findFirst()
        .orElseThrow();
  }
}

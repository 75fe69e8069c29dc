package org.kinlink.exchange;

import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;
import org.kinlink.record.PeopleBuilder;
import org.kinlink.record.Schema;

/**
 * The people of a source in a known layout. Whatever several rows and tables state of one record id
 * becomes one record.
 */
final class StatedPeople {
  private static final ImmutableSet<FieldKind> TELLING =
      ImmutableSet.of(
          FieldKind.NHS_NUMBER,
          FieldKind.FORENAME,
          FieldKind.SURNAME,
          FieldKind.SEX,
          FieldKind.DATE_OF_BIRTH);

  private final Schema schema;
  private final FieldStandardisers standardisers;
  private final boolean[] says;

  /** Fields that tell people apart; rows of one person differ in one of them at most. */
  private final BitSet telling = new BitSet();

  private final Map<String, StatedPerson> people = new HashMap<>();
  private final Map<String, String> interned = new HashMap<>();

  StatedPeople(SchemaUnion union, FieldStandardisers standardisers) {
    this.schema = union.schema();
    this.standardisers = standardisers;
    this.says = new boolean[schema.size()];
    for (int f = 0; f < says.length; f++) {
      FieldKind kind = schema.field(f).kind();
      says[f] = kind.use() == FieldKind.Use.MATCH;
      telling.set(f, TELLING.contains(kind));
    }
  }

  Schema schema() {
    return schema;
  }

  StatedPerson person(String recordId, int file, int line) {
    return people.computeIfAbsent(recordId, key -> new StatedPerson(schema.size(), file, line));
  }

  boolean contains(String recordId) {
    return people.containsKey(recordId);
  }

  @Nullable StatedPerson get(String recordId) {
    return people.get(recordId);
  }

  boolean isEmpty() {
    return people.isEmpty();
  }

  /** Takes a value of a person, and notes it where the person has another. */
  void offer(
      StatedPerson person, Field field, List<String> cells, int rank, int line, SetAsideLog log) {
    int place = schema.indexOf(field.name());
    String value = place < 0 ? null : standardisers.value(field, cells, line, log);
    if (value == null) {
      return;
    }
    boolean contradicts = person.contradicts(place, value, rank);
    if (person.offer(place, interned.computeIfAbsent(value, key -> key), rank)) {
      log.value(
          line,
          field.name(),
          "another row states another value of this person; the first in alphabetical order is"
              + " used");
    } else if (contradicts) {
      log.value(
          line,
          field.name(),
          "another row states another value of this person; that of the row that counts more is"
              + " used");
    }
  }

  /** Settles the addresses, and drops who has no usable value or is not one person. */
  void close(SetAsideLog[] logs) {
    for (String recordId : sorted()) {
      StatedPerson person = people.get(recordId);
      if (person != null && dropped(person, logs[person.file])) {
        people.remove(recordId);
      }
    }
    interned.clear();
  }

  /** All record ids in their order, so that rows can come in any. */
  private String[] sorted() {
    String[] sorted = people.keySet().toArray(new String[0]);
    Arrays.sort(sorted);
    return sorted;
  }

  private boolean dropped(StatedPerson person, SetAsideLog log) {
    person.settle();
    if (person.contested(telling) > 1) {
      log.row(person.line, "rows with its record id state different people");
      return true;
    }
    if (usable(person)) {
      return false;
    }
    if (person.own) {
      log.row(person.line, "no usable value in any column that says who somebody is");
    }
    return true;
  }

  private boolean usable(StatedPerson person) {
    for (int f = 0; f < says.length; f++) {
      if (says[f] && person.values[f] != null) {
        return true;
      }
    }
    return false;
  }

  void give(PeopleBuilder builder) {
    for (String recordId : sorted()) {
      StatedPerson person = people.get(recordId);
      if (person != null) {
        builder.add(recordId, person.file == 0 ? person.line : 0, person.values);
      }
    }
  }
}

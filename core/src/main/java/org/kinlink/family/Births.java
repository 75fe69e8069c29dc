package org.kinlink.family;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.Persons;
import org.kinlink.safeguard.Safeguards;

/**
 * Date of birth and sex of each person: what most records of the person say, and nothing when two
 * answers are equally frequent. Sealed records are passed over.
 */
final class Births {
  private final Map<Integer, LocalDate> born;
  private final Map<Integer, String> sex;

  Births(People people, Persons persons, Safeguards safeguards) {
    this.born = mostStated(people, persons, safeguards, FieldKind.DATE_OF_BIRTH, Births::day);
    this.sex = mostStated(people, persons, safeguards, FieldKind.SEX, s -> s);
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static <T extends Comparable<? super T>> Map<Integer, T> mostStated(
      People people,
      Persons persons,
      Safeguards safeguards,
      FieldKind kind,
      Function<String, @Nullable T> read) {
    Map<Integer, TreeMap<T, Integer>> counts = new HashMap<>();
    for (int row = 0; row < people.size(); row++) {
      String text = people.value(kind, row);
      T value = text == null || safeguards.sealed(row) ? null : read.apply(text);
      if (value != null) {
        counts
            .computeIfAbsent(persons.person(row), p -> new TreeMap<>())
            .merge(value, 1, Integer::sum);
      }
    }
    Map<Integer, T> most = new HashMap<>();
    counts.forEach(
        (person, count) -> {
          int highest = count.values().stream().mapToInt(n -> n).max().orElse(0);
          var winners = count.entrySet().stream().filter(e -> e.getValue() == highest).toList();
          if (winners.size() == 1) {
            most.put(person, winners.get(0).getKey());
          }
        });
    return most;
  }

  @Nullable LocalDate born(int person) {
    return born.get(person);
  }

  boolean female(int person) {
    return "f".equals(sex.get(person));
  }

  /** The youngest person's birthday, or null when none is known. */
  @Nullable LocalDate newest() {
    return born.values().stream().max(LocalDate::compareTo).orElse(null);
  }
}

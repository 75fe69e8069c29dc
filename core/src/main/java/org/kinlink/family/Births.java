package org.kinlink.family;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kinlink.compare.JaroWinkler;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.Persons;
import org.kinlink.safeguard.Safeguards;

/**
 * Date of birth, sex and forename of each person: what most records of the person say, and nothing
 * when two answers are equally frequent. Sealed records are passed over.
 */
final class Births {
  private static final double ALIKE = 0.7;

  private static final int WHOLE_DATE = 10;

  private final Map<Integer, LocalDate> born;
  private final Map<Integer, String> birth;
  private final Map<Integer, String> sex;
  private final Map<Integer, String> forename;

  Births(People people, Persons persons, Safeguards safeguards) {
    this.born = mostStated(people, persons, safeguards, FieldKind.DATE_OF_BIRTH, Births::day);
    this.birth =
        mostStated(people, persons, safeguards, FieldKind.DATE_OF_BIRTH, Births::wholeOrEncoded);
    this.sex = mostStated(people, persons, safeguards, FieldKind.SEX, s -> s);
    this.forename = mostStated(people, persons, safeguards, FieldKind.FORENAME, s -> s);
  }

  private static @Nullable String wholeOrEncoded(String text) {
    return text.length() == WHOLE_DATE ? text : null;
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

  /** How many sexes two people have between them, and 2 where one is not known. */
  int sexes(int a, int b) {
    String one = sex.get(a);
    String other = sex.get(b);
    return one != null && one.equals(other) ? 1 : 2;
  }

  /** Whether date of birth or sex tells two persons apart. */
  boolean surelyTwo(int a, int b) {
    String one = birth.get(a);
    String other = birth.get(b);
    String sexOfOne = sex.get(a);
    String sexOfOther = sex.get(b);
    return (one != null && other != null && !one.equals(other))
        || (sexOfOne != null && sexOfOther != null && !sexOfOne.equals(sexOfOther));
  }

  /** Whether two children of one parent may be one child: nothing tells them apart. */
  boolean perhapsOne(int a, int b) {
    if (surelyTwo(a, b) || birth.get(a) == null || birth.get(b) == null) {
      return false;
    }
    String one = forename.get(a);
    String other = forename.get(b);
    return one == null
        || other == null
        || JaroWinkler.similarity(one.toCharArray(), other.toCharArray()) >= ALIKE;
  }

  boolean female(int person) {
    return "f".equals(sex.get(person));
  }

  /** The youngest person's birthday, or null when none is known. */
  @Nullable LocalDate newest() {
    return born.values().stream().max(LocalDate::compareTo).orElse(null);
  }
}

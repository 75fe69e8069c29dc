package org.kinlink.population;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Schools, year groups and unique pupil numbers of the children of school age. */
final class PupilNumbers {
  // No English authority has this code.
  private static final String AUTHORITY = "299";
  private static final List<String> PRIMARY =
      List.of("Alma Primary", "Mill Lane Primary", "Priory Primary", "St Bride's Primary");
  private static final List<String> SECONDARY = List.of("Wexcombe High", "Canalside Academy");

  private final Register register;
  private final long seed;
  private final Map<String, String> numbers = new HashMap<>();

  PupilNumbers(Register register, long seed) {
    this.register = register;
    this.seed = seed;
    Set<String> used = new HashSet<>();
    for (Person person : register.people()) {
      if (isPupil(person)) {
        Dice dice = Dice.of(seed, "pupil number", person.entity());
        String number = draw(person, dice);
        while (!used.add(number)) {
          number = draw(person, dice);
        }
        numbers.put(person.entity(), number);
      }
    }
  }

  private String draw(Person person, Dice dice) {
    int school = PRIMARY.indexOf(primary(person));
    int entry = (startOfYear().getYear() - year(person)) % 100;
    String digits =
        String.format(
            Locale.ROOT, "%s%04d%02d%03d", AUTHORITY, 2001 + school, entry, dice.below(1000));
    return CheckCharacters.pupilNumber(digits) + digits;
  }

  String of(Person person) {
    return numbers.getOrDefault(person.entity(), "");
  }

  /** Returns the first day of the school year. */
  private LocalDate startOfYear() {
    LocalDate september = register.today().withMonth(9).withDayOfMonth(1);
    return september.isAfter(register.today()) ? september.minusYears(1) : september;
  }

  /** Returns the year group, 0 for reception; below 0 or above 11 there is no school. */
  int year(Person person) {
    return person.age(startOfYear().minusDays(1)) - 4;
  }

  boolean isPupil(Person person) {
    return year(person) >= 0 && year(person) <= 11 && !person.birth().isAfter(register.today());
  }

  String school(Person person) {
    if (year(person) < 7) {
      return primary(person);
    }
    return Dice.of(seed, "secondary", register.family(person)).pick(SECONDARY);
  }

  private String primary(Person person) {
    return Dice.of(seed, "primary", register.family(person)).pick(PRIMARY);
  }
}

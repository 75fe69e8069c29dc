package org.kinlink.population;

import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** The pupils and their addresses, as schools return them. */
final class SchoolRoll {
  private final Ledger ledger;
  private final Register register;
  private final PupilNumbers pupils;
  private final long seed;

  SchoolRoll(Ledger ledger, PupilNumbers pupils, long seed) {
    this.ledger = ledger;
    this.register = ledger.register();
    this.pupils = pupils;
    this.seed = seed;
    for (Person person : register.people()) {
      if (pupils.isPupil(person)
          && register.livesHere(person)
          && (!register.hardCases(person).isEmpty() || !isTaughtElsewhere(person))) {
        ledger.record(person);
      }
    }
  }

  private boolean isTaughtElsewhere(Person person) {
    return Dice.of(seed, "taught elsewhere", person.entity()).chance(0.03);
  }

  Table pupils() {
    Table table =
        new Table(
            "pupil_id",
            "upn",
            "nhs_number",
            "surname",
            "forename",
            "sex",
            "birth_day",
            "birth_month",
            "birth_year",
            "ethnicity",
            "fsm",
            "year_group",
            "school",
            "house",
            "street",
            "town",
            "postcode");
    for (Entry entry : ledger.entries()) {
      Dice dice = Dice.of(seed, "pupil", entry.person().entity());
      Address address = entry.address();
      int year = pupils.year(entry.person());
      table.add(
          entry.recordId(),
          dice.chance(0.02) ? "" : pupils.of(entry.person()),
          entry.number(),
          entry.surname(),
          entry.forename(),
          entry.sex().letter(),
          part(entry.birth(), LocalDate::getDayOfMonth),
          part(entry.birth(), LocalDate::getMonthValue),
          part(entry.birth(), LocalDate::getYear),
          dice.chance(0.02) ? "NOBT" : entry.person().ethnicity().education(),
          freeMeals(entry.person()) ? "Y" : "N",
          year == 0 ? "R" : Integer.toString(year),
          pupils.school(entry.person()),
          address == null ? "" : address.house(),
          address == null ? "" : address.street(),
          address == null ? "" : address.town(),
          entry.postcode());
    }
    return table;
  }

  private boolean freeMeals(Person person) {
    boolean lone = register.relatives(person, Relation.BIRTH_PARENT).size() < 2;
    return Dice.of(seed, "meals", register.family(person)).chance(lone ? 0.5 : 0.2);
  }

  private static String part(@Nullable LocalDate date, ToIntFunction<LocalDate> part) {
    return date == null ? "" : Integer.toString(part.applyAsInt(date));
  }

  /** The addresses, one to many: a second row is a second home. */
  Table addresses() {
    Table table = new Table("pupil_id", "order", "house", "street", "town", "postcode");
    for (Entry entry : ledger.entries()) {
      Address first = entry.address();
      if (first != null) {
        add(table, entry, "1", first);
      }
      for (Residence second : secondHomes(entry.person())) {
        add(table, entry, first == null ? "1" : "2", second.address());
      }
    }
    return table;
  }

  private List<Residence> secondHomes(Person person) {
    boolean told =
        register.is(person, HardCase.TWO_HOMES)
            || Dice.of(seed, "second home", register.family(person)).chance(0.75);
    return register.residences(person).stream()
        .filter(r -> told && r.isOpen() && r.role() == ResidenceRole.SHARED_CARE)
        .limit(1)
        .toList();
  }

  private static void add(Table table, Entry entry, String order, Address address) {
    table.add(
        entry.recordId(),
        order,
        address.house(),
        address.street(),
        address.town(),
        address.postcode());
  }
}

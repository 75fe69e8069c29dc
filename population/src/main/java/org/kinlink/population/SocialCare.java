package org.kinlink.population;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The children whom social care knows, and the adults and siblings of their families. */
final class SocialCare {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
  private static final Set<Relation> ADULTS =
      Set.of(
          Relation.BIRTH_PARENT,
          Relation.STEP_PARENT,
          Relation.FOSTER_PARENT,
          Relation.KINSHIP_CARER);

  private final Ledger ledger;
  private final Register register;
  private final PupilNumbers pupils;
  private final long seed;

  SocialCare(Ledger ledger, PupilNumbers pupils, ErrorProfile profile, long seed) {
    this.ledger = ledger;
    this.register = ledger.register();
    this.pupils = pupils;
    this.seed = seed;
    for (Person person : register.people()) {
      if (register.isChild(person) && isKnown(person)) {
        recordFamily(person);
      }
    }
    List<Entry> all = ledger.entries();
    int twice = Math.max(2, (int) Math.round(profile.duplicates() * all.size()));
    Dice dice = Dice.of(seed, "duplicates");
    for (int i = 0; i < twice; i++) {
      ledger.recordAgain(dice.pick(all).person());
    }
  }

  private boolean isKnown(Person child) {
    if (register.is(child, HardCase.ADOPTION_NEW_LIFE)) {
      return false;
    }
    if (register.hardCases(child).stream().anyMatch(HardCase::knownToSocialCare)) {
      return true;
    }
    boolean apart =
        register.residences(child).stream().anyMatch(r -> r.role() == ResidenceRole.SHARED_CARE);
    return Dice.of(seed, "known", register.family(child)).chance(apart ? 0.35 : 0.1);
  }

  private void recordFamily(Person child) {
    ledger.record(child);
    for (Relationship relationship : register.relationships(child)) {
      Person other = register.person(relationship.other());
      boolean adult = ADULTS.contains(relationship.relation()) && relationship.to() == null;
      boolean sibling =
          register.isChild(other)
              && (relationship.relation() == Relation.FULL_SIBLING
                  || relationship.relation() == Relation.HALF_SIBLING);
      if ((adult && !isUnknown(other)) || sibling) {
        ledger.record(other);
      }
    }
  }

  // Fathers are the ones whom case files leave out.
  private boolean isUnknown(Person adult) {
    return adult.sex() == Sex.MALE
        && register.hardCases(adult).isEmpty()
        && Dice.of(seed, "father not recorded", adult.entity()).chance(0.12);
  }

  Table people() {
    Table table =
        new Table(
            "person_id",
            "nhs_number",
            "nhs_number_status",
            "first_name",
            "last_name",
            "gender",
            "dob",
            "ethnicity",
            "upn",
            "address_line_1",
            "town",
            "postcode",
            "looked_after");
    for (Entry entry : ledger.entries()) {
      Person person = entry.person();
      Dice dice = Dice.of(seed, "case file", entry.recordId());
      Address address = entry.address();
      table.add(
          entry.recordId(),
          entry.number(),
          entry.numberStatus(),
          entry.forename(),
          entry.surname(),
          entry.sex().word(),
          day(entry.birth()),
          dice.chance(0.06) ? "" : person.ethnicity().education(),
          dice.chance(0.5) ? pupils.of(person) : "",
          address == null ? "" : address.line(),
          address == null ? "" : address.town(),
          postcode(entry.postcode(), dice),
          register.isLookedAfter(person) ? "Y" : "N");
    }
    return table;
  }

  // Postcodes are typed in by hand here.
  private static String postcode(String postcode, Dice dice) {
    return switch (dice.weighted(70, 25, 5)) {
      case 0 -> postcode;
      case 1 -> postcode.replace(" ", "");
      default -> postcode.toLowerCase(Locale.ROOT);
    };
  }

  Table residences() {
    Table table =
        new Table("person_id", "address_line_1", "town", "postcode", "role", "from", "to");
    for (Entry entry : ledger.entries()) {
      if (isFirst(entry)) {
        for (Residence home : known(entry.person())) {
          table.add(
              entry.recordId(),
              home.address().line(),
              home.address().town(),
              home.address().postcode(),
              home.role().word(),
              day(home.from()),
              day(home.to()));
        }
      }
    }
    return table;
  }

  private boolean isFirst(Entry entry) {
    return entry.equals(ledger.of(entry.person().entity()));
  }

  /** Returns the residences of the last ten years, without a move that nobody has reported. */
  private List<Residence> known(Person person) {
    List<Residence> all = register.residences(person);
    LocalDate since = register.today().minusYears(10);
    return all.stream()
        .filter(r -> r.to() == null || r.to().isAfter(since))
        .filter(r -> !isUnreported(r, all))
        .map(r -> isFollowedByUnreported(r, all) ? open(r) : r)
        .toList();
  }

  private boolean isUnreported(Residence home, List<Residence> all) {
    return home.isOpen()
        && home.role() == ResidenceRole.MAIN
        && all.stream().anyMatch(r -> home.from().equals(r.to()) && r.role() == home.role())
        && ledger.clerk().isStale(home);
  }

  private boolean isFollowedByUnreported(Residence home, List<Residence> all) {
    return home.role() == ResidenceRole.MAIN
        && all.stream().anyMatch(r -> r.from().equals(home.to()) && isUnreported(r, all));
  }

  private static Residence open(Residence home) {
    return new Residence(home.entity(), home.address(), home.role(), home.from(), null);
  }

  Table relationships() {
    Table table = new Table("person_id", "relation", "related_person_id", "from", "to");
    for (Entry entry : ledger.entries()) {
      if (isFirst(entry)) {
        for (Relationship relationship : register.relationships(entry.person())) {
          Entry other = ledger.of(relationship.other());
          if (other != null) {
            relationship(table, entry, relationship, other);
          }
        }
      }
    }
    return table;
  }

  private void relationship(Table table, Entry entry, Relationship relationship, Entry other) {
    Dice dice = Dice.of(seed, "relation", entry.person().entity(), relationship.other());
    boolean birth = relationship.relation() == Relation.BIRTH_PARENT;
    if (dice.chance(birth ? 0.02 : 0.08)) {
      return;
    }
    if (birth && dice.chance(0.1)) {
      table.add(other.recordId(), "child", entry.recordId(), "", "");
      return;
    }
    boolean dated =
        switch (relationship.relation()) {
          case BIRTH_PARENT, FULL_SIBLING, HALF_SIBLING, GRANDPARENT, OTHER_RELATIVE -> false;
          default -> true;
        };
    table.add(
        entry.recordId(),
        word(relationship.relation(), other.person()),
        other.recordId(),
        dated ? day(relationship.from()) : "",
        dated ? day(relationship.to()) : "");
  }

  private static String word(Relation relation, Person other) {
    if (relation == Relation.BIRTH_PARENT) {
      return other.sex() == Sex.FEMALE ? "mother" : "father";
    }
    return relation.word();
  }

  private static String day(@Nullable LocalDate date) {
    return date == null ? "" : date.format(DAY);
  }
}

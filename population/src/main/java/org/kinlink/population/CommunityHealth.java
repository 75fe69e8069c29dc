package org.kinlink.population;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The children of the borough and their mothers, as the community health service holds them. */
final class CommunityHealth {
  private final Ledger ledger;
  private final Register register;
  private final long seed;

  CommunityHealth(Ledger ledger, long seed) {
    this.ledger = ledger;
    this.register = ledger.register();
    this.seed = seed;
    Set<String> carers = new HashSet<>();
    for (Person person : register.people()) {
      if (register.isChild(person)) {
        for (Relationship relationship : register.relationships(person)) {
          if (isPatientFor(relationship)) {
            carers.add(relationship.other());
          }
        }
      }
    }
    for (Person person : register.people()) {
      if (carers.contains(person.entity()) || isPatient(person)) {
        ledger.record(person);
      }
    }
  }

  private boolean isPatient(Person person) {
    if (!register.hardCases(person).isEmpty() && register.isChild(person)) {
      return true;
    }
    return register.isChild(person)
        && register.livesHere(person)
        && !Dice.of(seed, "not registered", person.entity()).chance(0.02);
  }

  private boolean isPatientFor(Relationship relationship) {
    Person other = register.person(relationship.other());
    return switch (relationship.relation()) {
      case BIRTH_PARENT ->
          other.sex() == Sex.FEMALE
              || Dice.of(seed, "father registered", other.entity()).chance(0.05);
      case ADOPTIVE_PARENT, KINSHIP_CARER -> other.sex() == Sex.FEMALE;
      default -> false;
    };
  }

  Table patients() {
    Table table =
        new Table(
            "local_patient_id",
            "nhs_number",
            "nhs_number_status",
            "patient_name",
            "birth_date",
            "sex",
            "postcode",
            "ethnic_category",
            "lac_indicator");
    for (Entry entry : ledger.entries()) {
      Dice dice = Dice.of(seed, "patient", entry.person().entity());
      table.add(
          entry.recordId(),
          entry.number(),
          entry.numberStatus(),
          entry.surname().toUpperCase(Locale.ROOT) + ", " + entry.forename(),
          entry.birth() == null ? "" : entry.birth().toString(),
          entry.sex().nhsCode(),
          entry.postcode(),
          dice.chance(0.04) ? "Z" : entry.person().ethnicity().nhs(),
          register.isLookedAfter(entry.person()) ? "Y" : "N");
    }
    return table;
  }

  Table relationships() {
    Table table = new Table("local_patient_id", "relationship", "related_patient_id");
    for (Entry entry : ledger.entries()) {
      if (register.isChild(entry.person())) {
        for (Relationship relationship : register.relationships(entry.person())) {
          Entry other = ledger.of(relationship.other());
          String code = other == null ? "" : code(relationship.relation(), other.person());
          if (other != null && !code.isEmpty() && isRecorded(entry, relationship)) {
            table.add(entry.recordId(), code, other.recordId());
          }
        }
      }
    }
    return table;
  }

  private boolean isRecorded(Entry entry, Relationship relationship) {
    boolean parent =
        relationship.relation() == Relation.BIRTH_PARENT
            || relationship.relation() == Relation.ADOPTIVE_PARENT;
    Dice dice = Dice.of(seed, "family link", entry.person().entity(), relationship.other());
    return dice.chance(parent ? 0.97 : 0.4);
  }

  /** Returns the NHS code of a relationship, empty for those that the service does not record. */
  private static String code(Relation relation, Person other) {
    String parent = other.sex() == Sex.FEMALE ? "M" : "F";
    return switch (relation) {
      case BIRTH_PARENT -> "BP" + parent;
      case ADOPTIVE_PARENT -> "AP" + parent;
      case STEP_PARENT -> "SP" + parent;
      case FOSTER_PARENT -> "FP" + parent;
      case GRANDPARENT -> "GP" + parent;
      case FULL_SIBLING, HALF_SIBLING -> other.sex() == Sex.FEMALE ? "ORS" : "ORB";
      default -> "";
    };
  }
}

package org.kinlink.link;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kinlink.exchange.TableWriter;
import org.kinlink.family.FamilyMember;
import org.kinlink.family.FamilyTables;
import org.kinlink.family.PersonRelationship;
import org.kinlink.household.Household;
import org.kinlink.household.PersonResidence;

/**
 * Writes {@code households.csv}, {@code residences.csv}, {@code relationships.csv} and {@code
 * families.csv}. No address is written, only ids of households.
 */
final class FamilyTablesWriter {
  private FamilyTablesWriter() {}

  static void write(FamilyTables families, ResultIds ids, Path folder) throws IOException {
    households(families, ids, folder.resolve("households.csv"));
    residences(families, ids, folder.resolve("residences.csv"));
    relationships(families, ids, folder.resolve("relationships.csv"));
    families(families, ids, folder.resolve("families.csv"));
  }

  private static String date(@Nullable LocalDate date) {
    return date == null ? "" : date.toString();
  }

  private static void households(FamilyTables families, ResultIds ids, Path file)
      throws IOException {
    try (TableWriter table =
        TableWriter.open(file, "household_id", "person_id", "role", "from", "to", "standing")) {
      for (Household household : families.households()) {
        for (PersonResidence residence : household.residences()) {
          table.text(ids.household(household)).text(ids.ofPerson(residence.person()));
          table.text(residence.role().key());
          table.text(date(residence.from())).text(date(residence.to()));
          table.text(residence.standing().key()).endRow();
        }
      }
    }
  }

  private static void residences(FamilyTables families, ResultIds ids, Path file)
      throws IOException {
    try (TableWriter table =
        TableWriter.open(
            file,
            "person_id",
            "household_id",
            "role",
            "from",
            "to",
            "sources",
            "standing",
            "reason")) {
      for (PersonResidence residence : families.residences()) {
        table.text(ids.ofPerson(residence.person())).text(ids.ofHousehold(residence.householdId()));
        table.text(residence.role().key());
        table.text(date(residence.from())).text(date(residence.to()));
        table.text(residence.sources()).text(residence.standing().key());
        table.text(residence.reason()).endRow();
      }
    }
  }

  private static void relationships(FamilyTables families, ResultIds ids, Path file)
      throws IOException {
    try (TableWriter table =
        TableWriter.open(
            file,
            "person_id",
            "relation",
            "related_person_id",
            "from",
            "to",
            "basis",
            "rule",
            "confidence",
            "sources")) {
      for (PersonRelationship r : families.relationships()) {
        table.text(ids.ofPerson(r.person())).text(r.type().key()).text(ids.ofPerson(r.related()));
        table.text(date(r.from())).text(date(r.to())).text(r.basis().key()).text(r.basis().rule());
        table.number(r.confidence(), 3).text(r.sources()).endRow();
      }
    }
  }

  private static void families(FamilyTables families, ResultIds ids, Path file) throws IOException {
    try (TableWriter table =
        TableWriter.open(
            file,
            "child_id",
            "member_id",
            "relation",
            "sibship_id",
            "household_ids",
            "lives_with_child",
            "from",
            "to")) {
      for (FamilyMember member : families.families()) {
        table.text(ids.ofPerson(member.child())).text(ids.ofPerson(member.member()));
        table.text(member.relation()).text(ids.ofSibship(member.sibshipId()));
        table.text(ids.ofHouseholds(member.householdIds()));
        table.text(member.livesWithChild().key());
        table.text(date(member.from())).text(date(member.to())).endRow();
      }
    }
  }
}

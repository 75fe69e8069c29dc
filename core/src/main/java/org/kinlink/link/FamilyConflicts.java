package org.kinlink.link;

import org.jspecify.annotations.Nullable;
import org.kinlink.exchange.TableWriter;
import org.kinlink.family.Contradiction;
import org.kinlink.family.FamilyTables;
import org.kinlink.household.CrowdedPremises;
import org.kinlink.record.Origin;
import org.kinlink.record.RecordRef;

/** Writes families and homes that cannot be as stated to {@code conflicts.csv}. */
final class FamilyConflicts {
  private static final String CROWDED =
      "more than ten people at one address who are nobody's relatives";

  private FamilyConflicts() {}

  static void write(FamilyTables families, ResultIds ids, TableWriter table) {
    for (Contradiction c : families.contradictions()) {
      table.text("family");
      record(table, c.record());
      table.text(ids.ofPerson(c.person()));
      record(table, c.relatedRecord());
      table.text(ids.ofPerson(c.related())).text(c.reason());
      table.empty().empty().empty();
      origin(table, c.origin());
    }
    for (CrowdedPremises premises : families.crowded()) {
      table.text("address");
      record(table, premises.record());
      table.text(ids.ofPerson(premises.person())).empty().empty().empty().text(CROWDED);
      table.empty().empty().empty();
      origin(table, premises.origin());
    }
  }

  private static void origin(TableWriter table, @Nullable Origin origin) {
    if (origin == null) {
      table.empty().empty().endRow();
    } else {
      table.text(origin.file()).number(origin.line()).endRow();
    }
  }

  private static void record(TableWriter table, @Nullable RecordRef ref) {
    if (ref == null) {
      table.empty().empty();
    } else {
      table.text(ref.source()).text(ref.recordId());
    }
  }
}

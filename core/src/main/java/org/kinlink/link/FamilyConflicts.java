package org.kinlink.link;

import org.jspecify.annotations.Nullable;
import org.kinlink.exchange.TableWriter;
import org.kinlink.family.Contradiction;
import org.kinlink.family.FamilyTables;
import org.kinlink.household.AddressConflict;
import org.kinlink.record.Origin;
import org.kinlink.record.RecordRef;

/** Writes families and homes that cannot be as stated to {@code conflicts.csv}. */
final class FamilyConflicts {
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
    for (AddressConflict conflict : families.addressConflicts()) {
      table.text("address");
      record(table, conflict.record());
      table.text(ids.ofPerson(conflict.person())).empty().empty().empty().text(conflict.reason());
      table.empty().empty().empty();
      origin(table, conflict.origin());
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

package org.kinlink.population;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables that are not extracts: the truth for evaluation, and the safeguards. */
final class Truth {
  private Truth() {}

  /** Which record is about whom. */
  static Table entities(List<Ledger> ledgers) {
    Table table = new Table("source", "record_id", "entity");
    for (Ledger ledger : ledgers) {
      for (Entry entry : ledger.entries()) {
        table.add(ledger.source.word(), entry.recordId(), entry.person().entity());
      }
    }
    return table;
  }

  /** Who is what to the children. */
  static Table relationships(Register register) {
    Table table = new Table("child", "relation", "entity", "from", "to");
    for (Person person : register.people()) {
      if (register.isChild(person)) {
        for (Relationship relationship : register.relationships(person)) {
          table.add(
              person.entity(),
              relationship.relation().word(),
              relationship.other(),
              day(relationship.from()),
              day(relationship.to()));
        }
      }
    }
    return table;
  }

  private static String day(@Nullable LocalDate date) {
    return date == null ? "" : date.toString();
  }

  /** Whose records are sealed or restricted. */
  static Table safeguards(List<Ledger> ledgers) {
    Table table = new Table("safeguard", "source", "record_id", "nhs_number");
    for (Ledger ledger : ledgers) {
      Register register = ledger.register();
      for (Entry entry : ledger.entries()) {
        if (register.is(entry.person(), HardCase.ADOPTION_NEW_LIFE)) {
          table.add("seal", ledger.source.word(), entry.recordId(), "");
        } else if (register.is(entry.person(), HardCase.REFUGE)) {
          table.add("restrict", ledger.source.word(), entry.recordId(), "");
        }
      }
    }
    for (Person person : ledgers.get(0).register().people()) {
      if (ledgers.get(0).register().is(person, HardCase.ADOPTION_NEW_LIFE)) {
        table.add("seal", "", "", person.nhsNumber());
      }
    }
    return table;
  }
}

package org.kinlink.link;

import com.google.common.collect.ImmutableList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kinlink.exchange.Extracts;
import org.kinlink.exchange.NumberUpdates;
import org.kinlink.record.Dictionary;
import org.kinlink.record.Facet;
import org.kinlink.record.FacetKind;
import org.kinlink.record.FieldKind;
import org.kinlink.record.NumberHistory;
import org.kinlink.record.OtherValues;
import org.kinlink.record.People;
import org.kinlink.record.RecordRef;
import org.kinlink.safeguard.SafeguardEntry;
import org.kinlink.safeguard.Safeguards;

/**
 * Puts the current NHS number in the place of a superseded one. Nothing leads from, to or through a
 * number that a safeguard names, that a sealed record has, or that a record has whose person was
 * adopted or placed for adoption: a new identity must not be found from the old one.
 */
final class CurrentNumbers {
  private final NumberHistory history;
  private final Set<String> kept;

  private CurrentNumbers(NumberHistory history, Set<String> kept) {
    this.history = history;
    this.kept = kept;
  }

  static CurrentNumbers of(
      Extracts extracts, ImmutableList<SafeguardEntry> entries, Safeguards safeguards) {
    NumberHistory history = extracts.numbers().history();
    return new CurrentNumbers(
        history, history.size() == 0 ? Set.of() : kept(extracts, entries, safeguards));
  }

  /** The number that counts instead of another, or null. */
  @Nullable String current(String number) {
    return history.size() == 0 ? null : history.current(number, kept::contains);
  }

  static Extracts in(
      Extracts extracts, ImmutableList<SafeguardEntry> entries, Safeguards safeguards) {
    People people = extracts.people();
    NumberHistory history = extracts.numbers().history();
    int field = people.schema().indexOf(FieldKind.NHS_NUMBER);
    if (history.size() == 0 || field < 0) {
      return extracts;
    }
    CurrentNumbers successors = of(extracts, entries, safeguards);
    Dictionary numbers = people.dictionary(field);
    @Nullable String[] current = new @Nullable String[numbers.size() + 1];
    for (int code = 1; code < current.length; code++) {
      current[code] = successors.current(numbers.get(code));
    }
    BitSet updated = new BitSet();
    for (int row = 0; row < people.size(); row++) {
      updated.set(row, current[people.code(field, row)] != null);
    }
    return updated.isEmpty()
        ? extracts
        : extracts.with(
            OtherValues.in(people, field, updated, row -> current[people.code(field, row)]),
            new NumberUpdates(history, updated.cardinality()));
  }

  private static Set<String> kept(
      Extracts extracts, ImmutableList<SafeguardEntry> entries, Safeguards safeguards) {
    Set<String> kept = new HashSet<>();
    for (SafeguardEntry entry : entries) {
      if (entry.nhsNumber() != null && entry.action() != SafeguardEntry.Action.OPT_OUT) {
        kept.add(entry.nhsNumber());
      }
    }
    Set<RecordRef> adopted = new HashSet<>();
    for (Facet facet : extracts.facets()) {
      if (facet.kind() == FacetKind.ADOPTION) {
        adopted.add(facet.person());
      }
    }
    People people = extracts.people();
    for (int row = 0; row < people.size(); row++) {
      String number = people.value(FieldKind.NHS_NUMBER, row);
      if (number != null && (safeguards.sealed(row) || adopted.contains(ref(people, row)))) {
        kept.add(number);
      }
    }
    return kept;
  }

  private static RecordRef ref(People people, int row) {
    return new RecordRef(people.sources().get(people.source(row)), people.recordId(row));
  }
}

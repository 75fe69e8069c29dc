package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kinlink.key.KeyId;
import org.kinlink.pseudonym.PseudonymCandidates;
import org.kinlink.pseudonym.PseudonymDomain;
import org.kinlink.pseudonym.PseudonymVersions;
import org.kinlink.pseudonym.Pseudonymised;
import org.kinlink.pseudonym.TurnedPseudonyms;
import org.kinlink.record.Field;
import org.kinlink.standardise.DateReading;
import org.kinlink.standardise.Standardised;
import org.kinlink.standardise.Standardiser;
import org.kinlink.standardise.Standardisers;

/**
 * What one column of an extract becomes: no, one or several columns of the output. Immutable, and
 * safe to share between threads.
 *
 * @param place place of the column in the input
 * @param use what becomes of it
 * @param versions makes its pseudonyms, or null
 * @param candidates makes its candidates, or null
 * @param turned holds what its pseudonyms became, or null
 * @param standardiser checks its values, or null
 */
record PseudonymCell(
    int place,
    ColumnUse use,
    @Nullable PseudonymVersions versions,
    @Nullable PseudonymCandidates candidates,
    @Nullable TurnedPseudonyms turned,
    @Nullable Standardiser standardiser) {

  static ImmutableList<PseudonymCell> of(
      CsvFile file,
      ImmutableList<ColumnUse> columns,
      ImmutableList<ColumnMeaning> meanings,
      Function<String, PseudonymVersions> makers,
      boolean candidates) {
    ImmutableList.Builder<PseudonymCell> cells = ImmutableList.builder();
    for (int i = 0; i < columns.size(); i++) {
      ColumnUse use = columns.get(i);
      switch (use.fate()) {
        case REPLACED -> cells.add(replaced(i, use, makers.apply(use.type()), candidates));
        case STANDARDISED -> cells.add(standardised(i, use, meanings.get(i).field()));
        case KEPT -> cells.add(new PseudonymCell(i, use, null, null, null, null));
        case DROPPED -> {}
      }
    }
    ImmutableList<PseudonymCell> all = cells.build();
    PseudonymColumns.refuseRepeated(
        file,
        all.stream()
            .flatMap(cell -> cell.headers().stream())
            .collect(ImmutableList.toImmutableList()));
    return all;
  }

  /** Columns of pseudonyms, which others take the place of under the same name. */
  static ImmutableList<PseudonymCell> turning(
      ImmutableList<ColumnUse> columns,
      ImmutableList<ColumnMeaning> meanings,
      TurnedPseudonyms turned) {
    ImmutableList.Builder<PseudonymCell> cells = ImmutableList.builder();
    for (int i = 0; i < columns.size(); i++) {
      ColumnUse use = columns.get(i);
      switch (use.fate()) {
        case REPLACED -> cells.add(new PseudonymCell(i, use, null, null, turned, null));
        case STANDARDISED -> cells.add(standardised(i, use, meanings.get(i).field()));
        case KEPT -> cells.add(new PseudonymCell(i, use, null, null, null, PseudonymCell::plain));
        case DROPPED -> {}
      }
    }
    return cells.build();
  }

  /** What stood in a cell before it was kept from starting a formula, which it is once more. */
  private static Standardised plain(List<String> cells) {
    return Standardised.of(SpreadsheetText.unescape(cells.get(0)));
  }

  private static PseudonymCell replaced(
      int place, ColumnUse use, PseudonymVersions versions, boolean candidates) {
    boolean tolerant = candidates && use.type().equals(PseudonymDomain.NHS_NUMBER);
    return new PseudonymCell(
        place,
        use,
        versions,
        tolerant ? new PseudonymCandidates(versions.primary()) : null,
        null,
        null);
  }

  private static PseudonymCell standardised(int place, ColumnUse use, @Nullable Field field) {
    if (field == null) {
      throw new IllegalStateException("a column is standardised by its field");
    }
    Standardiser standardiser = Standardisers.forField(field, DateReading.DAY_FIRST);
    return new PseudonymCell(place, use, null, null, null, standardiser);
  }

  /** Whether pseudonyms stand in the output. */
  boolean replaces() {
    return versions != null || turned != null;
  }

  /** The columns of the output. */
  ImmutableList<String> headers() {
    if (versions == null) {
      return ImmutableList.of(use.header());
    }
    ImmutableList.Builder<String> headers = ImmutableList.builder();
    headers.add(use.header() + "_pseudonym");
    for (KeyId other : versions.keyIds().subList(1, versions.keyIds().size())) {
      headers.add(use.header() + "_pseudonym_" + other);
    }
    if (candidates != null) {
      headers.add(use.header() + "_candidates");
    }
    return headers.build();
  }

  /** Writes what a cell becomes, and notes what has no place in the output. */
  void apply(int line, String cell, PseudonymPortion portion, PseudonymTally tally) {
    if (versions != null) {
      replace(line, cell, versions, portion, tally);
    } else if (turned != null) {
      Pseudonymised made = turned.make(cell);
      count(line, made, portion, tally);
      portion.write(made.pseudonym());
    } else if (standardiser != null) {
      Standardised value = standardiser.apply(List.of(cell));
      if (value.problem() != null) {
        portion.note(line, use.header(), value.problem());
      }
      portion.write(value.value());
    } else {
      portion.write(cell);
    }
  }

  private void replace(
      int line,
      String cell,
      PseudonymVersions makers,
      PseudonymPortion portion,
      PseudonymTally tally) {
    ImmutableList<Pseudonymised> made = makers.make(cell);
    Pseudonymised first = made.get(0);
    count(line, first, portion, tally);
    ImmutableList<String> near = ImmutableList.of();
    if (first.status() == Pseudonymised.Status.INVALID && candidates != null) {
      near = candidates.of(cell);
      tally.candidates += near.isEmpty() ? 0 : 1;
    }
    made.forEach(each -> portion.write(each.pseudonym()));
    if (candidates != null) {
      portion.write(String.join(" ", near));
    }
  }

  private void count(int line, Pseudonymised made, PseudonymPortion portion, PseudonymTally tally) {
    switch (made.status()) {
      case MADE -> tally.replaced++;
      case MISSING -> tally.missing++;
      case INVALID -> tally.invalid++;
      case FOREIGN -> tally.foreign++;
    }
    if (made.pseudonym() != null) {
      tally.made.add(made.pseudonym());
    } else if (made.status() != Pseudonymised.Status.MISSING) {
      portion.note(line, use.header(), made.reason());
    }
  }

  @Override
  public String toString() {
    return "PseudonymCell[" + use.header() + "]";
  }
}

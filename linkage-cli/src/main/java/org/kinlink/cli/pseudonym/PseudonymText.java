package org.kinlink.cli.pseudonym;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import org.kinlink.exchange.ColumnUse;
import org.kinlink.exchange.PseudonymCounts;

/** What is told about a file that was pseudonymised; never a value of it. */
public final class PseudonymText {
  private PseudonymText() {}

  /**
   * What becomes of a column, in two words.
   *
   * @param use the column
   * @return the words
   */
  public static String fate(ColumnUse use) {
    return switch (use.fate()) {
      case REPLACED -> "replaced";
      case STANDARDISED -> "kept, checked";
      case KEPT -> "kept as it is";
      case DROPPED -> "dropped";
    };
  }

  /**
   * The counts of identifiers that were replaced.
   *
   * @param counts what came of it
   * @return the lines to print
   */
  public static ImmutableList<String> lines(PseudonymCounts counts) {
    return lines(counts, false);
  }

  /**
   * The counts of pseudonyms that were turned into others, of which some may be foreign.
   *
   * @param counts what came of it
   * @return the lines to print
   */
  public static ImmutableList<String> turned(PseudonymCounts counts) {
    return lines(counts, true);
  }

  private static ImmutableList<String> lines(PseudonymCounts counts, boolean turned) {
    ImmutableList.Builder<String> lines = ImmutableList.builder();
    for (PseudonymCounts.Column column : counts.columns()) {
      lines.add(
          column.header()
              + String.format(
                  Locale.ROOT,
                  ": %,d replaced, %,d invalid, %,d missing",
                  column.replaced(),
                  column.invalid(),
                  column.missing())
              + (turned ? String.format(Locale.ROOT, ", %,d foreign", column.foreign()) : "")
              + (column.candidates() > 0
                  ? String.format(Locale.ROOT, "; candidates for %,d", column.candidates())
                  : ""));
      if (column.suspicious()) {
        lines.add(
            String.format(
                Locale.ROOT,
                "  look again: one value stands in %,d rows or more; if it is a placeholder, empty"
                    + " it, as all its rows share a pseudonym",
                column.commonest()));
      }
    }
    lines.add(
        String.format(
            Locale.ROOT,
            "Rows: %,d read, %,d written, %,d set aside.",
            counts.rows(),
            counts.written(),
            counts.rows() - counts.written()));
    counts.reasons().entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(
            reason ->
                lines.add(
                    String.format(Locale.ROOT, "  %,d x ", reason.getValue()) + reason.getKey()));
    return lines.build();
  }
}

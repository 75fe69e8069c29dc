package org.kinlink.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.kinlink.check.Check.Subject;

/** Suspects whole columns of being swapped. */
final class ColumnWarnings {
  /** So many dates tell how days are spread over the month. */
  private static final long ENOUGH = 200;

  /** Days 2 to 12 are 11 of about 29 in a month; more than this share is no chance. */
  private static final double MOST_EARLY = 0.55;

  private ColumnWarnings() {}

  static ImmutableList<ColumnWarning> of(
      ImmutableMap<Subject, ImmutableList<String>> columns,
      Totals totals,
      Lexicon lexicon,
      long[] days) {
    ImmutableList.Builder<ColumnWarning> warnings = ImmutableList.builder();
    if (lexicon.columnsSwapped()) {
      warnings.add(
          new ColumnWarning(
              "columns-names-swapped",
              named(columns, Subject.NAME),
              "the forenames vary far more than the surnames, so the two columns may be swapped"));
    }
    if (daysMostlyEarly(days)) {
      warnings.add(
          new ColumnWarning(
              "columns-day-and-month",
              named(columns, Subject.DATE_OF_BIRTH),
              "far too many days are 12 or below, so day and month may have been swapped where that"
                  + " was possible"));
    }
    if (totals.count(Checks.NUMBER_MISPLACED) * 2 > totals.rows()) {
      warnings.add(
          new ColumnWarning(
              "columns-identifiers-swapped",
              ImmutableList.<String>builder()
                  .addAll(named(columns, Subject.NHS_NUMBER))
                  .addAll(named(columns, Subject.UPN))
                  .addAll(named(columns, Subject.ULN))
                  .build(),
              "most records have an identifier of another kind in one of these columns"));
    }
    return warnings.build();
  }

  private static ImmutableList<String> named(
      ImmutableMap<Subject, ImmutableList<String>> columns, Subject subject) {
    ImmutableList<String> found = columns.get(subject);
    return found == null ? ImmutableList.of() : found;
  }

  /** The first of a month is left out, as it often stands for a day that is not known. */
  private static boolean daysMostlyEarly(long[] days) {
    long all = 0;
    long early = 0;
    for (int i = 0; i < days.length; i++) {
      if (days[i] > 0) {
        int day = BirthJudge.date(i).getDayOfMonth();
        all += day > 1 ? days[i] : 0;
        early += day > 1 && day <= 12 ? days[i] : 0;
      }
    }
    return all >= ENOUGH && early > MOST_EARLY * all;
  }
}

package org.kinlink.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kinlink.check.Check.Subject;
import org.kinlink.exchange.ExtractHead;
import org.kinlink.exchange.Progress;
import org.kinlink.record.BadDataException;

/**
 * Checks one CSV file by itself: its identifiers, dates, names and postcodes.
 *
 * <p>The bytes are walked once, in blocks that several threads judge, and no text is made of a cell
 * that is as it should be. Beside a constant, sixteen bytes a record with a valid NHS number are
 * kept, to find numbers on several records and people with several numbers. Only where some date or
 * postcode is on improbably many records is the file walked again, to say which rows they are.
 */
public final class FileCheck {
  private final CheckRequest request;
  private final Progress progress;
  private final ExtractHead head;
  private final Layout layout;
  private final Sealed sealed;
  private final Lexicon lexicon;
  private final Totals totals;
  private final Holders holders = new Holders();
  private final PostcodeCounts postcodes = new PostcodeCounts();
  private final List<Tally> tallies = new ArrayList<>();

  private FileCheck(CheckRequest request, Progress progress) {
    this.request = request;
    this.progress = progress;
    this.head = ExtractHead.of(request.file());
    Sample sample = Sample.of(head);
    this.layout = Layout.of(head, sample.cells(), request.preset());
    refuseUnrecognised();
    this.sealed = new Sealed(layout, request.source(), request.safeguards());
    this.lexicon = lexicon(sample);
    this.totals = new Totals(request);
  }

  /**
   * Checks a file.
   *
   * @param request what is to be checked
   * @param progress told how far it is
   * @return what was found
   * @throws BadDataException if the file cannot be read, or none of its columns can be checked
   */
  public static CheckReport of(CheckRequest request, Progress progress) {
    return new FileCheck(request, progress).check();
  }

  private void refuseUnrecognised() {
    if (layout.isEmpty()) {
      throw new BadDataException(
          request.file().toString(),
          "no column was recognised that can be checked, such as an NHS number, a name, a date of"
              + " birth or a postcode; rename its columns");
    }
  }

  private Lexicon lexicon(Sample sample) {
    NumberJudge number = new NumberJudge(layout);
    NameJudge names = new NameJudge(layout, Lexicon.of(List.of()));
    List<int[]> pairs = new ArrayList<>();
    if (layout.forename() >= 0 && layout.surname() >= 0) {
      sample.rows(
          row -> {
            if (!sealed.covers(row, number.read(row))) {
              names.read(row);
              if (names.forename() != 0 && names.surname() != 0) {
                pairs.add(new int[] {names.forename(), names.surname()});
              }
            }
          });
    }
    return Lexicon.of(pairs);
  }

  private CheckReport check() {
    walk(null, this::merge, "checking");
    long[] days = days();
    Crowd crowd = new Crowd(Crowd.dates(days), postcodes.crowded());
    tallies.clear();
    if (!crowd.isEmpty()) {
      totals.again();
      walk(crowd, slot -> totals.add(slot, Checks.CROWDED), "checking once more");
      tallies.clear();
    }
    head.refuseChanged();
    new HolderChecks(holders, totals).count(progress);
    ImmutableMap<Subject, ImmutableList<String>> columns = layout.columns(head.header());
    return new CheckReport(
        request.file(),
        totals.rows(),
        columns,
        totals.findings(),
        ColumnWarnings.of(columns, totals, lexicon, days));
  }

  private void walk(@Nullable Crowd crowd, Consumer<Slot> merge, String stage) {
    String named = stage + " " + request.file().getFileName();
    Walk.rows(head, () -> slot(crowd), merge, named, progress);
  }

  private Slot slot(@Nullable Crowd crowd) {
    Tally tally =
        new Tally(
            request.listener() == RowListener.NONE ? request.firstLines() : Integer.MAX_VALUE);
    tallies.add(tally);
    return new Slot(
        Walk.BLOCK,
        new Row(head.delimiter(), head.header().size()),
        new RowJudge(layout, sealed, lexicon, crowd, tally),
        tally);
  }

  private void merge(Slot slot) {
    holders.add(slot.tally, totals.add(slot, Checks.EVERY));
    for (int i = 0; i < slot.tally.postcodes; i++) {
      postcodes.add(slot.tally.postcodeKeys[i]);
    }
  }

  private long[] days() {
    long[] days = new long[BirthJudge.DAYS];
    for (Tally tally : tallies) {
      for (int i = 0; i < days.length; i++) {
        days[i] += tally.days[i];
      }
    }
    return days;
  }
}

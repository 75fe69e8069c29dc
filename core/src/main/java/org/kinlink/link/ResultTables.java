package org.kinlink.link;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.function.IntUnaryOperator;
import org.kinlink.exchange.TableWriter;
import org.kinlink.record.People;
import org.kinlink.record.PersonStatus;
import org.kinlink.record.RowOrder;
import org.kinlink.record.SetAside;
import org.kinlink.resolve.Decision;
import org.kinlink.resolve.PairDecision;

/**
 * Writes the tables of a result about records and pairs: {@code persons.csv}, {@code links.csv},
 * {@code review.csv}, {@code conflicts.csv}, {@code set-aside.csv} and {@code changes.csv}, and
 * through {@link FamilyTablesWriter} and {@link FacetsWriter} those about families and facts. Rows
 * stand in the order of the files that were read, so that the same inputs give the same bytes and
 * the order tells nothing of the values; pairs for review stand in the order in which a decision
 * tells most.
 */
public final class ResultTables {
  /** What is less than this apart tells equally much, and the order must not come of rounding. */
  private static final double NOISE = 1e-9;

  private final LinkageResult result;
  private final People people;
  private final ResultIds ids;
  private final int[] inFileOrder;
  private final int[] placeInFiles;
  private final BitSet restricted = new BitSet();

  private ResultTables(LinkageResult result, ResultIds ids) {
    this.result = result;
    this.people = result.extracts().people();
    this.ids = ids;
    this.inFileOrder = RowOrder.natural(people.size());
    this.placeInFiles = new int[people.size()];
    int[] lines = column(people::line);
    for (int s = 0; s < people.sources().size(); s++) {
      int[] rows = Arrays.copyOfRange(inFileOrder, people.firstRow(s), people.firstRow(s + 1));
      RowOrder.sort(rows, lines);
      System.arraycopy(rows, 0, inFileOrder, people.firstRow(s), rows.length);
    }
    for (int place = 0; place < inFileOrder.length; place++) {
      placeInFiles[inFileOrder[place]] = place;
    }
    for (int row = 0; row < people.size(); row++) {
      if (result.safeguards().restricted(row)) {
        restricted.set(result.persons().person(row));
      }
    }
  }

  private int[] column(IntUnaryOperator value) {
    int[] column = new int[people.size()];
    Arrays.setAll(column, value);
    return column;
  }

  /**
   * Writes all tables of a run that carries nothing on.
   *
   * @param result what was decided
   * @param folder an existing folder
   * @throws IOException if a file cannot be written
   */
  public static void write(LinkageResult result, Path folder) throws IOException {
    write(result, ResultIds.of(result, null), ImmutableList.of(), folder);
  }

  /**
   * Writes all tables.
   *
   * @param result what was decided
   * @param ids the ids of persons, households and sibships
   * @param changes what is otherwise than in the run whose ids are carried on; empty without one
   * @param folder an existing folder
   * @throws IOException if a file cannot be written
   */
  public static void write(
      LinkageResult result, ResultIds ids, ImmutableList<Change> changes, Path folder)
      throws IOException {
    ResultTables tables = new ResultTables(result, ids);
    sideBySide(
        () -> tables.persons(folder.resolve("persons.csv")),
        () -> tables.links(folder.resolve("links.csv")),
        () -> tables.review(folder.resolve("review.csv")),
        () -> tables.conflicts(folder.resolve("conflicts.csv")),
        () -> tables.setAside(folder.resolve("set-aside.csv")),
        () -> changes(changes, folder.resolve("changes.csv")),
        () -> FacetsWriter.write(result, tables.ids, folder.resolve("facets.csv")),
        () -> FamilyTablesWriter.write(result.families(), tables.ids, folder));
  }

  /** Writes something. */
  @FunctionalInterface
  private interface Task {
    void run() throws IOException;
  }

  private static void sideBySide(Task... tasks) throws IOException {
    try {
      Arrays.stream(tasks).parallel().forEach(ResultTables::run);
    } catch (UncheckedIOException e) {
      throw e.getCause() == null ? new IOException(e) : e.getCause();
    }
  }

  private static void run(Task task) {
    try {
      task.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void persons(Path file) throws IOException {
    try (TableWriter table = TableWriter.open(file, "source", "record_id", "person_id", "status")) {
      table.rows(inFileOrder.length, this::persons);
    }
  }

  private void persons(TableWriter table, int from, int to) {
    WrittenRecords records = written(Arrays.copyOfRange(inFileOrder, from, to));
    PersonStatus[] statuses = new PersonStatus[to - from];
    Arrays.setAll(statuses, i -> result.persons().status(inFileOrder[from + i]));
    for (int i = 0; i < to - from; i++) {
      records.write(table, i);
      ids.write(table, records.person(i));
      table.text(statuses[i].key()).endRow();
    }
  }

  private WrittenRecords written(int[] rows) {
    return new WrittenRecords(people, result.persons(), rows);
  }

  private PairDecision[] decided(Decision decision) {
    PairDecision[] pairs =
        result.pairs().stream().filter(p -> p.decision() == decision).toArray(PairDecision[]::new);
    int[] one = new int[pairs.length];
    int[] other = new int[pairs.length];
    for (int i = 0; i < pairs.length; i++) {
      one[i] = placeInFiles[pairs[i].rowA()];
      other[i] = placeInFiles[pairs[i].rowB()];
    }
    int[] order = RowOrder.natural(pairs.length);
    RowOrder.sort(order, one, other);
    PairDecision[] sorted = new PairDecision[pairs.length];
    Arrays.setAll(sorted, place -> pairs[order[place]]);
    return sorted;
  }

  /**
   * The pairs of which a decision would tell most: the more in doubt one is, and the more records
   * would be joined by it, the earlier it stands. Restricted persons come last, as files have them,
   * lest the place tell what is withheld.
   */
  private ImmutableList<PairDecision> mostTellingFirst(PairDecision[] pairs) {
    int[] records = new int[result.persons().count()];
    for (int row = 0; row < people.size(); row++) {
      records[result.persons().person(row)]++;
    }
    return Arrays.stream(pairs)
        .map(pair -> new Telling(pair, told(pair, records)))
        .sorted(Comparator.comparingDouble(Telling::told).reversed())
        .map(Telling::pair)
        .collect(ImmutableList.toImmutableList());
  }

  private record Telling(PairDecision pair, double told) {}

  private double told(PairDecision pair, int[] records) {
    int one = result.persons().person(pair.rowA());
    int other = result.persons().person(pair.rowB());
    double doubt = Math.min(pair.probability(), 1 - pair.probability());
    return restricted.get(one) || restricted.get(other)
        ? -1
        : Math.rint(doubt * records[one] * records[other] / NOISE);
  }

  private void record(TableWriter table, int row) {
    table.text(people.sources().get(people.source(row)));
    people.giveRecordId(row, table);
  }

  /**
   * Where somebody's address is restricted, step and weight might tell that it is another's too.
   */
  private void evidence(TableWriter table, PairDecision pair) {
    evidence(
        table, pair, result.persons().person(pair.rowA()), result.persons().person(pair.rowB()));
  }

  private void evidence(TableWriter table, PairDecision pair, int personA, int personB) {
    if (restricted.get(personA) || restricted.get(personB)) {
      table.empty().empty().empty();
    } else {
      table.text(pair.step().key()).number(pair.weight(), 3).number(pair.probability(), 6);
    }
  }

  private void links(Path file) throws IOException {
    try (TableWriter table =
        TableWriter.open(
            file,
            "source_a",
            "record_a",
            "source_b",
            "record_b",
            "person_id",
            "step",
            "weight",
            "probability",
            "decision")) {
      PairDecision[] links = decided(Decision.LINK);
      table.rows(links.length, (part, from, to) -> links(part, links, from, to));
    }
  }

  private void links(TableWriter table, PairDecision[] links, int from, int to) {
    int[] rowsA = new int[to - from];
    int[] rowsB = new int[to - from];
    for (int i = 0; i < to - from; i++) {
      rowsA[i] = links[from + i].rowA();
      rowsB[i] = links[from + i].rowB();
    }
    WrittenRecords ones = written(rowsA);
    WrittenRecords others = written(rowsB);
    for (int i = 0; i < to - from; i++) {
      PairDecision pair = links[from + i];
      ones.write(table, i);
      others.write(table, i);
      ids.write(table, ones.person(i));
      evidence(table, pair, ones.person(i), others.person(i));
      table.text(pair.decision().key()).endRow();
    }
  }

  private void review(Path file) throws IOException {
    try (TableWriter table =
        TableWriter.open(
            file,
            "source_a",
            "record_a",
            "source_b",
            "record_b",
            "reason",
            "step",
            "weight",
            "probability")) {
      for (PairDecision pair : mostTellingFirst(decided(Decision.REVIEW))) {
        record(table, pair.rowA());
        record(table, pair.rowB());
        table.text(pair.reason());
        evidence(table, pair);
        table.endRow();
      }
    }
  }

  /** Pairs of records in contradiction, then persons whose stated relationships cannot be. */
  private void conflicts(Path file) throws IOException {
    try (TableWriter table =
        TableWriter.open(
            file,
            "about",
            "source_a",
            "record_a",
            "person_a",
            "source_b",
            "record_b",
            "person_b",
            "reason",
            "step",
            "weight",
            "probability",
            "file",
            "line")) {
      for (PairDecision pair : decided(Decision.CONFLICT)) {
        table.text("records");
        record(table, pair.rowA());
        table.text(ids.ofRow(pair.rowA()));
        record(table, pair.rowB());
        table.text(ids.ofRow(pair.rowB())).text(pair.reason());
        evidence(table, pair);
        table.empty().empty().endRow();
      }
      FamilyConflicts.write(result.families(), ids, table);
    }
  }

  private static void changes(ImmutableList<Change> changes, Path file) throws IOException {
    try (TableWriter table = TableWriter.open(file, "about", "change", "id", "other_id")) {
      for (Change change : changes) {
        table.text(change.about().key()).text(change.kind().key());
        table.text(change.id()).text(change.other()).endRow();
      }
    }
  }

  private void setAside(Path file) throws IOException {
    try (TableWriter table =
        TableWriter.open(file, "source", "file", "line", "scope", "field", "reason")) {
      for (SetAside item : result.extracts().setAside()) {
        table.text(item.source()).text(item.file()).number(item.line());
        table.text(item.scope() == SetAside.Scope.ROW ? "row" : "value");
        table.text(item.field()).text(item.reason()).endRow();
      }
    }
  }
}

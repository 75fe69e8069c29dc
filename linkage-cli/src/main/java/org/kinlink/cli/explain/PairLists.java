package org.kinlink.cli.explain;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.kinlink.cli.explain.Outcome.Verdict;
import org.kinlink.exchange.TableReader;
import org.kinlink.record.BadDataException;
import org.kinlink.record.RecordRef;

/** Looks up what a result folder says about a pair. */
public final class PairLists {
  private PairLists() {}

  /**
   * Finds what became of a pair.
   *
   * @param folder the result folder
   * @param a the one record
   * @param b the other
   * @param onePerson whether the run made them one person
   * @return the outcome
   * @throws BadDataException if the folder's tables are not as they were written
   */
  public static Outcome outcome(Path folder, RecordRef a, RecordRef b, boolean onePerson) {
    return find(folder.resolve("links.csv"), "", Verdict.LINKED, a, b)
        .or(() -> onePerson ? joined() : Optional.empty())
        .or(() -> find(folder.resolve("review.csv"), "reason", Verdict.REVIEW, a, b))
        .or(() -> find(folder.resolve("conflicts.csv"), "reason", Verdict.CONFLICT, a, b))
        .orElse(new Outcome(Verdict.APART, "", ""));
  }

  private static Optional<Outcome> joined() {
    return Optional.of(new Outcome(Verdict.JOINED, "", ""));
  }

  private static Optional<Outcome> find(
      Path file, String reasonColumn, Verdict verdict, RecordRef a, RecordRef b) {
    TableReader table = TableReader.ofResult(file);
    int[] at = {
      table.column("source_a"),
      table.column("record_a"),
      table.column("source_b"),
      table.column("record_b")
    };
    int step = table.column("step");
    int reason = reasonColumn.isEmpty() ? -1 : table.column(reasonColumn);
    AtomicReference<Outcome> found = new AtomicReference<>();
    table.forEach(
        row -> {
          RecordRef one = new RecordRef(row.cell(at[0]), row.cell(at[1]));
          RecordRef other = new RecordRef(row.cell(at[2]), row.cell(at[3]));
          if ((one.equals(a) && other.equals(b)) || (one.equals(b) && other.equals(a))) {
            found.set(new Outcome(verdict, row.cell(step), reason < 0 ? "" : row.cell(reason)));
          }
        });
    return Optional.ofNullable(found.get());
  }
}

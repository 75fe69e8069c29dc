package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows, has them worked on by all processors, and writes them in their order. No more than a
 * few portions of rows are in memory at any time.
 */
final class PseudonymPipeline {
  private final CsvFile file;
  private final ImmutableList<PseudonymCell> cells;
  private final int total;
  private final Progress progress;
  private final Deque<Future<PseudonymPortion>> waiting = new ArrayDeque<>();
  private final List<PseudonymTally> tallies = new ArrayList<>();
  private final List<FrequentValues> frequent = new ArrayList<>();
  private final Map<String, Long> reasons = new TreeMap<>();
  private PseudonymPortion current;
  private long rows;
  private long written;
  private @Nullable UncheckedIOException failure;

  PseudonymPipeline(
      CsvFile file, ImmutableList<PseudonymCell> cells, int total, Progress progress) {
    this.file = file;
    this.cells = cells;
    this.total = total;
    this.progress = progress;
    this.current = new PseudonymPortion(cells);
    cells.forEach(
        cell -> {
          tallies.add(new PseudonymTally());
          frequent.add(new FrequentValues());
        });
  }

  /** Writes the output and, unless null, the list of what was set aside. */
  void run(Path made, @Nullable Path notes) throws IOException {
    String[] headers =
        cells.stream().flatMap(cell -> cell.headers().stream()).toArray(String[]::new);
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService pool = Executors.newFixedThreadPool(threads, PseudonymPipeline::worker);
    try (TableWriter out = TableWriter.open(made, headers);
        @Nullable TableWriter log =
            notes == null ? null : TableWriter.open(notes, "line", "column", "reason")) {
      file.rowsUntil(row -> read(row, pool, 2 * threads, headers.length, out, log));
      if (failure != null) {
        throw failure;
      }
      submit(pool);
      while (!waiting.isEmpty()) {
        write(headers.length, out, log);
      }
      file.facts().refuseChanged();
    } finally {
      pool.shutdownNow();
    }
    progress.at("pseudonymising", total, total);
  }

  private static Thread worker(Runnable task) {
    Thread thread = new Thread(task, "kinlink-pseudonymise");
    thread.setDaemon(true);
    return thread;
  }

  /** Takes a row; returns whether to go on. */
  private boolean read(
      CsvRow row,
      ExecutorService pool,
      int most,
      int width,
      TableWriter out,
      @Nullable TableWriter log) {
    current.add(row);
    rows++;
    if (current.full()) {
      submit(pool);
      progress.at("pseudonymising", rows, total);
      try {
        while (waiting.size() > most) {
          write(width, out, log);
        }
      } catch (UncheckedIOException e) {
        // Let through, it would be taken for a failure to read.
        failure = e;
        return false;
      }
    }
    return true;
  }

  private void submit(ExecutorService pool) {
    waiting.add(pool.submit(current::run));
    current = new PseudonymPortion(cells);
  }

  private void write(int width, TableWriter out, @Nullable TableWriter log) {
    PseudonymPortion portion = done(waiting.remove());
    for (int at = 0; at < portion.output.size(); at++) {
      out.text(portion.output.get(at));
      if ((at + 1) % width == 0) {
        out.endRow();
      }
    }
    written += portion.rows();
    for (PseudonymPortion.Note note : portion.notes) {
      String where = note.column().isEmpty() ? "row" : note.column();
      reasons.merge(where + ": " + note.reason(), 1L, Long::sum);
      if (log != null) {
        log.number(note.line()).text(note.column()).text(note.reason()).endRow();
      }
    }
    for (int c = 0; c < cells.size(); c++) {
      add(portion.tallies.get(c), tallies.get(c), frequent.get(c));
    }
  }

  private static void add(PseudonymTally part, PseudonymTally sum, FrequentValues frequent) {
    sum.replaced += part.replaced;
    sum.missing += part.missing;
    sum.invalid += part.invalid;
    sum.foreign += part.foreign;
    sum.candidates += part.candidates;
    part.made.forEach(frequent::add);
  }

  private static PseudonymPortion done(Future<PseudonymPortion> portion) {
    try {
      return portion.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while pseudonymising", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a worker failed while pseudonymising", e.getCause());
    }
  }

  /** What came of it, once it has run. */
  PseudonymCounts counts() {
    ImmutableList.Builder<PseudonymCounts.Column> columns = ImmutableList.builder();
    for (int c = 0; c < cells.size(); c++) {
      PseudonymTally tally = tallies.get(c);
      if (cells.get(c).replaces()) {
        columns.add(
            new PseudonymCounts.Column(
                cells.get(c).use().header(),
                tally.replaced,
                tally.missing,
                tally.invalid,
                tally.foreign,
                tally.candidates,
                frequent.get(c).most()));
      }
    }
    return new PseudonymCounts(rows, written, ImmutableMap.copyOf(reasons), columns.build());
  }
}

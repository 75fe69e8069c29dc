package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.BadDataException;

/**
 * A pass over all rows that counts them and keeps a sample: the rows with the smallest hashes of
 * their cells, so that a shuffled file gives the same sample.
 *
 * @param rows rows below the header
 * @param cells the cells of the sampled rows
 */
record RowSample(int rows, ImmutableList<List<String>> cells) {
  private static final int SIZE = 4000;
  private static final int HEAD = 200;

  static RowSample of(CsvFile file) {
    return of(file, null);
  }

  /** The first rows alone, which give a first idea of a file. */
  static RowSample head(CsvFile file) {
    List<List<String>> first = new ArrayList<>();
    file.rowsUntil(
        row -> {
          if (row.problem() == null) {
            first.add(row.all());
          }
          return first.size() < HEAD;
        });
    return new RowSample(first.size(), ImmutableList.copyOf(first));
  }

  /**
   * Takes a sample.
   *
   * @param file the file
   * @param all told all rows, or null when nobody asks
   */
  static RowSample of(CsvFile file, @Nullable RawRows all) {
    Sampler sampler = new Sampler(all);
    file.rows(sampler::add);
    if (sampler.rows == 0) {
      throw new BadDataException(file.name(), "has a header but no rows");
    }
    if (sampler.ragged * 2L > sampler.rows) {
      throw new BadDataException(
          file.name(),
          sampler.firstRagged,
          "row",
          "from this line on "
              + sampler.ragged
              + " of "
              + sampler.rows
              + " rows do not have the "
              + file.header().size()
              + " cells of the header; check that "
              + file.delimiter().label()
              + " is the delimiter, that the first line holds the column names, and the"
              + " quotation marks");
    }
    List<Sampled> kept = new ArrayList<>(sampler.queue);
    kept.sort(Comparator.comparingLong(Sampled::hash));
    return new RowSample(
        sampler.rows, kept.stream().map(Sampled::cells).collect(ImmutableList.toImmutableList()));
  }

  @Override
  public String toString() {
    return "RowSample[" + rows + " rows]";
  }

  private record Sampled(long hash, List<String> cells) {
    @Override
    public String toString() {
      return "Sampled[hidden]";
    }
  }

  private static final class Sampler {
    private final PriorityQueue<Sampled> queue =
        new PriorityQueue<>(Comparator.comparingLong(Sampled::hash).reversed());
    private final @Nullable RawRows all;
    private int rows;
    private int ragged;
    private int firstRagged;
    private long worst = Long.MAX_VALUE;

    Sampler(@Nullable RawRows all) {
      this.all = all;
    }

    void add(CsvRow row) {
      rows++;
      String problem = row.problem();
      long hash = problem == null ? row.hash() : 0;
      if (all != null) {
        all.add(row, problem, hash);
      }
      if (problem != null) {
        if (row.ragged() && ragged++ == 0) {
          firstRagged = row.line();
        }
        return;
      }
      if (hash < worst) {
        queue.add(new Sampled(hash, row.all()));
        if (queue.size() > SIZE) {
          queue.remove();
        }
        if (queue.size() == SIZE) {
          Sampled largest = queue.peek();
          worst = largest == null ? Long.MAX_VALUE : largest.hash();
        }
      }
    }
  }
}

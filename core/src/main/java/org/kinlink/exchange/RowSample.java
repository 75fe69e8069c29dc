package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

  /** How many rows more are kept before those that are not wanted go. */
  private static final int SPARE = 1000;

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
    Sampler sampler = new Sampler(all, bound(file.likelyRows()));
    file.rows(sampler::add, all == null ? () -> {} : all::number);
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
    if (sampler.isTooStrict()) {
      sampler = new Sampler(null, Long.MAX_VALUE);
      file.rows(sampler::add);
    }
    return new RowSample(sampler.rows, sampler.cells());
  }

  /** The hash that about as many rows stay below as are wanted, so that few are kept in vain. */
  private static long bound(int rows) {
    double share = (double) (SIZE + SPARE) / Math.max(1, rows);
    return share >= 1 ? Long.MAX_VALUE : Long.MIN_VALUE + 2 * (long) (share * Long.MAX_VALUE);
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
    private final List<Sampled> kept = new ArrayList<>();
    private final @Nullable RawRows all;
    private int rows;
    private int ragged;
    private int firstRagged;
    private long worst;

    Sampler(@Nullable RawRows all, long bound) {
      this.all = all;
      this.worst = bound;
    }

    /** Whether rows were passed over that belong to the sample, as many have one content. */
    private boolean isTooStrict() {
      return kept.size() < Math.min(SIZE, rows - ragged) && worst < Long.MAX_VALUE;
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
        kept.add(new Sampled(hash, row.all()));
        if (kept.size() >= SIZE + SPARE) {
          cut();
        }
      }
    }

    /** Keeps no more than are wanted, and says which hash a row must stay below from now on. */
    private void cut() {
      kept.sort(Comparator.comparingLong(Sampled::hash));
      if (kept.size() > SIZE) {
        kept.subList(SIZE, kept.size()).clear();
        worst = kept.get(SIZE - 1).hash();
      }
    }

    private ImmutableList<List<String>> cells() {
      cut();
      return kept.stream().map(Sampled::cells).collect(ImmutableList.toImmutableList());
    }
  }
}

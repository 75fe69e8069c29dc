package org.kinlink.link;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kinlink.block.Postings;
import org.kinlink.block.SearchKeys;
import org.kinlink.record.People;
import org.kinlink.record.RecordRef;
import org.kinlink.safeguard.Safeguards;
import org.kinlink.score.PairScorer;

/**
 * The records of an index as they were when it was last put in order, and how to find them.
 * Immutable, safe to share between threads.
 */
final class IndexedPeople {
  /** A key that more records share finds nobody in particular. */
  private static final int MOST_OF_KEY = 300;

  private static final int[] NO_KEYS = new int[0];

  final People people;
  final Safeguards safeguards;
  final PairScorer scorer;
  private final SearchKeys keys;
  private final ImmutableList<Postings> postings;
  private final Postings ids;

  IndexedPeople(People people, Safeguards safeguards, PairScorer scorer, SearchKeys keys) {
    this.people = people;
    this.safeguards = safeguards;
    this.scorer = scorer;
    this.keys = keys;
    this.postings =
        IntStream.range(0, keys.rules())
            .parallel()
            .mapToObj(this::postings)
            .collect(ImmutableList.toImmutableList());
    int[] hashes = new int[people.size()];
    Arrays.setAll(hashes, row -> safeguards.sealed(row) ? 0 : hash(ref(row)));
    this.ids = new Postings(hashes);
  }

  /** A sealed record is found by nothing, and one with a restricted address not by an address. */
  private Postings postings(int rule) {
    int[] found = keys.keys(rule, people);
    for (int row = 0; row < found.length; row++) {
      if (safeguards.sealed(row) || (keys.locates(rule) && safeguards.restricted(row))) {
        found[row] = 0;
      }
    }
    return new Postings(found);
  }

  private static int hash(RecordRef ref) {
    return Math.max(1, ref.hashCode() & Integer.MAX_VALUE);
  }

  RecordRef ref(int row) {
    return new RecordRef(people.sources().get(people.source(row)), people.recordId(row));
  }

  /** The row of a record that is not sealed, or -1. */
  int row(RecordRef ref) {
    int[] found = {-1};
    ids.visit(
        hash(ref), Integer.MAX_VALUE, row -> found[0] = ref(row).equals(ref) ? row : found[0]);
    return found[0];
  }

  IndexedRecord record(int row) {
    return new IndexedRecord(ref(row), values(row), NO_KEYS, row, safeguards.restricted(row));
  }

  @Nullable String[] values(int row) {
    @Nullable String[] values = new @Nullable String[people.schema().size()];
    for (int f = 0; f < values.length; f++) {
      values[f] = people.value(f, row);
    }
    return values;
  }

  /** The rows that share most keys, at most so many; those that share equally many by row. */
  int[] find(int[] wanted, BitSet without, int most) {
    int[] hits = new int[MOST_OF_KEY * postings.size()];
    int[] size = {0};
    for (int rule = 0; rule < wanted.length; rule++) {
      if (wanted[rule] != 0) {
        postings.get(rule).visit(wanted[rule], MOST_OF_KEY, row -> hits[size[0]++] = row);
      }
    }
    Arrays.sort(hits, 0, size[0]);
    long[] ranked = new long[size[0]];
    int rows = 0;
    for (int from = 0, to = 0; from < size[0]; from = to) {
      while (to < size[0] && hits[to] == hits[from]) {
        to++;
      }
      if (!without.get(hits[from])) {
        ranked[rows++] = (long) (from - to) << 32 | hits[from];
      }
    }
    Arrays.sort(ranked, 0, rows);
    int[] found = new int[Math.min(rows, most)];
    Arrays.setAll(found, i -> (int) ranked[i]);
    return found;
  }
}

package org.kinlink.benchmarks;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.kinlink.block.Blocking;
import org.kinlink.block.BlockingRule;
import org.kinlink.block.Candidates;
import org.kinlink.block.PairFilter;
import org.kinlink.exchange.ExtractReader;
import org.kinlink.exchange.NumbersPolicy;
import org.kinlink.exchange.Progress;
import org.kinlink.exchange.SourcePlan;
import org.kinlink.exchange.TableReader;
import org.kinlink.record.People;

/**
 * Which share of the true pairs of two files the automatic blocking rules bring together. Nothing
 * is compared, so that files of millions can be asked.
 *
 * <pre>{@code
 * java -Xmx10g -cp benchmarks/target/benchmarks.jar org.kinlink.benchmarks.BlockingRecall \
 *     a.csv b.csv truth.csv
 * }</pre>
 *
 * <p>The table of truth has the columns source, record_id and entity; sources are named a and b.
 */
public final class BlockingRecall {
  private final People people;
  private final Blocking blocking;
  private final Candidates candidates;

  BlockingRecall(People people) {
    this.people = people;
    PairFilter filter = new PairFilter(people, new boolean[people.sources().size()], row -> false);
    this.blocking = Blocking.choose(people, filter, ImmutableList.of());
    this.candidates = new Candidates(blocking.rules(), filter);
  }

  /**
   * Measures and prints.
   *
   * @param files the two extracts and the truth
   */
  public static void main(String[] files) {
    People people =
        ExtractReader.read(
                ImmutableList.of(
                    SourcePlan.of("a", Path.of(files[0])), SourcePlan.of("b", Path.of(files[1]))),
                NumbersPolicy.DETECT,
                Progress.NONE)
            .people();
    BlockingRecall recall = new BlockingRecall(people);
    for (BlockingRule rule : recall.blocking.rules()) {
      System.out.printf(Locale.ROOT, "%,15d pairs by %s%n", rule.pairs(), rule.name());
    }
    long[] found = recall.of(recall.entities(Path.of(files[2])));
    System.out.printf(
        Locale.ROOT,
        "%,d records, %,d true pairs, %,d found: recall %.5f%n",
        people.size(),
        found[1],
        found[0],
        (double) found[0] / found[1]);
  }

  /** The entity of each row, numbered, 0 where none is known. */
  private int[] entities(Path truth) {
    Map<String, Integer> numbers = new HashMap<>();
    Map<String, Integer> ofRecord = new HashMap<>();
    TableReader table = TableReader.ofOthers(truth);
    int source = table.column("source");
    int id = table.column("record_id");
    int entity = table.column("entity");
    table.forEach(
        row ->
            ofRecord.put(
                row.cell(source) + ' ' + row.cell(id),
                numbers.computeIfAbsent(row.cell(entity), name -> numbers.size() + 1)));
    int[] entities = new int[people.size()];
    Arrays.setAll(
        entities,
        row ->
            ofRecord.getOrDefault(
                people.sources().get(people.source(row)) + ' ' + people.recordId(row), 0));
    return entities;
  }

  /** How many true pairs across the sources are candidates, and how many there are. */
  long[] of(int[] entities) {
    int[] first = new int[Arrays.stream(entities).max().orElse(0) + 1];
    for (int row = 0; row < people.firstRow(1); row++) {
      first[entities[row]] = row + 1;
    }
    first[0] = 0;
    int[] paired =
        IntStream.range(people.firstRow(1), people.size())
            .filter(row -> first[entities[row]] > 0)
            .toArray();
    long found =
        Arrays.stream(paired)
            .parallel()
            .filter(row -> candidates.include(first[entities[row]] - 1, row))
            .count();
    return new long[] {found, paired.length};
  }
}

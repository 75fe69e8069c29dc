package org.kinlink.unit;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kinlink.block.KeyedRules;
import org.kinlink.block.KeyedTexts;
import org.kinlink.encode.FieldEncoding;
import org.kinlink.encode.RecordEncoder;
import org.kinlink.record.People;

/**
 * For each rule the keyed token of what it asks to be equal, and the record's filter under a pad
 * that is made of the same. Where the record lacks an ingredient, or another person of the file has
 * the same ones, token and filter are drawn by chance; so no two people of a file ever have a token
 * in common, nor does it show who lacks what, and a file by itself tells of nobody who is like whom
 * or how frequent anything is.
 *
 * <p>Nor does it show which rule a token is of, as they stand in the order of their own. Two files
 * would still show how many tokens two records have in common, which tells who has brothers and
 * sisters in a file; so one token in ten is left out by chance, always the same of a record.
 */
final class PaddedKeys implements RecordKeys {
  private static final int BATCH = 1 << 11;

  /** Places for combinations of former names and other addresses, where somebody has any. */
  private static final int MORE = 8;

  private static final String FURTHER = "further ";

  private final SentRecords records;
  private final int[] order;
  private final ImmutableList<FieldEncoding> fields;
  private final int usual;
  private final int places;
  private final OwnPersons persons;
  private final AloneRecords alone;
  private final PaddedRow[] workers;
  private byte[][] batch = {};
  private int first;
  private int next;

  /**
   * Prepares.
   *
   * @param order the rows in the order in which they will be written
   * @param encoders make encoders, one for each thread
   * @param tokens make tokens, likewise
   */
  PaddedKeys(
      SentRecords records,
      int[] order,
      Supplier<RecordEncoder> encoders,
      Supplier<ValueTokens> tokens) {
    this.records = records;
    this.order = order;
    People people = records.all;
    KeyedRules rules = KeyedRules.ofPersons(people.schema());
    this.usual = rules.names().size();
    this.persons = new OwnPersons(records);
    KeyedTexts texts = rules.texts(people);
    this.alone = new AloneRecords(records, rules, texts, persons);
    this.workers = new PaddedRow[Runtime.getRuntime().availableProcessors()];
    Arrays.setAll(
        workers, w -> new PaddedRow(records, rules, texts, alone, encoders.get(), tokens.get()));
    this.fields = workers[0].fields();
    this.places = usual + (people.size() > records.people.size() ? MORE : 0);
    Arrays.stream(workers).forEach(worker -> worker.fill(places));
  }

  /**
   * Of which kinds people of a file may have former values under some pads.
   *
   * @param rules what the file calls its keys
   * @return their names
   */
  static Set<String> varying(List<String> rules) {
    Set<String> kinds = new HashSet<>();
    for (String rule : rules) {
      if (rule.startsWith(FURTHER)) {
        kinds.addAll(Splitter.on(' ').splitToList(rule.substring(FURTHER.length())));
      }
    }
    return kinds;
  }

  @Override
  public void writeHead(DataOutputStream out) throws IOException {
    out.writeInt(places);
    String varying =
        fields.stream()
            .map(field -> field.field().kind())
            .filter(records::varies)
            .map(kind -> " " + kind.key())
            .collect(Collectors.joining());
    for (int key = 1; key <= places; key++) {
      out.writeUTF(key <= usual ? "key " + key : FURTHER + key + varying);
    }
    ChanceLevels chance =
        new ChanceLevels(
            records.people,
            row -> persons.of(records.place(row)),
            fields,
            (row, filter) -> workers[0].filter(records.place(row), filter));
    out.writeInt(fields.size());
    for (int f = 0; f < fields.size(); f++) {
      FieldEncoding field = fields.get(f);
      out.writeUTF(field.field().kind().key());
      out.writeUTF(field.field().name());
      out.writeInt(field.firstWord());
      out.writeInt(field.words());
      out.writeInt(field.bits());
      IntPredicate found = alone.byLittleMoreThan(field.field().name());
      double[] shares = chance.of(f, row -> found.test(records.place(row)));
      out.writeInt(shares.length);
      for (double share : shares) {
        out.writeDouble(share);
      }
    }
  }

  @Override
  public void write(DataOutputStream out, int row) throws IOException {
    if (next == first + batch.length) {
      first = next;
      batch = new byte[Math.min(BATCH, order.length - first)][];
      IntStream.range(0, workers.length).parallel().forEach(this::work);
    }
    if (order[next] != row) {
      throw new IllegalStateException("rows come in another order than was said");
    }
    out.write(batch[next++ - first]);
  }

  /** A worker makes a part of a batch, and has it to itself. */
  private void work(int worker) {
    int from = worker * batch.length / workers.length;
    int to = (worker + 1) * batch.length / workers.length;
    for (int i = from; i < to; i++) {
      batch[i] = workers[worker].of(records.place(order[first + i]));
    }
  }

  @Override
  public void close() {
    for (PaddedRow worker : workers) {
      worker.close();
    }
  }
}

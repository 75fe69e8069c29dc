package org.kinlink.unit;

import com.google.common.collect.ImmutableList;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.Supplier;
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

  private final People people;
  private final int[] order;
  private final ImmutableList<FieldEncoding> fields;
  private final ImmutableList<String> names;
  private final OwnPersons persons;
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
      People people, int[] order, Supplier<RecordEncoder> encoders, Supplier<ValueTokens> tokens) {
    this.people = people;
    this.order = order;
    KeyedRules rules = KeyedRules.ofPersons(people.schema());
    this.names = rules.names();
    this.persons = new OwnPersons(people);
    KeyedTexts texts = rules.texts(people);
    boolean[][] alone = new boolean[names.size()][];
    IntStream.range(0, alone.length)
        .parallel()
        .forEach(rule -> alone[rule] = persons.alone(texts.codes(rule)));
    this.workers = new PaddedRow[Runtime.getRuntime().availableProcessors()];
    Arrays.setAll(
        workers, w -> new PaddedRow(people, rules, texts, alone, encoders.get(), tokens.get()));
    this.fields = workers[0].fields();
  }

  @Override
  public void writeHead(DataOutputStream out) throws IOException {
    out.writeInt(names.size());
    for (int key = 1; key <= names.size(); key++) {
      out.writeUTF("key " + key);
    }
    ChanceLevels chance = new ChanceLevels(people, persons, fields, workers[0]::filter);
    out.writeInt(fields.size());
    for (int f = 0; f < fields.size(); f++) {
      FieldEncoding field = fields.get(f);
      out.writeUTF(field.field().kind().key());
      out.writeUTF(field.field().name());
      out.writeInt(field.firstWord());
      out.writeInt(field.words());
      out.writeInt(field.bits());
      double[] shares = chance.of(f);
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
      batch[i] = workers[worker].of(order[first + i]);
    }
  }

  @Override
  public void close() {
    for (PaddedRow worker : workers) {
      worker.close();
    }
  }
}

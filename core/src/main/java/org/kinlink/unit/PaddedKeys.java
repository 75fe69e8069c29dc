package org.kinlink.unit;

import com.google.common.collect.ImmutableList;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kinlink.block.KeyedRules;
import org.kinlink.encode.EncodingPlan;
import org.kinlink.encode.EncodingProfile;
import org.kinlink.encode.FieldEncoding;
import org.kinlink.encode.KeyedPad;
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
  private static final String DOMAIN = "padded ";
  private static final int ONE_IN = 10;

  private final People people;
  private final ValueTokens tokens;
  private final RecordEncoder encoder;
  private final ImmutableList<FieldEncoding> fields;
  private final KeyedRules rules;
  private final ImmutableList<String> names;
  private final OwnPersons persons;
  private final boolean[][] alone;
  private final KeyedPad pad;
  private final SecureRandom random = new SecureRandom();
  private final int[] indexes;

  PaddedKeys(People people, ValueTokens tokens, RecordEncoder encoder) {
    EncodingPlan plan = encoder.plan();
    this.people = people;
    this.tokens = tokens;
    this.encoder = encoder;
    this.fields = plan.fields();
    this.rules = KeyedRules.ofPersons(people.schema());
    this.names = rules.names();
    this.persons = new OwnPersons(people);
    this.pad = new KeyedPad(plan);
    this.indexes =
        fields.stream().mapToInt(f -> people.schema().indexOf(f.field().name())).toArray();
    this.alone = new boolean[names.size()][];
    Arrays.setAll(alone, rule -> persons.alone(row -> rules.text(rule, people, row)));
  }

  @Override
  public void writeHead(DataOutputStream out) throws IOException {
    out.writeInt(names.size());
    for (int key = 1; key <= names.size(); key++) {
      out.writeUTF("key " + key);
    }
    ChanceLevels chance = new ChanceLevels(people, persons, fields, this::filter);
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
    long[] filter = new long[EncodingProfile.WORDS];
    out.writeShort(filter(row, filter));
    SortedMap<Long, long[]> padded = new TreeMap<>();
    for (int rule = 0; rule < names.size(); rule++) {
      byte[] hash = hash(rule, row);
      padded.put(ByteBuffer.wrap(hash).getLong(), pad.pad(hash, Long.BYTES, filter));
    }
    while (padded.size() < names.size()) {
      padded.put(random.nextLong(), pad.pad(drawn(), Long.BYTES, filter));
    }
    for (Map.Entry<Long, long[]> one : padded.entrySet()) {
      out.writeLong(one.getKey());
      for (long word : one.getValue()) {
        out.writeLong(word);
      }
    }
  }

  private byte[] hash(int rule, int row) {
    String text = alone[rule][row] && !leftOut(rule, row) ? rules.text(rule, people, row) : null;
    if (text != null) {
      return tokens.hash(DOMAIN + names.get(rule), text);
    }
    return drawn();
  }

  private byte[] drawn() {
    byte[] hash = new byte[Long.BYTES + KeyedPad.SEED];
    random.nextBytes(hash);
    return hash;
  }

  /** Numbers travel as pseudonyms too, so that it shows anyway who has the same. */
  private boolean leftOut(int rule, int row) {
    String record = people.sources().get(0) + "\u0001" + people.recordId(row);
    return !rules.identifies(rule)
        && Long.remainderUnsigned(tokens.number("left out " + names.get(rule), record), ONE_IN)
            == 0;
  }

  /** Fills in the filter of a record and tells which fields it has. */
  private int filter(int row, long[] filter) {
    @Nullable String[] values = new @Nullable String[indexes.length];
    for (int f = 0; f < indexes.length; f++) {
      values[f] = indexes[f] < 0 ? null : people.value(indexes[f], row);
    }
    return encoder.encode(values, filter, 0);
  }
}

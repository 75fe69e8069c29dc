package org.kinlink.unit;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
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

  /** Places for combinations of former names and other addresses, where somebody has any. */
  private static final int MORE = 8;

  private static final String FURTHER = "further ";

  private final SentRecords records;
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
  private final ListMultimap<Integer, Integer> versions = ArrayListMultimap.create();
  private final int places;

  PaddedKeys(SentRecords records, ValueTokens tokens, RecordEncoder encoder) {
    EncodingPlan plan = encoder.plan();
    this.records = records;
    this.people = records.all;
    this.tokens = tokens;
    this.encoder = encoder;
    this.fields = plan.fields();
    this.rules = KeyedRules.ofPersons(people.schema());
    this.names = rules.names();
    this.persons = new OwnPersons(records);
    this.pad = new KeyedPad(plan);
    this.indexes =
        fields.stream().mapToInt(f -> people.schema().indexOf(f.field().name())).toArray();
    this.alone = new boolean[names.size()][];
    Arrays.setAll(alone, rule -> persons.alone(row -> rules.text(rule, people, row)));
    for (int row = 0; row < people.size(); row++) {
      if (records.isVersion(row)) {
        versions.put(records.owner[row], row);
      }
    }
    this.places = names.size() + (versions.isEmpty() ? 0 : MORE);
  }

  /** Whether people of a file may have former values under some pads. */
  static boolean hasMore(EncodedSource source) {
    return source.rules.stream().anyMatch(rule -> rule.startsWith(FURTHER));
  }

  @Override
  public void writeHead(DataOutputStream out) throws IOException {
    out.writeInt(places);
    for (int key = 1; key <= places; key++) {
      out.writeUTF((key <= names.size() ? "key " : FURTHER) + key);
    }
    ChanceLevels chance =
        new ChanceLevels(
            records.people,
            row -> persons.of(records.place(row)),
            fields,
            (row, filter) -> filter(records.place(row), filter));
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
  public void write(DataOutputStream out, int sent) throws IOException {
    int row = records.place(sent);
    long[] filter = new long[EncodingProfile.WORDS];
    out.writeShort(filter(row, filter));
    SortedMap<Long, long[]> padded = new TreeMap<>();
    for (int rule = 0; rule < names.size(); rule++) {
      add(rule, row, row, filter, padded);
    }
    addVersions(row, padded);
    while (padded.size() < places) {
      byte[] drawn = drawn();
      padded.put(ByteBuffer.wrap(drawn).getLong(), pad.pad(drawn, Long.BYTES, filter));
    }
    for (Map.Entry<Long, long[]> one : padded.entrySet()) {
      out.writeLong(one.getKey());
      for (long word : one.getValue()) {
        out.writeLong(word);
      }
    }
  }

  /**
   * The filter of former values stands under the pads of combinations of them, so that whoever
   * knows the former ones finds those.
   */
  private void addVersions(int row, SortedMap<Long, long[]> padded) {
    for (int version : versions.get(row)) {
      long[] filter = new long[EncodingProfile.WORDS];
      filter(version, filter);
      for (int rule = 0; rule < names.size() && padded.size() < places; rule++) {
        if (!Objects.equals(rules.text(rule, people, row), rules.text(rule, people, version))) {
          add(rule, version, row, filter, padded);
        }
      }
    }
  }

  private void add(int rule, int version, int row, long[] filter, SortedMap<Long, long[]> padded) {
    if (alone[rule][version] && !leftOut(rule, row)) {
      String text = String.valueOf(rules.text(rule, people, version));
      byte[] hash = tokens.hash(DOMAIN + names.get(rule), text);
      padded.put(ByteBuffer.wrap(hash).getLong(), pad.pad(hash, Long.BYTES, filter));
    }
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

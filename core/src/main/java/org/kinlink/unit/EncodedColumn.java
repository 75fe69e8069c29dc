package org.kinlink.unit;

import com.google.common.hash.Hashing;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kinlink.encode.EncodingPlan;
import org.kinlink.encode.FieldEncoding;
import org.kinlink.encode.RecordEncoder;
import org.kinlink.record.Dictionary;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;

/**
 * A column as it travels: its distinct values as tokens in an order that tells nothing, each with
 * its filter where the plan has the field, and the number of the value of each record.
 */
final class EncodedColumn {
  /** The name of the column that holds whole records. */
  static final String RECORD = "encoded_record";

  private static final int TOKEN = 32;

  private final Field field;
  private final int words;
  private final String[] tokens;
  private final long[] filters;
  private final int[] codes;

  private EncodedColumn(
      Field field, int words, SortedMap<String, long[]> values, String[] tokenOfRow) {
    this.field = field;
    this.words = words;
    this.tokens = values.keySet().toArray(String[]::new);
    this.filters = new long[tokens.length * words];
    Map<String, Integer> numbers = new HashMap<>();
    int next = 0;
    for (Map.Entry<String, long[]> value : values.entrySet()) {
      System.arraycopy(value.getValue(), 0, filters, next * words, words);
      numbers.put(value.getKey(), ++next);
    }
    this.codes = new int[tokenOfRow.length];
    Arrays.setAll(codes, row -> numbers.getOrDefault(tokenOfRow[row], 0));
  }

  /** A field: equal values have equal tokens and filters. */
  static EncodedColumn of(People people, int index, ValueTokens tokens, RecordEncoder encoder) {
    Field field = people.schema().field(index);
    EncodingPlan plan = encoder.plan();
    int place = plan.indexOf(field.name());
    FieldEncoding encoding = place < 0 ? null : plan.fields().get(place);
    int words = encoding == null ? 0 : encoding.words();
    Dictionary dictionary = people.dictionary(index);
    String[] tokenOfCode = new String[dictionary.size() + 1];
    tokenOfCode[0] = "";
    SortedMap<String, long[]> values = new TreeMap<>();
    @Nullable String[] one = new @Nullable String[plan.fields().size()];
    long[] filter = new long[plan.words()];
    for (int code = 1; code < tokenOfCode.length; code++) {
      String value = dictionary.get(code);
      tokenOfCode[code] = tokens.of(field, value);
      long[] bits = new long[words];
      if (encoding != null) {
        one[place] = value;
        encoder.encode(one, filter, 0);
        System.arraycopy(filter, encoding.firstWord(), bits, 0, words);
      }
      values.put(tokenOfCode[code], bits);
    }
    String[] tokenOfRow = new String[people.size()];
    Arrays.setAll(tokenOfRow, row -> tokenOfCode[people.code(index, row)]);
    return new EncodedColumn(field, words, values, tokenOfRow);
  }

  /** A field that has tokens and no filters. */
  static EncodedColumn of(People people, int index, UnaryOperator<String> token) {
    Dictionary dictionary = people.dictionary(index);
    SortedMap<String, long[]> values = new TreeMap<>();
    String[] tokenOfCode = new String[dictionary.size() + 1];
    tokenOfCode[0] = "";
    for (int code = 1; code < tokenOfCode.length; code++) {
      tokenOfCode[code] = token.apply(dictionary.get(code));
      values.put(tokenOfCode[code], new long[0]);
    }
    String[] tokenOfRow = new String[people.size()];
    Arrays.setAll(tokenOfRow, row -> tokenOfCode[people.code(index, row)]);
    return new EncodedColumn(people.schema().field(index), 0, values, tokenOfRow);
  }

  /** Whole records: the token of each is a hash of its filters. */
  static EncodedColumn ofRecords(People people, RecordEncoder encoder) {
    EncodingPlan plan = encoder.plan();
    int[] fields =
        plan.fields().stream().mapToInt(f -> people.schema().indexOf(f.field().name())).toArray();
    SortedMap<String, long[]> values = new TreeMap<>();
    String[] tokenOfRow = new String[people.size()];
    @Nullable String[] record = new @Nullable String[fields.length];
    for (int row = 0; row < tokenOfRow.length; row++) {
      for (int f = 0; f < fields.length; f++) {
        record[f] = fields[f] < 0 ? null : people.value(fields[f], row);
      }
      long[] filter = new long[plan.words()];
      int mask = encoder.encode(record, filter, 0);
      tokenOfRow[row] = mask == 0 ? "" : token(filter);
      if (mask != 0) {
        values.put(tokenOfRow[row], filter);
      }
    }
    return new EncodedColumn(
        new Field(RECORD, FieldKind.IDENTIFIER), plan.words(), values, tokenOfRow);
  }

  /** Half of SHA-256, as filters are long and the unit keeps a token for each. */
  private static String token(long[] filter) {
    ByteBuffer bytes = ByteBuffer.allocate(filter.length * Long.BYTES);
    bytes.asLongBuffer().put(filter);
    return Hashing.sha256().hashBytes(bytes.array()).toString().substring(0, TOKEN);
  }

  int code(int row) {
    return codes[row];
  }

  void write(DataOutputStream out) throws IOException {
    out.writeUTF(field.kind().key());
    out.writeUTF(field.name());
    out.writeInt(words);
    out.writeInt(tokens.length);
    for (int value = 0; value < tokens.length; value++) {
      out.writeUTF(tokens[value]);
      for (int w = 0; w < words; w++) {
        out.writeLong(filters[value * words + w]);
      }
    }
  }
}

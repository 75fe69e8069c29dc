package org.kinlink.unit;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kinlink.encode.EncodingProfile;
import org.kinlink.encode.FilterColumn;
import org.kinlink.encode.Salt;
import org.kinlink.exchange.OncePerPerson;
import org.kinlink.record.Address;
import org.kinlink.record.BadDataException;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;
import org.kinlink.record.RecordRef;
import org.kinlink.record.RelationType;
import org.kinlink.record.Relationship;
import org.kinlink.record.Residence;
import org.kinlink.record.ResidenceRole;

/**
 * What the unit reads of one file. Room is taken for what was read, never for what a file claims.
 */
final class EncodedSource {
  private static final int MOST_WORDS = EncodingProfile.WORDS * Salt.values().length;

  private final String file;
  private final String name;
  private final Map<String, FilterColumn> filters;
  final List<Column> columns = new ArrayList<>();
  final List<String> rules = new ArrayList<>();
  final List<String> ids = new ArrayList<>();
  final List<Residence> residences = new ArrayList<>();
  final List<Relationship> relationships = new ArrayList<>();
  OncePerPerson once = OncePerPerson.INFER;
  boolean rehearsal;

  /** For each rule one key a record. */
  long[][] keys = {};

  final PaddedRecords padded;

  private EncodedSource(String file, String name, Map<String, FilterColumn> filters) {
    this.file = file;
    this.name = name;
    this.filters = filters;
    this.padded = new PaddedRecords();
  }

  /** A column of it. */
  static final class Column {
    final Field field;
    final int words;
    final List<String> tokens = new ArrayList<>();
    final @Nullable FilterColumn filters;
    final int first;
    int[] codes = new int[1024];

    Column(Field field, int words, @Nullable FilterColumn filters) {
      this.field = field;
      this.words = words;
      this.filters = filters;
      this.first = filters == null ? 0 : filters.size();
    }

    @Nullable String value(int record) {
      int code = codes[record];
      return code == 0 ? null : tokens.get(code - 1);
    }

    /** Where the filter of a record stands, or -1. */
    int place(int record) {
      return filters == null || codes[record] == 0 ? -1 : first + codes[record] - 1;
    }
  }

  /**
   * Reads a file.
   *
   * @param filters the filters of each column, to which those of this source are added
   */
  static EncodedSource read(
      String file, String name, long records, DataInputStream in, Map<String, FilterColumn> filters)
      throws IOException {
    EncodedSource source = new EncodedSource(file, name, filters);
    try {
      source.readAll(in, records);
      return source;
    } catch (EOFException e) {
      throw source.bad("ends too early");
    } catch (IllegalArgumentException e) {
      throw source.bad("holds a word that this version of kinlink does not know");
    }
  }

  private BadDataException bad(String what) {
    return new BadDataException(file, what + "; have it made again");
  }

  private void readAll(DataInputStream in, long records) throws IOException {
    readHead(in, records);
    readRecords(in, records);
    for (int left = in.readInt(); left > 0; left--) {
      residences.add(residence(in));
    }
    for (int left = in.readInt(); left > 0; left--) {
      relationships.add(
          new Relationship(
              ref(in),
              ref(in),
              RelationType.valueOf(in.readUTF()),
              BodyFormat.date(in),
              BodyFormat.date(in)));
    }
    if (in.readInt() != BodyFormat.END || in.read() >= 0) {
      throw bad("does not end where it should");
    }
  }

  /**
   * Reads the padded filters of a file whose keys were read before.
   *
   * @param first the number of its first record among all files
   * @param pairs takes the filters that it wants
   */
  static void readFilters(
      String file, String name, long records, DataInputStream in, int first, PaddedPairs pairs)
      throws IOException {
    EncodedSource source = new EncodedSource(file, name, new HashMap<>());
    source.readHead(in, records);
    for (int r = 0; r < records; r++) {
      in.skipNBytes(in.readUnsignedShort() + (long) Integer.BYTES * source.columns.size());
      PaddedRecords.readFilters(in, source.rules.size(), first + r, pairs);
    }
  }

  private void readHead(DataInputStream in, long records) throws IOException {
    if (in.readInt() != BodyFormat.VERSION) {
      throw bad("is of another version of the format");
    }
    once = OncePerPerson.valueOf(in.readUTF());
    rehearsal = in.readBoolean();
    for (int left = in.readInt(); left > 0; left--) {
      columns.add(column(in));
    }
    for (int left = in.readInt(); left > 0; left--) {
      rules.add(in.readUTF());
    }
    padded.readHead(in);
    if (in.readInt() != records) {
      throw bad("does not hold as many records as it claims");
    }
  }

  private Column column(DataInputStream in) throws IOException {
    FieldKind kind = FieldKind.ofKey(in.readUTF()).orElseThrow(IllegalArgumentException::new);
    Field field = new Field(in.readUTF(), kind);
    int words = in.readInt();
    if (!possible(field, words)) {
      throw bad("has filters of another length in " + field.name());
    }
    FilterColumn into =
        words == 0 ? null : filters.computeIfAbsent(field.name(), n -> new FilterColumn(words));
    if (into != null && into.words() != words) {
      throw bad("has filters of another length in " + field.name() + " than another file");
    }
    Column column = new Column(field, words, into);
    long[] filter = new long[words];
    for (int left = in.readInt(); left > 0; left--) {
      String token = in.readUTF();
      column.tokens.add(token);
      if (into != null) {
        read(in, filter, field);
        into.add(filter);
      }
    }
    return column;
  }

  /** A field has one filter at most, a whole record one for each salt. */
  private static boolean possible(Field field, int words) {
    if (words <= EncodingProfile.WORDS) {
      return words >= 0;
    }
    return field.name().equals(EncodedColumn.RECORD)
        && words <= MOST_WORDS
        && words % EncodingProfile.WORDS == 0;
  }

  private void read(DataInputStream in, long[] filter, Field field) throws IOException {
    int each = Math.min(filter.length, EncodingProfile.WORDS);
    int ones = 0;
    for (int w = 0; w < filter.length; w++) {
      filter[w] = in.readLong();
      ones = Long.bitCount(filter[w]) + (w % each == 0 ? 0 : ones);
      boolean last = (w + 1) % each == 0;
      if (last && ones == 0) {
        throw bad("has an empty filter in " + field.name());
      }
      if (last && ones == each * Long.SIZE) {
        throw bad("has a filter with every bit set in " + field.name());
      }
    }
  }

  private void readRecords(DataInputStream in, long records) throws IOException {
    Set<String> seen = new HashSet<>();
    keys = new long[padded.any() ? 0 : rules.size()][1024];
    for (int r = 0; r < records; r++) {
      String id = in.readUTF();
      ids.add(id);
      if (!seen.add(id)) {
        throw bad("has two records of one id");
      }
      for (Column column : columns) {
        if (r == column.codes.length) {
          column.codes = Arrays.copyOf(column.codes, 2 * r);
        }
        int code = in.readInt();
        if (code < 0 || code > column.tokens.size()) {
          throw bad("has a value that is not in its list in " + column.field.name());
        }
        column.codes[r] = code;
      }
      for (int rule = 0; rule < keys.length; rule++) {
        if (r == keys[rule].length) {
          keys[rule] = Arrays.copyOf(keys[rule], 2 * r);
        }
      }
      if (padded.any()) {
        padded.readKeys(in, rules.size());
      }
      for (long[] ofRule : keys) {
        ofRule[r] = in.readLong();
      }
    }
  }

  private RecordRef ref(DataInputStream in) throws IOException {
    return new RecordRef(name, in.readUTF());
  }

  private Residence residence(DataInputStream in) throws IOException {
    RecordRef person = ref(in);
    Address address = new Address(text(in), text(in), text(in), text(in));
    ResidenceRole role = ResidenceRole.valueOf(in.readUTF());
    return new Residence(person, address, role, BodyFormat.date(in), BodyFormat.date(in));
  }

  private static @Nullable String text(DataInputStream in) throws IOException {
    String text = in.readUTF();
    return text.isEmpty() ? null : text;
  }

  /** The column of filters of whole records, or null. */
  @Nullable Column whole() {
    return columns.stream()
        .filter(column -> column.field.name().equals(EncodedColumn.RECORD))
        .findFirst()
        .orElse(null);
  }
}

package org.kinlink.unit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kinlink.compare.BitKernels;
import org.kinlink.compare.FieldComparator;
import org.kinlink.encode.FilterColumn;
import org.kinlink.envelope.Envelope;
import org.kinlink.envelope.EnvelopeHeader;
import org.kinlink.exchange.Encoded;
import org.kinlink.exchange.Extracts;
import org.kinlink.exchange.FileReading;
import org.kinlink.exchange.NumberUpdates;
import org.kinlink.exchange.Progress;
import org.kinlink.exchange.SourcePlan;
import org.kinlink.exchange.SourceReading;
import org.kinlink.key.LinkageKey;
import org.kinlink.record.BadDataException;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;
import org.kinlink.record.PeopleBuilder;
import org.kinlink.record.Relationship;
import org.kinlink.record.Residence;
import org.kinlink.record.Schema;

/** Reads the files that data owners sent to a linkage unit into extracts that can be linked. */
public final class UnitReading {
  private final List<Envelope> files;
  private final List<EncodedSource> sources = new ArrayList<>();
  private final Map<String, FilterColumn> filters = new HashMap<>();
  private ImmutableMap<String, FieldComparator> comparators = ImmutableMap.of();

  private UnitReading(List<Envelope> files) {
    this.files = files;
  }

  /**
   * Reads.
   *
   * @param files the files, whose signatures were checked
   * @param keys keys of the unit, which open them
   * @param progress is told how far the work is
   * @return what can be linked
   * @throws BadDataException if the files do not belong together, or one is refused
   * @throws IOException if one cannot be read
   */
  public static Extracts read(List<Envelope> files, List<LinkageKey> keys, Progress progress)
      throws IOException {
    requireTogether(files);
    UnitReading reading = new UnitReading(files);
    reading.open(keys, progress);
    if (reading.sources.stream().anyMatch(source -> source.padded.any())) {
      reading.compare(keys, progress);
    }
    return reading.extracts();
  }

  private void open(List<LinkageKey> keys, Progress progress) throws IOException {
    for (Envelope file : files) {
      progress.at("opening " + file.header().source(), 0, 0);
      try (DataInputStream in = file.body(keys)) {
        sources.add(
            EncodedSource.read(
                file.path().toString(),
                file.header().source(),
                file.header().records(),
                in,
                filters));
      }
    }
  }

  /** Reads padded filters, of which only those that several records can show are of use. */
  private void compare(List<LinkageKey> keys, Progress progress) throws IOException {
    List<PaddedRecords> padded = sources.stream().map(source -> source.padded).toList();
    for (int s = 0; s < sources.size(); s++) {
      if (!padded.get(s).agrees(padded.get(0))) {
        throw new BadDataException(
            files.get(s).path().toString(),
            "has other filters than another file; have the owners agree on fields");
      }
    }
    SharedKeys shared = SharedKeys.of(padded.stream().map(PaddedRecords::keys).toList());
    padded.forEach(PaddedRecords::forgetKeys);
    VaryingFields varying =
        VaryingFields.of(
            padded.get(0).fields,
            ImmutableIntArray.copyOf(padded.stream().mapToInt(PaddedRecords::size)),
            sources.stream().map(source -> PaddedKeys.varying(source.rules)).toList());
    takeKeys(shared.lists());
    PaddedPairs pairs = new PaddedPairs(padded.get(0).fields, shared, varying);
    int first = 0;
    for (int s = 0; s < sources.size(); s++) {
      Envelope file = files.get(s);
      progress.at("comparing filters of " + file.header().source(), 0, 0);
      try (DataInputStream in = file.body(keys)) {
        EncodedSource.readFilters(
            file.path().toString(),
            file.header().source(),
            file.header().records(),
            in,
            first,
            pairs);
      }
      first += padded.get(s).size();
    }
    pairs.settle();
    PaddedFields made = new PaddedFields(padded, pairs);
    for (int s = 0; s < sources.size(); s++) {
      sources.get(s).columns.addAll(made.columns(s));
    }
    comparators = made.comparators();
  }

  private void takeKeys(List<long[]> lists) {
    int first = 0;
    for (EncodedSource source : sources) {
      int from = first;
      int to = first + source.ids.size();
      source.keys =
          lists.stream().map(list -> Arrays.copyOfRange(list, from, to)).toArray(long[][]::new);
      source.rules.clear();
      for (int list = 1; list <= source.keys.length; list++) {
        source.rules.add("shared key " + list);
      }
      first = to;
    }
  }

  /**
   * What compares filters on this machine.
   *
   * @return the name of the kernel
   */
  public static String kernel() {
    return BitKernels.best().name();
  }

  private static void requireTogether(List<Envelope> files) {
    EnvelopeHeader first = files.get(0).header();
    Set<String> names = new LinkedHashSet<>();
    for (Envelope file : files) {
      EnvelopeHeader header = file.header();
      String path = file.path().toString();
      String other = files.get(0).path().toString();
      require(path, other, "another profile", first.profile(), header.profile());
      require(
          path, other, "other parameters of the encoding", first.parameters(), header.parameters());
      require(path, other, "another project", first.project(), header.project());
      if (!first.key().equals(header.key())) {
        throw new BadDataException(
            path,
            "was made with another key than "
                + other
                + ": check values "
                + header.key()
                + " and "
                + first.key()
                + "; have the owners compare theirs");
      }
      if (!names.add(header.source())) {
        throw new BadDataException(
            path, "is from the same source as another file; name one file of each source");
      }
    }
  }

  private static void require(String file, String other, String what, String one, String two) {
    if (!one.equals(two)) {
      throw new BadDataException(
          file, "has " + what + " than " + other + "; have the owners agree on it");
    }
  }

  private Extracts extracts() throws IOException {
    Schema schema = schema();
    PeopleBuilder people = new PeopleBuilder(schema);
    ImmutableList.Builder<SourceReading> readings = ImmutableList.builder();
    ImmutableList.Builder<Residence> residences = ImmutableList.builder();
    ImmutableList.Builder<Relationship> relationships = ImmutableList.builder();
    boolean rehearsal = sources.stream().anyMatch(s -> has(s, FieldKind.NHS_NUMBER));
    for (int s = 0; s < sources.size(); s++) {
      EncodedSource source = sources.get(s);
      people.source(files.get(s).header().source());
      add(source, schema, people);
      readings.add(reading(files.get(s), source));
      residences.addAll(source.residences);
      relationships.addAll(source.relationships);
      rehearsal &= source.rehearsal || !has(source, FieldKind.NHS_NUMBER);
    }
    return new Extracts(
        people.build(),
        readings.build(),
        residences.build(),
        relationships.build(),
        ImmutableList.of(),
        ImmutableList.of(),
        NumberUpdates.NONE,
        encoded(schema, rehearsal));
  }

  private static boolean has(EncodedSource source, FieldKind kind) {
    return source.columns.stream().anyMatch(column -> column.field.kind() == kind);
  }

  private Schema schema() {
    Map<String, Field> fields = new LinkedHashMap<>();
    for (FieldKind kind : FieldKind.values()) {
      for (EncodedSource source : sources) {
        for (EncodedSource.Column column : source.columns) {
          if (column.field.kind() == kind) {
            fields.putIfAbsent(column.field.name(), column.field);
          }
        }
      }
    }
    try {
      return new Schema(ImmutableList.copyOf(fields.values()));
    } catch (IllegalArgumentException e) {
      throw new BadDataException(
          files.get(0).path().toString(),
          "names a field otherwise than another file; have the owners agree on names");
    }
  }

  private static void add(EncodedSource source, Schema schema, PeopleBuilder people) {
    EncodedSource.@Nullable Column[] columns = new EncodedSource.@Nullable Column[schema.size()];
    for (EncodedSource.Column column : source.columns) {
      columns[schema.indexOf(column.field.name())] = column;
    }
    @Nullable String[] values = new @Nullable String[columns.length];
    for (int r = 0; r < source.ids.size(); r++) {
      for (int f = 0; f < columns.length; f++) {
        EncodedSource.Column column = columns[f];
        values[f] = column == null ? null : column.value(r);
      }
      people.add(source.ids.get(r), r + 1, values);
    }
  }

  private static SourceReading reading(Envelope file, EncodedSource source) throws IOException {
    Path path = file.path();
    SourcePlan plan =
        new SourcePlan(
            file.header().source(),
            path,
            null,
            source.once,
            ImmutableList.of(),
            ImmutableList.of(),
            ImmutableList.of());
    int records = source.ids.size();
    FileReading reading =
        new FileReading(
            path, "people", records, records, Files.size(path), file.sha256(), "encoded", "");
    return new SourceReading(plan, ImmutableList.of(reading), ImmutableList.of());
  }

  private Encoded encoded(Schema schema, boolean rehearsal) {
    UnitFilters made = new UnitFilters(sources, filters);
    Set<String> rules = new LinkedHashSet<>();
    sources.forEach(source -> rules.addAll(source.rules));
    ImmutableList<String> names = ImmutableList.copyOf(rules);
    long[][][] keys = new long[names.size()][sources.size()][];
    for (int rule = 0; rule < keys.length; rule++) {
      for (int s = 0; s < sources.size(); s++) {
        int place = sources.get(s).rules.indexOf(names.get(rule));
        keys[rule][s] =
            place < 0 ? new long[sources.get(s).ids.size()] : sources.get(s).keys[place];
      }
    }
    return new Encoded(
        ImmutableMap.<String, FieldComparator>builder()
            .putAll(comparators)
            .putAll(made.comparators(schema))
            .buildOrThrow(),
        names,
        keys,
        rehearsal,
        schema.indexOf(EncodedColumn.RECORD) >= 0,
        made.isKeyless(),
        made.whole());
  }
}

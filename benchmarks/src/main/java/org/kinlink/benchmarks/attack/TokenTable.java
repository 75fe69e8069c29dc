package org.kinlink.benchmarks.attack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kinlink.benchmarks.TwoFiles;
import org.kinlink.encode.EncodingProfile;
import org.kinlink.envelope.Envelope;
import org.kinlink.envelope.KeyPairs;
import org.kinlink.envelope.PublicKeyFile;
import org.kinlink.exchange.Extracts;
import org.kinlink.exchange.FileReading;
import org.kinlink.exchange.OncePerPerson;
import org.kinlink.exchange.Progress;
import org.kinlink.exchange.SourcePlan;
import org.kinlink.exchange.SourceReading;
import org.kinlink.key.LinkageKey;
import org.kinlink.key.Secret;
import org.kinlink.record.Address;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.PeopleBuilder;
import org.kinlink.record.RecordRef;
import org.kinlink.record.Residence;
import org.kinlink.record.ResidenceRole;
import org.kinlink.record.Schema;
import org.kinlink.unit.AlsoKnown;
import org.kinlink.unit.OwnerEncoding;
import org.kinlink.unit.UnitReading;

/**
 * Encodes files as owners do, opens them as the unit does, and prints for each profile the share of
 * records whose forename and surname are named by the tokens that travel beside filters: by
 * somebody who holds the same people in clear, spelt the same, and encodes them with a key of his
 * own.
 *
 * <pre>{@code
 * java -cp benchmarks/target/benchmarks.jar org.kinlink.benchmarks.attack.TokenTable 3000
 * }</pre>
 */
public final class TokenTable {
  private static final int OWNERS = 1;

  /** How many keys of the attacker's own even out what one does by chance. */
  private static final int OWN_KEYS = 3;

  private static final LinkageKey UNIT = key(99);

  private static final LocalDate FIRST_LEFT = LocalDate.of(2010, 1, 1);

  private final EncodingProfile profile;
  private final Adds adds;
  private final People people;
  private final Knows knows;
  private final Path folder;

  private TokenTable(EncodingProfile profile, Adds adds, People people, Knows knows, Path folder) {
    this.profile = profile;
    this.adds = adds;
    this.people = people;
    this.knows = knows;
    this.folder = folder;
  }

  /**
   * Prints a table.
   *
   * @param args how many records a file has; then the names of the profiles, or none for all
   * @throws IOException if files cannot be written
   */
  public static void main(String[] args) throws IOException {
    int records = Integer.parseInt(args[0]);
    System.out.println(Knows.HEADS);
    List<String> wanted = Arrays.asList(args).subList(1, args.length);
    for (EncodingProfile profile : EncodingProfile.values()) {
      if (!wanted.isEmpty() && !wanted.contains(profile.toString())) {
        continue;
      }
      for (Adds adds : Adds.values()) {
        if (adds == Adds.NOTHING || profile.padded()) {
          line(profile, adds, records);
        }
      }
    }
    People people = housed(TwoFiles.make(records, 1), 1, false, Adds.NOTHING);
    Map<String, Integer> counts = new HashMap<>();
    for (int row = 0; row < people.size(); row++) {
      counts.merge(people.value(0, row) + " " + people.value(1, row), 1, Integer::sum);
    }
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    System.out.printf(
        Locale.ROOT, "the commonest name is that of %.1f%%%n", 100.0 * most / people.size());
  }

  private static void line(EncodingProfile profile, Adds adds, int records) throws IOException {
    StringBuilder line = new StringBuilder("| `").append(profile).append('`').append(adds.words);
    for (Knows knows : Knows.values()) {
      double share = share(profile, adds, records, knows);
      line.append(String.format(Locale.ROOT, " | %.1f%%", 100 * share));
    }
    System.out.println(line.append(" |"));
  }

  /**
   * The share of the records of people that are named. Which records are of nobody the attacker can
   * tell in the files of his own making, and not in those of the owners.
   */
  static double share(EncodingProfile profile, Adds adds, int records, Knows knows)
      throws IOException {
    Path folder = Files.createTempDirectory("tokens");
    try {
      People made = TwoFiles.make(records, 1);
      People sent = housed(made, knows.files, false, adds);
      People known = housed(made, knows.files, !knows.slips, adds);
      TokenTable table = new TokenTable(profile, adds, sent, knows, folder);
      TokenTable own = new TokenTable(profile, adds, known, knows, folder);
      Seen seen = table.seen(OWNERS);
      List<Seen> expected = new ArrayList<>();
      for (int key = 1; key <= OWN_KEYS; key++) {
        expected.add(own.seen(OWNERS + key));
      }
      return Math.max(
          TokenGraph.named(
              seen.colours(), seen.names(), all(expected, Seen::colours), all(expected)),
          TokenGraph.named(
              seen.counts(), seen.names(), all(expected, Seen::counts), all(expected)));
    } finally {
      try (var left = Files.list(folder)) {
        for (Path file : left.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  /** What is seen of the records of some files, and to judge by, their names. */
  private static final class Seen {
    private final long[] colours;
    private final long[] counts;
    private final String[] names;

    Seen(TokenGraph graph, String[] names) {
      this.colours = graph.colours();
      this.counts = graph.counts();
      this.names = names;
    }

    long[] colours() {
      return colours;
    }

    long[] counts() {
      return counts;
    }

    String[] names() {
      return names;
    }
  }

  private static long[] all(List<Seen> seen, Function<Seen, long[]> part) {
    return seen.stream().map(part).flatMapToLong(Arrays::stream).toArray();
  }

  private static String[] all(List<Seen> seen) {
    return seen.stream().map(Seen::names).flatMap(Arrays::stream).toArray(String[]::new);
  }

  private static LinkageKey key(long seed) {
    byte[] bytes = new byte[Secret.SHORTEST];
    new Random(seed).nextBytes(bytes);
    return LinkageKey.of(Secret.of(bytes), LocalDate.of(2026, 1, 1));
  }

  /**
   * The people with numbers of houses; clean where those of the second file are as in the first.
   * Where former names are added, both files know those of one in five, and every other of them
   * stands in the second file under the former name.
   */
  static People housed(People made, int files, boolean clean, Adds adds) {
    String[][] first = first(made);
    ImmutableList.Builder<Field> fields = ImmutableList.builder();
    fields.addAll(AttackTable.FIELDS);
    if (adds.former) {
      fields.add(Adds.FIELD);
    }
    PeopleBuilder builder = new PeopleBuilder(new Schema(fields.build()));
    for (int source = 0; source < files; source++) {
      builder.source(made.sources().get(source));
      String[][] rows = AttackTable.rows(made, source);
      for (int i = 0; i < rows.length; i++) {
        int row = made.firstRow(source) + i;
        int place = place(made, row);
        boolean taken = clean && source == 1 && TwoFiles.inBoth(place);
        String[] values = (taken ? first[place] : rows[i]).clone();
        if (adds.former) {
          values = named(values, place, source, first);
        }
        builder.add(made.recordId(row), made.line(row), values);
      }
    }
    return builder.build();
  }

  /** The rows of the first file by the places of its children, as rows are sorted by content. */
  private static String[][] first(People made) {
    String[][] rows = AttackTable.rows(made, 0);
    String[][] first = new String[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      first[place(made, i)] = rows[i];
    }
    return first;
  }

  /** Which child it is; its records of both files have one place. */
  static int place(People people, int row) {
    return Integer.parseInt(people.recordId(row).substring(1));
  }

  private static String[] named(String[] values, int place, int source, String[][] first) {
    String[] named = Arrays.copyOf(values, values.length + 1);
    String former = first[(int) (place * 7L % first.length)][1];
    boolean was = Adds.wasNamed(place);
    boolean still = was && source == 1 && place % 2 == 0 && !former.isEmpty();
    named[values.length] = was && !still ? former : "";
    if (still) {
      named[1] = former;
    }
    return named;
  }

  private Seen seen(int keys) throws IOException {
    Map<RecordRef, String> nameOf = new HashMap<>();
    List<Envelope> files = new ArrayList<>();
    for (int source = 0; source < people.sources().size(); source++) {
      files.add(send(source, keys, nameOf));
    }
    Extracts read = UnitReading.read(files, List.of(UNIT), Progress.NONE);
    TokenGraph graph = new TokenGraph();
    String[] names = new String[read.people().size()];
    for (int row = 0; row < read.people().size(); row++) {
      int record = graph.record();
      RecordRef ref = ref(read.people(), row);
      names[record] = nameOf.getOrDefault(ref, TokenGraph.NOBODY);
      TokenView.addColumns(graph, record, read.people());
    }
    TokenView.addKeys(graph, read.people(), Objects.requireNonNull(read.encoded()));
    for (Residence residence : read.residences()) {
      TokenView.addHome(graph, read.people().row(residence.person()), residence);
    }
    return new Seen(graph, names);
  }

  private static RecordRef ref(People people, int row) {
    return new RecordRef(people.sources().get(people.source(row)), people.recordId(row));
  }

  private Envelope send(int source, int keys, Map<RecordRef, String> nameOf) throws IOException {
    String name = people.sources().get(source);
    Path file = folder.resolve(name + ".enc");
    Files.deleteIfExists(file);
    // Records of nobody are made with it, so that the attacker makes others.
    LinkageKey signer = key(name.hashCode() + (long) keys);
    Extracts extracts = extracts(source, file);
    OwnerEncoding.Sent sent =
        new OwnerEncoding(
                profile.plan(AttackTable.FIELDS),
                key(keys),
                "project",
                KeyPairs.publicKey(UNIT, PublicKeyFile.Use.RECEIVING, "unit"))
            .withDates(knows.dates)
            .withChaff(adds.chaff)
            .alsoKnownBy(also())
            .write(extracts, ImmutableList.of(), signer, 1, file, Progress.NONE);
    People own = extracts.people();
    for (int row = 0; row < own.size(); row++) {
      String id = String.valueOf(sent.ids().get(own.recordId(row)));
      nameOf.put(new RecordRef(name, id), own.value(0, row) + " " + own.value(1, row));
    }
    return Envelope.open(
        file, List.of(KeyPairs.publicKey(signer, PublicKeyFile.Use.SIGNING, name)));
  }

  private AlsoKnown also() {
    return adds.former
        ? new AlsoKnown(ImmutableMap.of(Adds.FIELD.name(), FieldKind.SURNAME), true)
        : AlsoKnown.NONE;
  }

  /** Where somebody lived who has moved: in the home of a child of another place. */
  private Residence before(int row) {
    int first = people.firstRow(people.source(row));
    int size = people.firstRow(people.source(row) + 1) - first;
    int other = first + (int) (place(people, row) * 11L % size);
    String line = people.value(6, other) + " " + people.value(4, other);
    LocalDate left = FIRST_LEFT.plusDays(place(people, row) % 3_000);
    return new Residence(
        ref(people, row),
        new Address(line, null, people.value(5, other), null),
        ResidenceRole.MAIN,
        null,
        left);
  }

  private Extracts extracts(int source, Path file) {
    String name = people.sources().get(source);
    PeopleBuilder builder = new PeopleBuilder(people.schema()).source(name);
    ImmutableList.Builder<Residence> residences = ImmutableList.builder();
    for (int row = people.firstRow(source); row < people.firstRow(source + 1); row++) {
      @Nullable String[] values = new @Nullable String[people.schema().size()];
      for (int f = 0; f < values.length; f++) {
        values[f] = people.value(f, row);
      }
      builder.add(people.recordId(row), people.line(row), values);
      if (knows.homes && values[4] != null && values[5] != null) {
        residences.add(
            new Residence(
                ref(people, row),
                new Address(values[6] + " " + values[4], null, values[5], null),
                ResidenceRole.MAIN,
                knows.since(values),
                null));
      }
      if (adds.former && Adds.hasMoved(place(people, row))) {
        residences.add(before(row));
      }
    }
    People own = builder.build();
    SourcePlan plan =
        new SourcePlan(
            name,
            file,
            null,
            OncePerPerson.YES,
            ImmutableList.of(),
            ImmutableList.of(),
            ImmutableList.of());
    FileReading reading =
        new FileReading(file, "people", own.size(), own.size(), 0, "", "clear", "");
    return new Extracts(
        own,
        ImmutableList.of(new SourceReading(plan, ImmutableList.of(reading), ImmutableList.of())),
        residences.build(),
        ImmutableList.of(),
        ImmutableList.of());
  }
}

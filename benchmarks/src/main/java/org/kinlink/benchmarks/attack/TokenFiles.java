package org.kinlink.benchmarks.attack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
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
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.PeopleBuilder;
import org.kinlink.record.RecordRef;
import org.kinlink.record.Residence;
import org.kinlink.record.ResidenceRole;
import org.kinlink.unit.AlsoKnown;
import org.kinlink.unit.OwnerEncoding;
import org.kinlink.unit.UnitReading;

/**
 * Files that owners encode and send of some people, and what the unit sees of them when it has
 * opened them.
 */
final class TokenFiles {
  private static final LinkageKey UNIT = key(99);

  private static final LocalDate FIRST_LEFT = LocalDate.of(2010, 1, 1);

  private final EncodingProfile profile;
  private final Adds adds;
  private final People people;
  private final Knows knows;
  private final Path folder;

  /**
   * Prepares.
   *
   * @param profile how records are encoded
   * @param adds what owners add to their files
   * @param people whom the files are of, a source a file
   * @param knows what is sent of them
   * @param folder an existing folder, in which the files are written
   */
  TokenFiles(EncodingProfile profile, Adds adds, People people, Knows knows, Path folder) {
    this.profile = profile;
    this.adds = adds;
    this.people = people;
    this.knows = knows;
    this.folder = folder;
  }

  /** What is seen of the records of some files, and to judge by, their names. */
  static final class Seen {
    private final long[] colours;
    private final long[] counts;
    private final String[] names;

    private Seen(TokenGraph graph, String[] names) {
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

  private static LinkageKey key(long seed) {
    byte[] bytes = new byte[Secret.SHORTEST];
    new Random(seed).nextBytes(bytes);
    return LinkageKey.of(Secret.of(bytes), LocalDate.of(2026, 1, 1));
  }

  /**
   * What is seen of them.
   *
   * @param keys which key the owners share
   */
  Seen seen(int keys) throws IOException {
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
    int other = first + (int) (TokenTable.place(people, row) * 11L % size);
    String line = people.value(6, other) + " " + people.value(4, other);
    LocalDate left = FIRST_LEFT.plusDays(TokenTable.place(people, row) % 3_000);
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
      if (adds.former && Adds.hasMoved(TokenTable.place(people, row))) {
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

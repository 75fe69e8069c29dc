package org.kinlink.unit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kinlink.encode.EncodingPlan;
import org.kinlink.encode.EncodingProfile;
import org.kinlink.envelope.Envelope;
import org.kinlink.envelope.KeyPairs;
import org.kinlink.envelope.PublicKeyFile;
import org.kinlink.exchange.Encoded;
import org.kinlink.exchange.Extracts;
import org.kinlink.exchange.OncePerPerson;
import org.kinlink.exchange.Progress;
import org.kinlink.key.LinkageKey;
import org.kinlink.key.Secret;
import org.kinlink.link.LinkageResult;
import org.kinlink.link.LinkageSettings;
import org.kinlink.link.Linker;
import org.kinlink.record.BadDataException;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.RecordRef;
import org.kinlink.safeguard.SafeguardEntry;
import org.kinlink.testing.Records;

/** Two owners, a unit, and what each of them gets to see. */
final class EncodedLinkageTest {
  private static final FieldKind[] KINDS = {
    FieldKind.NHS_NUMBER,
    FieldKind.FORENAME,
    FieldKind.SURNAME,
    FieldKind.SEX,
    FieldKind.DATE_OF_BIRTH,
    FieldKind.STREET,
    FieldKind.POSTCODE
  };
  private static final String[] FORENAMES = {
    "ava",
    "benjamin",
    "charlotte",
    "dylan",
    "eleanor",
    "freddie",
    "georgina",
    "harrison",
    "isla",
    "jonathan",
    "katherine",
    "leonardo"
  };
  private static final String[] SURNAMES = {
    "ashworth",
    "blenkinsop",
    "cartwright",
    "drinkwater",
    "entwistle",
    "fairbrother",
    "greenhalgh",
    "hollingsworth",
    "ibbotson",
    "jessop",
    "kirkbride",
    "lowther",
    "micklethwaite"
  };
  private static final EncodingPlan PLAN =
      EncodingProfile.KINLINK_2026_FIELD.plan(EncodedFields.USUAL);
  private static final LinkageKey SHARED = key(1);
  private static final LinkageKey UNIT = key(2);

  @TempDir private Path folder = Path.of("");

  private static LinkageKey key(long seed) {
    byte[] bytes = new byte[Secret.SHORTEST];
    new Random(seed).nextBytes(bytes);
    return LinkageKey.of(Secret.of(bytes), LocalDate.of(2026, 1, 1));
  }

  private static PublicKeyFile unit() {
    return KeyPairs.publicKey(UNIT, PublicKeyFile.Use.RECEIVING, "unit");
  }

  /** A source of the same people; the second spells every fifth surname otherwise. */
  private static Records source(String name, int slips, OncePerPerson once) {
    return source(name, 300, slips, once);
  }

  private static Records source(String name, int people, int slips, OncePerPerson once) {
    Records records = Records.of(KINDS).source(name, once);
    Random random = new Random(7);
    for (int i = 0; i < people; i++) {
      String surname = SURNAMES[random.nextInt(SURNAMES.length)];
      String forename = FORENAMES[random.nextInt(FORENAMES.length)];
      LocalDate born = LocalDate.of(2008, 1, 1).plusDays(random.nextInt(3000));
      String street = SURNAMES[random.nextInt(SURNAMES.length)] + " road";
      String postcode = "ZZ" + random.nextInt(9) + " " + random.nextInt(9) + "AB";
      String slipped = slips > 0 && i % slips == 0 ? surname.replace('e', 'a') : surname;
      records.add(
          name + i,
          "",
          forename,
          slipped,
          i % 2 == 0 ? "f" : "m",
          born.toString(),
          street,
          postcode);
    }
    return records;
  }

  private Envelope send(
      Extracts extracts, List<SafeguardEntry> safeguards, LinkageKey shared, EncodingPlan plan)
      throws IOException {
    String name = extracts.people().sources().get(0);
    Path file = folder.resolve(name + ".enc");
    Files.deleteIfExists(file);
    LinkageKey owner = key(name.hashCode());
    new OwnerEncoding(plan, shared, "project", unit())
        .write(extracts, ImmutableList.copyOf(safeguards), owner, 1, file, Progress.NONE);
    return Envelope.open(file, List.of(KeyPairs.publicKey(owner, PublicKeyFile.Use.SIGNING, name)));
  }

  private Envelope send(Extracts extracts) throws IOException {
    return send(extracts, List.of(), SHARED, PLAN);
  }

  private static byte[] body(Envelope envelope) throws IOException {
    try (DataInputStream in = envelope.body(List.of(UNIT))) {
      return in.readAllBytes();
    }
  }

  @Test
  void linksThosePeopleWhoAreOne() throws IOException {
    Extracts a = source("school", 0, OncePerPerson.YES).extracts();
    Extracts b = source("health", 5, OncePerPerson.YES).extracts();
    Extracts read = UnitReading.read(List.of(send(a), send(b)), List.of(UNIT), Progress.NONE);
    LinkageResult result =
        new Linker(LinkageSettings.DEFAULT).link(read, ImmutableList.of(), Progress.NONE);
    assertEquals(300, result.persons().count());
    assertEquals(300, new TreeSet<>(groups(result, "school", false).values()).size());
    assertEquals(0, common(result, false), "owners could put their groups side by side");
    assertEquals(300, common(result, true));
  }

  /** Of the hardened profile no two filters are equal, and each record has several. */
  @ParameterizedTest
  @EnumSource(
      value = EncodingProfile.class,
      names = {"KINLINK_2026_RECORD", "KINLINK_2026_HARDENED"})
  void linksByWholeRecordsToo(EncodingProfile profile) throws IOException {
    EncodingPlan plan = profile.plan(EncodedFields.USUAL);
    Extracts a = source("school", 0, OncePerPerson.YES).extracts();
    Extracts b = source("health", 5, OncePerPerson.YES).extracts();
    List<Envelope> files =
        List.of(send(a, List.of(), SHARED, plan), send(b, List.of(), SHARED, plan));
    Extracts read = UnitReading.read(files, List.of(UNIT), Progress.NONE);
    LinkageResult result =
        new Linker(LinkageSettings.DEFAULT).link(read, ImmutableList.of(), Progress.NONE);
    assertTrue(result.persons().count() <= 303, () -> result.persons().count() + " persons");
  }

  /** One file tells nothing of who is like whom; two files tell who is in both. */
  @Test
  void linksUnderPadsOfWhichNoTwoPeopleOfAFileHaveOne() throws IOException {
    EncodingPlan plan = EncodingProfile.KINLINK_2026_PADDED.plan(EncodedFields.USUAL);
    Extracts a = source("school", 0, OncePerPerson.YES).extracts();
    Extracts b = source("health", 5, OncePerPerson.YES).extracts();
    List<Envelope> files =
        List.of(send(a, List.of(), SHARED, plan), send(b, List.of(), SHARED, plan));
    Extracts read = UnitReading.read(files, List.of(UNIT), Progress.NONE);
    Encoded encoded = Objects.requireNonNull(read.encoded());
    Set<Long> seen = new HashSet<>();
    for (int rule = 0; rule < encoded.rules().size(); rule++) {
      for (int line = 1; line <= 300; line++) {
        long key = encoded.key(rule, 0, line);
        assertTrue(key == 0 || seen.add(key), encoded.rules().get(rule));
      }
    }
    assertTrue(seen.size() > 3_000, () -> seen.size() + " keys");
    LinkageResult result =
        new Linker(LinkageSettings.DEFAULT).link(read, ImmutableList.of(), Progress.NONE);
    assertEquals(300, result.persons().count());
  }

  /** Records that are found by date and place, and agree in neither name as they stand. */
  @Test
  void underPadsNamesTheOtherWayRoundAreSeen() throws IOException {
    EncodingPlan plan = EncodingProfile.KINLINK_2026_PADDED.plan(EncodedFields.USUAL);
    Records swapped = Records.of(KINDS).source("health", OncePerPerson.YES);
    Extracts b = source("other", 0, OncePerPerson.YES).extracts();
    int forename = b.people().schema().indexOf(FieldKind.FORENAME);
    int surname = b.people().schema().indexOf(FieldKind.SURNAME);
    for (int row = 0; row < b.people().size(); row++) {
      @Nullable String[] values = new @Nullable String[KINDS.length];
      for (int f = 0; f < values.length; f++) {
        int from = row % 10 > 0 ? f : f == forename ? surname : f == surname ? forename : f;
        values[f] = b.people().value(from, row);
      }
      swapped.add("h" + row, values);
    }
    List<Envelope> files =
        List.of(
            send(source("school", 0, OncePerPerson.YES).extracts(), List.of(), SHARED, plan),
            send(swapped.extracts(), List.of(), SHARED, plan));
    Extracts read = UnitReading.read(files, List.of(UNIT), Progress.NONE);
    LinkageResult result =
        new Linker(LinkageSettings.DEFAULT).link(read, ImmutableList.of(), Progress.NONE);
    assertEquals(300, result.persons().count());
    assertEquals(30, swapped(read.people()));
  }

  /** Care has a child's record with the number that the school has for another child. */
  @ParameterizedTest
  @EnumSource(
      value = EncodingProfile.class,
      names = {"KINLINK_2026_PADDED", "KINLINK_2026_FIELD"})
  void aBorrowedNumberIsSeenByFiltersToo(EncodingProfile profile) throws IOException {
    EncodingPlan plan = profile.plan(EncodedFields.USUAL);
    People school = source("school", 0, OncePerPerson.YES).people();
    int ava = first(school, "ava");
    int harrison = first(school, "harrison");
    Extracts own = numbered(school, "school", row -> row).extracts();
    Extracts care = numbered(school, "care", row -> row == ava ? harrison : row).extracts();
    List<Envelope> files =
        List.of(send(own, List.of(), SHARED, plan), send(care, List.of(), SHARED, plan));
    Extracts read = UnitReading.read(files, List.of(UNIT), Progress.NONE);
    Extracts numbered = Linker.numbered(read, ImmutableList.of());
    assertEquals(1, numbered.setAside().size() - read.setAside().size());
    People left = numbered.people();
    int number = left.schema().indexOf(FieldKind.NHS_NUMBER);
    assertEquals(300, left.dictionary(number).size());
    assertEquals(1, left.dictionary(number).count(0));
    LinkageResult result =
        new Linker(LinkageSettings.DEFAULT).link(read, ImmutableList.of(), Progress.NONE);
    assertEquals(300, result.persons().count());
  }

  private static int first(People people, String forename) {
    int row = 0;
    while (!forename.equals(people.value(FieldKind.FORENAME, row))) {
      row++;
    }
    return row;
  }

  /** The same people with the numbers of the rows that are told. */
  private static Records numbered(People people, String name, IntUnaryOperator of) {
    Records records = Records.of(KINDS).source(name, OncePerPerson.YES);
    int number = people.schema().indexOf(FieldKind.NHS_NUMBER);
    for (int row = 0; row < people.size(); row++) {
      @Nullable String[] values = new @Nullable String[KINDS.length];
      for (int f = 0; f < values.length; f++) {
        values[f] = people.value(f, row);
      }
      values[number] = String.valueOf(1_000 + of.applyAsInt(row));
      records.add(name + row, values);
    }
    return records;
  }

  /** How many records have a forename that is somebody's surname in the other file. */
  private static int swapped(People people) {
    int forename = people.schema().indexOf(FieldKind.FORENAME);
    int surname = people.schema().indexOf(FieldKind.SURNAME);
    Set<String> surnames = new HashSet<>();
    for (int row = 0; row < people.firstRow(1); row++) {
      surnames.add(people.value(surname, row));
    }
    int swapped = 0;
    for (int row = people.firstRow(1); row < people.size(); row++) {
      swapped += surnames.contains(people.value(forename, row)) ? 1 : 0;
    }
    return swapped;
  }

  /** So many that not every pair is compared. */
  @Test
  void withoutKeysSimilarFiltersAreFound() throws IOException {
    EncodingPlan plan = EncodingProfile.KINLINK_2026_RECORD.plan(EncodedFields.USUAL);
    List<Envelope> files = new ArrayList<>();
    for (String name : List.of("school", "health")) {
      Extracts extracts =
          source(name, 1300, name.equals("health") ? 5 : 0, OncePerPerson.YES).extracts();
      Path file = folder.resolve(name + ".enc");
      LinkageKey owner = key(name.hashCode());
      OwnerEncoding.Sent sent =
          new OwnerEncoding(plan, SHARED, "project", unit())
              .withoutKeys()
              .write(extracts, ImmutableList.of(), owner, 1, file, Progress.NONE);
      assertTrue(sent.warnings().get(0).startsWith("no record has middle_names, address, house"));
      PublicKeyFile pin = KeyPairs.publicKey(owner, PublicKeyFile.Use.SIGNING, name);
      files.add(Envelope.open(file, List.of(pin)));
    }
    Extracts read = UnitReading.read(files, List.of(UNIT), Progress.NONE);
    LinkageResult result =
        new Linker(LinkageSettings.DEFAULT).link(read, ImmutableList.of(), Progress.NONE);
    List<String> rules = result.blocking().stream().map(count -> count.rule()).toList();
    assertTrue(rules.contains("similar filters, 1"), rules::toString);
    assertTrue(rules.stream().noneMatch(rule -> rule.contains(" + ")), rules::toString);
    assertTrue(result.persons().count() <= 1310, () -> result.persons().count() + " persons");
  }

  @Test
  void padsCannotDoWithoutKeys() {
    EncodingPlan plan = EncodingProfile.KINLINK_2026_PADDED.plan(EncodedFields.USUAL);
    OwnerEncoding encoding = new OwnerEncoding(plan, SHARED, "project", unit());
    assertThrows(IllegalArgumentException.class, encoding::withoutKeys);
  }

  private int common(LinkageResult result, boolean granted) throws IOException {
    TreeSet<String> common = new TreeSet<>(groups(result, "school", granted).values());
    common.retainAll(groups(result, "health", granted).values());
    return common.size();
  }

  private static List<PublicKeyFile> pins() {
    return List.of(
        KeyPairs.publicKey(key("school".hashCode()), PublicKeyFile.Use.SIGNING, "school"));
  }

  private Map<String, String> groups(LinkageResult result, String name, boolean granted)
      throws IOException {
    Path out = Files.createTempDirectory(folder, "return");
    new UnitReturn(
            result, UNIT, Envelope.open(folder.resolve("school.enc"), pins()).header(), granted)
        .write(out);
    Map<String, String> groups = new TreeMap<>();
    List<String> lines = Files.readAllLines(out.resolve("for-" + name).resolve("groups.csv"));
    assertEquals("sent_id,group_id,status", lines.get(0));
    for (String line : lines.subList(1, lines.size())) {
      groups.put(line.substring(0, 16), line.substring(17, 33));
    }
    return groups;
  }

  @Test
  void theBodyHoldsNoValue() throws IOException {
    Extracts extracts = source("school", 0, OncePerPerson.YES).extracts();
    String body = new String(body(send(extracts)), ISO_8859_1);
    for (int f = 0; f < KINDS.length; f++) {
      for (int code = 1; code <= extracts.people().dictionary(f).size(); code++) {
        String value = extracts.people().dictionary(f).get(code);
        assertFalse(value.length() > 2 && body.contains(value), KINDS[f].key());
      }
    }
    for (int row = 0; row < extracts.people().size(); row++) {
      assertFalse(body.contains(extracts.people().recordId(row)));
    }
  }

  @Test
  void sealedRecordsStayAndRestrictedAddressesToo() throws IOException {
    Extracts extracts = source("school", 0, OncePerPerson.YES).extracts();
    SafeguardEntry sealed =
        new SafeguardEntry(SafeguardEntry.Action.SEAL, new RecordRef("school", "school3"), null);
    SafeguardEntry restricted =
        new SafeguardEntry(
            SafeguardEntry.Action.RESTRICT, new RecordRef("school", "school4"), null);
    Envelope envelope = send(extracts, List.of(sealed, restricted), SHARED, PLAN);
    assertEquals(299, envelope.header().records());
    Extracts read = UnitReading.read(List.of(envelope), List.of(UNIT), Progress.NONE);
    int street = read.people().schema().indexOf(FieldKind.STREET);
    int postcode = read.people().schema().indexOf(FieldKind.POSTCODE);
    int without = 0;
    for (int row = 0; row < read.people().size(); row++) {
      boolean hidden = read.people().code(street, row) == 0;
      assertEquals(hidden, read.people().code(postcode, row) == 0);
      without += hidden ? 1 : 0;
    }
    assertEquals(1, without);
  }

  @Test
  void refusesFilesThatDoNotBelongTogether() throws IOException {
    Extracts a = source("school", 0, OncePerPerson.YES).extracts();
    Extracts b = source("health", 0, OncePerPerson.YES).extracts();
    refused(send(a), send(b, List.of(), key(9), PLAN), "was made with another key");
    EncodingPlan other = EncodingProfile.KINLINK_2026_RECORD.plan(EncodedFields.USUAL);
    refused(send(a), send(b, List.of(), SHARED, other), "has another profile");
    EncodingPlan fields =
        EncodingProfile.KINLINK_2026_FIELD.plan(
            EncodedFields.named(List.of("forename", "surname", "date_of_birth")));
    refused(send(a), send(b, List.of(), SHARED, fields), "has other parameters of the encoding");
    refused(send(a), send(a), "is from the same source");
  }

  private static void refused(Envelope one, Envelope other, String reason) {
    BadDataException refused =
        assertThrows(
            BadDataException.class,
            () -> UnitReading.read(List.of(one, other), List.of(UNIT), Progress.NONE));
    assertTrue(String.valueOf(refused.getMessage()).contains(reason), refused.getMessage());
  }
}

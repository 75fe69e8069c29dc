package org.kinlink.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinlink.compare.FieldComparator;
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
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.testing.Records;

/** Owners who know people by former names too, under pads. */
final class FormerNamesTest {
  private static final int PEOPLE = 120;
  private static final LinkageKey UNIT = key(2);
  private static final AlsoKnown FORMER =
      new AlsoKnown(ImmutableMap.of("category", FieldKind.SURNAME), false);

  @TempDir private Path folder = Path.of("");

  private static LinkageKey key(long seed) {
    byte[] bytes = new byte[Secret.SHORTEST];
    new Random(seed).nextBytes(bytes);
    return LinkageKey.of(Secret.of(bytes), LocalDate.of(2026, 1, 1));
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      word.append("bdfgklmnprst".charAt(random.nextInt(12)));
      word.append("aeiou".charAt(random.nextInt(5)));
    }
    return word.toString();
  }

  /** Every third has another surname now; the one source knows both, the other the former one. */
  private Envelope send(String name, boolean former) throws IOException {
    Records records =
        Records.of(
                FieldKind.FORENAME,
                FieldKind.SURNAME,
                FieldKind.DATE_OF_BIRTH,
                FieldKind.POSTCODE,
                FieldKind.CATEGORY)
            .source(name, OncePerPerson.YES);
    Random random = new Random(4);
    for (int i = 0; i < PEOPLE; i++) {
      String forename = word(random);
      String present = word(random);
      String before = word(random);
      boolean changed = i % 3 == 0;
      records.add(
          name + (100 + i),
          forename,
          changed && !former ? before : present,
          LocalDate.of(2008, 1, 1).plusDays(random.nextInt(3000)).toString(),
          "ZZ" + random.nextInt(9) + " " + random.nextInt(9) + "AB",
          changed && former ? before : "");
    }
    Extracts extracts = records.extracts();
    PublicKeyFile unit = KeyPairs.publicKey(UNIT, PublicKeyFile.Use.RECEIVING, "unit");
    Path file = folder.resolve(name + ".enc");
    LinkageKey owner = key(name.hashCode());
    OwnerEncoding encoding =
        new OwnerEncoding(
            EncodingProfile.KINLINK_2026_PADDED.plan(EncodedFields.USUAL), key(1), "project", unit);
    (former ? encoding.alsoKnownBy(FORMER) : encoding)
        .write(extracts, ImmutableList.of(), owner, 1, file, Progress.NONE);
    return Envelope.open(file, List.of(KeyPairs.publicKey(owner, PublicKeyFile.Use.SIGNING, name)));
  }

  @Test
  void theFormerNameIsFoundAndStaysAnother() throws IOException {
    List<Envelope> files = List.of(send("register", true), send("school", false));
    Extracts read = UnitReading.read(files, List.of(UNIT), Progress.NONE);
    People people = read.people();
    Encoded encoded = Objects.requireNonNull(read.encoded());
    assertTrue(people.schema().indexOf(FieldKind.CATEGORY) < 0, "it does not travel by itself");
    int surname = people.schema().indexOf(FieldKind.SURNAME);
    int birth = people.schema().indexOf(FieldKind.DATE_OF_BIRTH);
    FieldComparator.Kernel names =
        Objects.requireNonNull(encoded.comparators().get("surname"))
            .prepare(people.dictionary(surname));
    int[] equal = new int[2];
    int common = 0;
    LinkageResult result =
        new Linker(LinkageSettings.DEFAULT).link(read, ImmutableList.of(), Progress.NONE);
    assertEquals(PEOPLE, result.persons().count());
    for (int a = 0; a < people.size(); a++) {
      for (int b = a + 1; b < people.size(); b++) {
        int one = people.code(surname, a);
        int other = people.code(surname, b);
        common += one == other ? 1 : 0;
        boolean same = people.code(birth, a) == people.code(birth, b);
        if (one == other || names.level(one, other) == 1) {
          equal[same ? 0 : 1]++;
        }
      }
    }
    assertTrue(equal[0] > PEOPLE - 5, () -> equal[0] + " by either name");
    assertEquals(0, equal[1], "of different people");
    int unchanged = PEOPLE - PEOPLE / 3;
    int joined = common;
    assertTrue(joined <= unchanged && joined > unchanged - 5, () -> joined + " in common");
  }
}

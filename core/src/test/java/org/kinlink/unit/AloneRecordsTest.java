package org.kinlink.unit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kinlink.block.KeyedRules;
import org.kinlink.encode.EncodingProfile;
import org.kinlink.encode.FieldEncoding;
import org.kinlink.exchange.Extracts;
import org.kinlink.exchange.OncePerPerson;
import org.kinlink.key.LinkageKey;
import org.kinlink.key.Secret;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.safeguard.Safeguards;
import org.kinlink.testing.Records;

final class AloneRecordsTest {
  private static final int SIDE = 10;

  /** Ten days on each of which ten people were born, one of them called ann. */
  private static Extracts days() {
    Records records =
        Records.of(FieldKind.FORENAME, FieldKind.SURNAME, FieldKind.DATE_OF_BIRTH)
            .source("school", OncePerPerson.YES);
    for (int i = 0; i < SIDE * SIDE; i++) {
      String forename = i % SIDE == 0 ? "ann" : "fore" + (char) ('a' + i % SIDE) + i / SIDE;
      String surname = "sur" + (char) ('a' + i % SIDE) + (char) ('a' + i / SIDE);
      records.add("r" + i, forename, surname, "2015-01-1" + i / SIDE);
    }
    return records.extracts();
  }

  private static SentRecords sent() {
    Extracts extracts = days();
    byte[] bytes = new byte[Secret.SHORTEST];
    new Random(1).nextBytes(bytes);
    LinkageKey key = LinkageKey.of(Secret.of(bytes), LocalDate.of(2026, 1, 1));
    return SentRecords.of(
        extracts,
        Safeguards.of(ImmutableList.of(), extracts.people()),
        0,
        StatedDates.NONE,
        AlsoKnown.NONE,
        key);
  }

  @Test
  void whoIsAloneByLuckIsNotFoundByIt() {
    SentRecords sent = sent();
    KeyedRules rules = KeyedRules.ofPersons(sent.all.schema());
    AloneRecords alone =
        new AloneRecords(sent.all, rules, rules.texts(sent.all), new OwnPersons(sent));
    int forename = rules.names().indexOf("forename + date_of_birth");
    int surname = rules.names().indexOf("surname + date_of_birth");
    IntPredicate found = alone.byLittleMoreThan("forename");
    for (int row = 0; row < sent.all.size(); row++) {
      boolean ann = "ann".equals(sent.all.value(FieldKind.FORENAME, row));
      assertTrue(alone.test(forename, row) != ann, "others of her name could have her birthday");
      assertTrue(alone.test(surname, row));
      assertTrue(found.test(row) != ann);
      assertTrue(alone.byLittleMoreThan("surname").test(row));
      assertTrue(alone.byLittleMoreThan("sex").test(row), "no combination tells");
    }
  }

  @Test
  void chanceIsThatOfThoseWhoCanBeFound() {
    People people = sent().people;
    ImmutableList<FieldEncoding> fields =
        EncodingProfile.KINLINK_2026_PADDED.plan(people.schema().fields()).fields();
    ChanceLevels chance = new ChanceLevels(people, row -> row, fields, (row, filter) -> 0);
    int forename =
        IntStream.range(0, fields.size())
            .filter(f -> fields.get(f).field().kind() == FieldKind.FORENAME)
            .findFirst()
            .orElseThrow();
    double all = chance.of(forename, row -> true)[0];
    double rare =
        chance.of(forename, row -> !"ann".equals(people.value(FieldKind.FORENAME, row)))[0];
    assertTrue(all > 0.009 && all < 0.01, "ten of a hundred have one name");
    assertTrue(rare < 1e-4);
    assertFalse(Double.isNaN(chance.of(forename, row -> false)[0]));
  }
}

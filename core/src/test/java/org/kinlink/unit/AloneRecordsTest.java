package org.kinlink.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
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
    return sent(days(), 0, AlsoKnown.NONE);
  }

  private static SentRecords sent(Extracts extracts, double chaff, AlsoKnown known) {
    byte[] bytes = new byte[Secret.SHORTEST];
    new Random(1).nextBytes(bytes);
    LinkageKey key = LinkageKey.of(Secret.of(bytes), LocalDate.of(2026, 1, 1));
    return SentRecords.of(
        extracts,
        Safeguards.of(ImmutableList.of(), extracts.people()),
        chaff,
        StatedDates.NONE,
        known,
        key);
  }

  @Test
  void whoIsAloneByLuckIsNotFoundByIt() {
    SentRecords sent = sent();
    KeyedRules rules = KeyedRules.ofPersons(sent.all.schema());
    AloneRecords alone = new AloneRecords(sent, rules, rules.texts(sent.all), new OwnPersons(sent));
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

  /** Four of a hundred are called bob, each born on another day; all had another surname. */
  private static Extracts bobs() {
    Records records =
        Records.of(
                FieldKind.FORENAME, FieldKind.SURNAME, FieldKind.DATE_OF_BIRTH, FieldKind.CATEGORY)
            .source("school", OncePerPerson.YES);
    for (int i = 0; i < SIDE * SIDE; i++) {
      boolean bob = i % SIDE == 1 && i / SIDE < 4;
      String other = "" + (char) ('a' + i % SIDE) + (char) ('a' + i / SIDE);
      String forename = bob ? "bob" : "fore" + other;
      records.add("r" + i, forename, "sur" + other, "2015-01-1" + i / SIDE, "once" + other);
    }
    return records.extracts();
  }

  /** For each record of a person the combinations that it has for itself. */
  private static Map<String, List<String>> alone(SentRecords sent) {
    KeyedRules rules = KeyedRules.ofPersons(sent.all.schema());
    AloneRecords alone = new AloneRecords(sent, rules, rules.texts(sent.all), new OwnPersons(sent));
    Map<String, List<String>> own = new TreeMap<>();
    for (int row = 0; row < sent.people.size(); row++) {
      int place = sent.place(row);
      if (!sent.isNobody(place)) {
        own.put(
            sent.people.recordId(row),
            IntStream.range(0, rules.names().size())
                .filter(rule -> alone.test(rule, place))
                .mapToObj(rules.names()::get)
                .toList());
      }
    }
    return own;
  }

  @Test
  void chaffAndFormerNamesMakeNobodysValuesMoreCommon() {
    Map<String, List<String>> plain = alone(sent(bobs(), 0, AlsoKnown.NONE));
    assertTrue(plain.values().stream().allMatch(own -> own.contains("forename + date_of_birth")));
    assertEquals(plain, alone(sent(bobs(), 1, AlsoKnown.NONE)));
    AlsoKnown former = new AlsoKnown(ImmutableMap.of("category", FieldKind.SURNAME), false);
    SentRecords known = sent(bobs(), 0, former);
    assertEquals(2 * known.people.size(), known.all.size());
    assertEquals(plain, alone(known));
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

package org.kinlink.record;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kinlink.testing.Records;

final class PeopleBuilderTest {
  private static final Schema SCHEMA =
      new Schema(
          ImmutableList.of(
              new Field("forename", FieldKind.FORENAME), new Field("surname", FieldKind.SURNAME)));

  @Test
  void dictionariesAreSortedAndCounted() {
    People people =
        new PeopleBuilder(SCHEMA)
            .source("a")
            .add("1", 2, "zoe", "hill")
            .add("2", 3, "amy", null)
            .add("3", 4, "zoe", "")
            .build();
    Dictionary forenames = people.dictionary(0);
    assertEquals(2, forenames.size());
    assertEquals("amy", forenames.get(1));
    assertEquals("zoe", forenames.get(2));
    assertEquals(2, forenames.count(2));
    assertEquals(2, people.dictionary(1).count(0));
    assertNull(people.dictionary(1).value(0));
  }

  @Test
  void rowsAreOrderedBySourceAndContentWhateverTheirOrderAndIds() {
    Random random = new Random(5);
    List<String[]> rows = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      rows.add(new String[] {"f" + random.nextInt(9), "s" + random.nextInt(9)});
    }
    Records records = Records.of(FieldKind.FORENAME, FieldKind.SURNAME).source("b").source("a");
    for (int i = 0; i < rows.size(); i++) {
      records.add("id" + i, rows.get(i));
    }
    List<String> content = content(records.people());
    assertEquals(content, content(records.shuffled(3).people()));
    assertEquals(content, content(records.renamed(id -> "x" + id.hashCode()).people()));
    assertEquals(content.stream().sorted().toList(), content);
  }

  @Test
  void aRowIsOfTheSourceInWhoseRowsItStandsHoweverManySourcesThereAre() {
    for (List<Integer> sizes :
        List.of(
            List.of(5),
            List.of(3, 4),
            List.of(0, 4),
            List.of(4, 0),
            List.of(0),
            List.of(2, 0, 3))) {
      PeopleBuilder builder = new PeopleBuilder(SCHEMA);
      for (int s = 0; s < sizes.size(); s++) {
        builder.source("s" + s);
        for (int i = 0; i < sizes.get(s); i++) {
          builder.add("s" + s + "-" + i, 2 + i, "f" + i, "x");
        }
      }
      People people = builder.build();
      for (int row = 0; row < people.size(); row++) {
        int of = people.source(row);
        assertEquals("s" + of, people.recordId(row).substring(0, 2));
        assertTrue(people.firstRow(of) <= row && row < people.firstRow(of + 1));
      }
    }
  }

  @Test
  void idsAreHandedOverByTheirPlaces() {
    PeopleBuilder builder = new PeopleBuilder(SCHEMA).source("a");
    for (int i = 0; i < 99; i++) {
      builder.add("id" + i, 2 + i, "f" + i % 7, null);
    }
    People people = builder.build();
    int[] rows = {70, 3, 98, 3};
    int[] places = new int[rows.length];
    people.recordIdPlaces(rows, places);
    for (int i = 0; i < rows.length; i++) {
      StringBuilder given = new StringBuilder();
      people.giveRecordIdAt(
          places[i],
          (data, from, to) ->
              given.append(new String(data, from, to - from, StandardCharsets.UTF_8)));
      assertEquals(people.recordId(rows[i]), given.toString());
    }
  }

  @Test
  void everyRecordIsFoundBySourceAndIdAndNoOther() {
    PeopleBuilder builder = new PeopleBuilder(SCHEMA);
    for (String source : List.of("a", "b")) {
      builder.source(source);
      for (int i = 0; i < 999; i++) {
        builder.add("id" + i * i, 2 + i, "f" + i % 7, source + i % 11);
      }
    }
    People people = builder.build();
    for (int row = 0; row < people.size(); row++) {
      String source = people.sources().get(people.source(row));
      assertEquals(row, people.row(new RecordRef(source, people.recordId(row))));
    }
    assertEquals(-1, people.row(new RecordRef("a", "id2")));
    assertEquals(-1, people.row(new RecordRef("c", "id1")));
    assertEquals(-1, new PeopleBuilder(SCHEMA).build().row(new RecordRef("a", "id1")));
  }

  private static List<String> content(People people) {
    return IntStream.range(0, people.size())
        .mapToObj(row -> people.value(0, row) + " " + people.value(1, row))
        .toList();
  }

  @Test
  void recordsOfEqualContentStandInTheOrderOfTheirIds() {
    People people =
        new PeopleBuilder(SCHEMA)
            .source("a")
            .add("9", 2, "amy", "hill")
            .add("1", 3, "amy", "hill")
            .build();
    assertEquals("1", people.recordId(0));
    assertEquals(3, people.line(0));
  }

  @Test
  void sourcesWithoutRecordsKeepTheirPlace() {
    People people =
        new PeopleBuilder(SCHEMA)
            .source("none")
            .source("one")
            .add("1", 2, "amy", "hill")
            .source("last")
            .build();
    assertArrayEquals(
        new int[] {0, 0, 1, 1}, IntStream.rangeClosed(0, 3).map(people::firstRow).toArray());
    assertEquals(1, people.source(0));
  }

  @Test
  void nobodyAtAllIsAPeopleToo() {
    People people = new PeopleBuilder(SCHEMA).build();
    assertEquals(0, people.size());
    assertEquals(0, people.dictionary(0).size());
  }

  @Test
  void sourceTwiceIsRefused() {
    PeopleBuilder builder = new PeopleBuilder(SCHEMA).source("a");
    assertThrows(IllegalArgumentException.class, () -> builder.source("a"));
  }

  @Test
  void recordBeforeAnySourceIsRefused() {
    PeopleBuilder builder = new PeopleBuilder(SCHEMA);
    assertThrows(IllegalArgumentException.class, () -> builder.add("1", 2, "amy", "hill"));
  }

  @Test
  void tooFewValuesAreRefusedWithoutTellingThem() {
    PeopleBuilder builder = new PeopleBuilder(SCHEMA).source("a");
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> builder.add("1", 2, "canary"));
    assertFalse(refusal.getMessage().contains("canary"));
  }

  @Test
  void textFormsHideValues() {
    People people = new PeopleBuilder(SCHEMA).source("a").add("1", 2, "canary", "canary").build();
    assertFalse((people + " " + people.dictionary(0)).contains("canary"));
    assertFalse(new Address("canary", "canary", "canary", "1").toString().contains("canary"));
    assertFalse(
        new Residence(
                new RecordRef("a", "1"),
                new Address("canary", null, null, null),
                ResidenceRole.MAIN,
                null,
                null)
            .toString()
            .contains("canary"));
  }
}

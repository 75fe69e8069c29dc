package org.kinlink.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinlink.record.Address;
import org.kinlink.record.FieldKind;
import org.kinlink.record.RecordRef;
import org.kinlink.record.RelationType;
import org.kinlink.record.Residence;
import org.kinlink.record.ResidenceRole;
import org.kinlink.testing.Records;

/** A family of which more becomes known from run to run. */
class ChangesTest {
  @TempDir Path folder;

  private static Records family() {
    return Records.of(FieldKind.FORENAME, FieldKind.SURNAME, FieldKind.DATE_OF_BIRTH)
        .source("care")
        .add("kit", "kit", "hill", "2015-01-02")
        .add("ash", "ash", "hill", "2017-03-04")
        .add("mother", "mo", "hill", "1990-05-06")
        .add("father", "fa", "lane", "1988-07-08");
  }

  private static Records parent(Records records, String child, String parent) {
    return records.relates(ref(child), RelationType.BIRTH_PARENT, ref(parent));
  }

  private static RecordRef ref(String id) {
    return new RecordRef("care", id);
  }

  private static Records lives(Records records, String who, String street) {
    return records.lives(
        new Residence(
            ref(who),
            new Address("1 " + street, "town", "CA1 1RY", street),
            ResidenceRole.MAIN,
            null,
            null));
  }

  private List<String> changes(Records then, Records now) throws IOException {
    ResultTables.write(Run.link(then), folder);
    Files.writeString(folder.resolve("run.json"), "{\"kinlink\": \"test\"}");
    EarlierResult earlier = EarlierResult.read(folder);
    LinkageResult result = Run.link(now);
    return Changes.since(earlier, result, ResultIds.of(result, earlier)).stream()
        .map(c -> c.about().key() + " " + c.kind().key() + " " + c.id() + " " + c.other())
        .map(String::strip)
        .toList();
  }

  @Test
  void aMemberWhoJoinsOrLeavesIsTold() throws IOException {
    Records one = parent(family(), "kit", "mother");
    Records two = parent(parent(family(), "kit", "mother"), "kit", "father");
    assertEquals(List.of("family joined P000002 P000004"), changes(one, two));
    assertEquals(List.of("family left P000002 P000004"), changes(two, one));
  }

  @Test
  void aFamilyThatAppearsIsToldOnce() throws IOException {
    assertEquals(
        List.of("sibship appeared S000001", "family appeared P000002"),
        changes(family(), parent(family(), "kit", "mother")));
  }

  @Test
  void childrenWhoseParentsTurnOutToBeTheSameAreOneSibship() throws IOException {
    Records apart = parent(parent(family(), "kit", "mother"), "ash", "father");
    Records together = parent(parent(family(), "kit", "mother"), "ash", "mother");
    List<String> changes = changes(apart, together);
    assertEquals("sibship merged S000001 S000002", changes.get(0));
    assertEquals(
        "sibship split S000002 S000001",
        changes(together, apart).get(0).replace("S000003", "S000002"));
  }

  @Test
  void aChildWhoLivesInNoneOfTheFormerHomesMoved() throws IOException {
    Records one = lives(parent(family(), "kit", "mother"), "kit", "oak");
    Records two = lives(parent(family(), "kit", "mother"), "kit", "elm");
    one = lives(lives(one, "mother", "oak"), "father", "elm");
    two = lives(lives(two, "mother", "oak"), "father", "elm");
    assertEquals(List.of("family moved P000002"), changes(one, two));
  }
}

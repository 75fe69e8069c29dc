package org.kinlink.cli.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinlink.exchange.NumbersPolicy;
import org.kinlink.exchange.OncePerPerson;
import org.kinlink.exchange.SourcePlan;
import org.kinlink.link.Thresholds;
import org.kinlink.record.BadDataException;
import org.kinlink.record.FieldKind;

class ProjectFileTest {
  private static final String HEAD = "kinlink: 1\nsources:\n";
  private static final String SOURCE = HEAD + "  - name: school\n    file: a.csv\n";

  @TempDir Path folder;

  @BeforeEach
  void files() throws IOException {
    for (String name : List.of("a.csv", "b.csv", "homes.csv", "kin.csv")) {
      Files.writeString(folder.resolve(name), "id,surname\n1,Example\n");
    }
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("p.yaml"), text);
  }

  private Project read(String text) throws IOException {
    return ProjectReader.read(write(text));
  }

  private ImmutableList<Mistake> mistakes(String text) throws IOException {
    Path file = write(text);
    return assertThrows(ProjectException.class, () -> ProjectReader.read(file)).mistakes();
  }

  private void refused(String text, int line, String reason) throws IOException {
    ImmutableList<Mistake> mistakes = mistakes(text);
    assertEquals(1, mistakes.size(), () -> mistakes.toString());
    assertEquals(line, mistakes.get(0).line(), () -> mistakes.toString());
    assertTrue(mistakes.get(0).reason().contains(reason), () -> mistakes.toString());
  }

  @Test
  void readsWhatTheGuideShows() throws IOException {
    Files.writeString(
        folder.resolve("safe.csv"), "safeguard,source,record_id,nhs_number\nseal,school,7,\n");
    Project project =
        read(
            """
            kinlink: 1
            title: A rehearsal
            numbers: rehearsal
            purpose: To try it
            legal_gateway: Children Act 2004, section 10
            references: {dpia: DPIA-1, sharing_agreement: 2}
            sources:
              - name: school
                file: a.csv
                record_id: pupil_id
                once_per_person: true
                columns:
                  nhs_number: nhs_number
                  date_of_birth: [birth_day, birth_month, birth_year]
                  upn: {column: upn, kind: identifier}
                residences:
                  - file: homes.csv
                    columns: {record_id: id, address: [house, street], from: from}
                relationships:
                  - file: kin.csv
                    columns: {record_id: id, relation: r, related_record_id: other}
              - name: care
                file: b.csv
            safeguards:
              file: safe.csv
            settings:
              comparators: {surname: name, upn: exact}
              blocking: [[surname, date_of_birth], [upn]]
              thresholds: {link: 0.9, review: 0.5, margin: 0.7}
              seed: 7
              household_context: false
            """);
    assertEquals("A rehearsal", project.notes().title());
    assertEquals("2", project.notes().references().get("sharing_agreement"));
    SourcePlan school = project.sources().get(0);
    assertEquals(folder.resolve("a.csv"), school.file());
    assertEquals(OncePerPerson.YES, school.oncePerPerson());
    assertEquals(OncePerPerson.INFER, project.sources().get(1).oncePerPerson());
    assertEquals(FieldKind.IDENTIFIER, school.columns().get(2).field().kind());
    assertEquals(
        List.of("birth_day", "birth_month", "birth_year"), school.columns().get(1).columns());
    assertEquals(List.of("house", "street"), school.residences().get(0).columns().get("address"));
    assertEquals(List.of("r"), school.relationships().get(0).columns().get("relation"));
    assertEquals(1, project.safeguards().size());
    assertEquals(NumbersPolicy.REHEARSAL, project.settings().numbers());
    assertEquals(new Thresholds(0.9, 0.5, 0.7), project.settings().thresholds());
    assertEquals(7L, project.settings().seed());
    assertFalse(project.settings().householdContext());
  }

  @Test
  void readsJsonAlike() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("p.json"),
            "{\n\t\"kinlink\": 1,\n\t\"sources\": [{\"name\": \"s\", \"file\": \"a.csv\"}]\n}\n");
    assertEquals("s", ProjectReader.read(file).sources().get(0).name());
  }

  @Test
  void skipsAByteOrderMark() throws IOException {
    assertEquals(1, read("\uFEFF" + SOURCE).sources().size());
  }

  @Test
  void tellsAllMistakesTogether() throws IOException {
    ImmutableList<Mistake> mistakes =
        mistakes(
            """
            kinlink: 2
            titel: x
            sources:
              - name: School
                file: gone.csv
                columns:
                  sirname: last
            settings:
              seed: seven
            """);
    assertEquals(List.of(1, 2, 4, 5, 7, 9), mistakes.stream().map(Mistake::line).toList());
  }

  @Test
  void suggestsTheKeyThatWasMeant() throws IOException {
    refused("titel: x\n" + SOURCE, 1, "\"titel\" is not a key here; did you mean \"title\"?");
  }

  @Test
  void doesNotRepeatAKeyThatIsLikeNothingItKnows() throws IOException {
    ImmutableList<Mistake> mistakes = mistakes(SOURCE + "zephaniahcanary: x\n");
    assertEquals(5, mistakes.get(0).line());
    assertFalse(mistakes.get(0).text().contains("canary"));
  }

  @Test
  void suggestsTheFieldThatWasMeant() throws IOException {
    refused(SOURCE + "    columns:\n      sirname: x\n", 6, "did you mean \"surname\"?");
  }

  @Test
  void refusesAFieldOfOnesOwnWithoutKind() throws IOException {
    refused(SOURCE + "    columns: {shoe: x}\n", 5, "{column: ..., kind: identifier}");
  }

  @Test
  void refusesAnUnknownKind() throws IOException {
    refused(SOURCE + "    columns: {shoe: {column: x, kind: size}}\n", 5, "identifier or category");
  }

  @Test
  void refusesAnotherKindForAKnownField() throws IOException {
    refused(SOURCE + "    columns: {sex: {column: x, kind: category}}\n", 5, "fixes its kind");
  }

  @Test
  void refusesTheSameFieldWithTwoKinds() throws IOException {
    refused(
        SOURCE
            + "    columns: {shoe: {column: x, kind: category}}\n"
            + "  - {name: b, file: b.csv, columns: {shoe: {column: x, kind: identifier}}}\n",
        6,
        "another kind");
  }

  @Test
  void refusesDatesOfTwoColumns() throws IOException {
    refused(SOURCE + "    columns: {date_of_birth: [d, m]}\n", 5, "of three: day, month, year");
  }

  @Test
  void refusesSeveralColumnsForOneNumber() throws IOException {
    refused(SOURCE + "    columns: {nhs_number: [a, b]}\n", 5, "one column");
  }

  @Test
  void refusesAFullNameBesideItsParts() throws IOException {
    refused(SOURCE + "    columns: {full_name: a, surname: b}\n", 5, "keep one or the other");
  }

  @Test
  void refusesAKeyThatStandsTwice() throws IOException {
    refused("title: a\ntitle: b\n" + SOURCE, 2, "twice");
  }

  @Test
  void refusesAMissingKey() throws IOException {
    refused("kinlink: 1\n", 1, "\"sources\" is missing");
  }

  @Test
  void refusesNoSources() throws IOException {
    refused("kinlink: 1\nsources: []\n", 2, "at least one");
  }

  @Test
  void refusesAnEmptyValueAtItsKey() throws IOException {
    refused("title:\n" + SOURCE, 1, "no value");
  }

  @Test
  void refusesATextWhereAListShouldStand() throws IOException {
    refused("kinlink: 1\nsources: a.csv\n", 2, "must be a list");
  }

  @Test
  void refusesAListWhereAMappingShouldStand() throws IOException {
    refused("settings: [1]\n" + SOURCE, 1, "key: value");
  }

  @Test
  void refusesYesForTrue() throws IOException {
    refused(SOURCE + "    once_per_person: yes\n", 5, "true or false");
  }

  @Test
  void refusesTwoSourcesOfOneName() throws IOException {
    refused(SOURCE + "  - {name: school, file: b.csv}\n", 5, "another source");
  }

  @Test
  void refusesAThresholdOutOfRange() throws IOException {
    refused("settings: {thresholds: {link: 1.5}}\n" + SOURCE, 1, "below 1");
  }

  @Test
  void refusesAThresholdThatIsNoNumber() throws IOException {
    refused("settings: {thresholds: {link: high}}\n" + SOURCE, 1, "number such as 0.9");
  }

  @Test
  void refusesAReviewBandAboveTheLinkThreshold() throws IOException {
    refused("settings: {thresholds: {link: 0.6, review: 0.7}}\n" + SOURCE, 1, "not above the link");
  }

  @Test
  void refusesAnUnknownComparator() throws IOException {
    refused("settings: {comparators: {surname: nmae}}\n" + SOURCE, 1, "did you mean \"name\"?");
  }

  @Test
  void refusesABlockingFieldThatNoSourceHas() throws IOException {
    refused("settings: {blocking: [[surnam]]}\n" + SOURCE, 1, "did you mean \"surname\"?");
  }

  @Test
  void refusesToBlockOnAFieldThatIsOnlyCounted() throws IOException {
    refused("settings: {blocking: [[ethnicity]]}\n" + SOURCE, 1, "not a field that records");
  }

  @Test
  void refusesUnknownNumbers() throws IOException {
    refused("numbers: real\n" + SOURCE, 1, "live, rehearsal or detect");
  }

  @Test
  void tellsAFileThatIsNotThereAsAFile() throws IOException {
    Path file = write("kinlink: 1\nsources: [{name: a, file: gone.csv}]\n");
    ProjectException e = assertThrows(ProjectException.class, () -> ProjectReader.read(file));
    assertTrue(e.onlyFiles());
    assertEquals(2, e.mistakes().get(0).line());
  }

  @Test
  void refusesResidencesWithoutAnAddress() throws IOException {
    refused(
        SOURCE + "    residences: [{file: homes.csv, columns: {record_id: id}}]\n",
        5,
        "says no address");
  }

  @Test
  void refusesATab() throws IOException {
    refused("kinlink: 1\nsources:\n\t- name: a\n", 3, "a tab");
  }

  @Test
  void refusesAnOpenQuote() throws IOException {
    ImmutableList<Mistake> mistakes = mistakes("kinlink: 1\ntitle: \"open\n");
    assertTrue(mistakes.get(0).reason().contains("not closed"), () -> mistakes.toString());
  }

  @Test
  void refusesBrokenYamlWithoutRepeatingIt() throws IOException {
    ImmutableList<Mistake> mistakes = mistakes("kinlink: 1\ncanary: [canary: : }\n");
    assertEquals(2, mistakes.get(0).line());
    assertFalse(mistakes.get(0).text().contains("canary"));
  }

  @Test
  void refusesAliases() throws IOException {
    refused("kinlink: 1\ntitle: &a x\npurpose: *a\n", 3, "alias");
  }

  @Test
  void refusesABombOfAliases() throws IOException {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 40; i++) {
      bomb.append("a").append(i).append(": &a").append(i);
      bomb.append(" [*a").append(i - 1).append(", *a").append(i - 1).append("]\n");
    }
    refused(bomb.toString(), 2, "alias");
  }

  @Test
  void refusesBottomlessNesting() throws IOException {
    refused("a: " + "[".repeat(100_000), 1, "nests deeper");
  }

  @Test
  void refusesTwoDocuments() throws IOException {
    refused(SOURCE + "---\n" + SOURCE, 5, "second document");
  }

  @Test
  void refusesAnEmptyFile() throws IOException {
    refused("", 1, "is empty");
  }

  @Test
  void refusesAFileThatIsNotText() throws IOException {
    Path file = folder.resolve("p.yaml");
    Files.write(file, "title: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    assertThrows(BadDataException.class, () -> ProjectReader.read(file));
  }

  @Test
  void refusesControlCharacters() throws IOException {
    assertEquals(1, mistakes("kinlink: 1\ntitle: a\u0000b\n").size());
  }

  @Test
  void refusesAFileThatIsNotThere() {
    Path file = folder.resolve("none.yaml");
    assertThrows(BadDataException.class, () -> ProjectReader.read(file));
  }
}

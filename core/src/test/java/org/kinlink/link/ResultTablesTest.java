package org.kinlink.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinlink.exchange.OncePerPerson;
import org.kinlink.record.Address;
import org.kinlink.record.FieldKind;
import org.kinlink.record.RecordRef;
import org.kinlink.record.RelationType;
import org.kinlink.record.Residence;
import org.kinlink.record.ResidenceRole;
import org.kinlink.testing.Records;
import org.kinlink.testing.SmallPopulation;

/** The tables of a tiny run: two people in both files, one conflict, one suspicion. */
final class ResultTablesTest {
  @TempDir Path folder;

  private static Records tiny() {
    return Records.of(
            FieldKind.NHS_NUMBER,
            FieldKind.FORENAME,
            FieldKind.SURNAME,
            FieldKind.DATE_OF_BIRTH,
            FieldKind.POSTCODE,
            FieldKind.CATEGORY)
        .source("school")
        .add("=s1", "9990000018", "canaryamy", "canaryhill", "2012-03-04", "CA1 1RY", "canarycat")
        .add("s2", "9990000026", "canarybea", "canarylane", "2011-07-08", "CA1 1RY", null)
        .add("s3", "9990000034", "canarycy", "canarymoor", "2010-09-10", "CA2 2RY", null)
        .add("s4", "9990000042", "canarydee", "canaryford", "2009-11-12", "CA3 3RY", "other")
        .source("care")
        .add("c1", "9990000042", "canaryzoe", "canarywood", "1985-01-02", "CA9 9RY", "other")
        .add("c2", "9990000999", "canarycy", "canarymoor", "2010-09-10", "CA2 2RY", null)
        .add("c3", "9990000026", "canarybea", "canarylane", "2011-07-08", "CA1 1RY", null)
        .add("-c4", "9990000018", "canaryamy", "canaryhill", "2012-03-04", "CA1 1RY", "canarycat")
        .lives(
            new Residence(
                new RecordRef("care", "c3"),
                new Address("1 canary street", "canaryton", "CA1 1RY", "canary1"),
                ResidenceRole.MAIN,
                null,
                null))
        .relates(
            new RecordRef("care", "c3"), RelationType.BIRTH_PARENT, new RecordRef("care", "c1"));
  }

  private List<String> lines(LinkageResult result, String file) throws IOException {
    ResultTables.write(result, folder);
    return Files.readAllLines(folder.resolve(file));
  }

  private static List<String> column(List<String> lines, int... columns) {
    return lines.stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .map(
            cells -> {
              StringBuilder kept = new StringBuilder();
              for (int column : columns) {
                kept.append(kept.isEmpty() ? "" : ",").append(cells[column]);
              }
              return kept.toString();
            })
        .toList();
  }

  @Test
  void personsStandInTheOrderOfTheFilesAndStartNoFormula() throws IOException {
    LinkageResult result = Run.link(tiny());
    List<String> lines = lines(result, "persons.csv");
    assertEquals("source,record_id,person_id,status", lines.get(0));
    assertEquals(
        List.of(
            "school,'=s1,linked",
            "school,s2,linked",
            "school,s3,conflict",
            "school,s4,review",
            "care,c1,review",
            "care,c2,conflict",
            "care,c3,linked",
            "care,'-c4,linked"),
        column(lines, 0, 1, 3));
    List<String> ids = column(lines, 2);
    assertEquals(ids.get(0), ids.get(7));
    assertEquals(ids.get(1), ids.get(6));
    assertEquals(6, ids.stream().distinct().count());
    ids.forEach(id -> assertTrue(id.matches("P00000[1-6]"), id));
  }

  @Test
  void linksReviewsAndConflictsHaveTheirColumns() throws IOException {
    LinkageResult result = Run.link(tiny());
    List<String> links = lines(result, "links.csv");
    assertEquals(
        "source_a,record_a,source_b,record_b,person_id,step,weight,probability,decision",
        links.get(0));
    assertEquals(
        List.of("school,'=s1,care,'-c4,nhs-number,link", "school,s2,care,c3,nhs-number,link"),
        column(links, 0, 1, 2, 3, 5, 8));
    for (String numbers : column(links, 6, 7)) {
      assertTrue(numbers.matches("-?\\d+\\.\\d{3},[01]\\.\\d{6}"), numbers);
    }
    List<String> review = lines(result, "review.csv");
    assertEquals(
        "source_a,record_a,source_b,record_b,reason,step,weight,probability", review.get(0));
    assertEquals(
        List.of("school,s4,care,c1,\"same NHS number, not confirmed\",probabilistic"),
        review.stream().skip(1).map(line -> line.replaceAll(",-?[0-9.]+,[0-9.]+$", "")).toList());
    List<String> conflicts = lines(result, "conflicts.csv");
    assertEquals(
        "about,source_a,record_a,person_a,source_b,record_b,person_b,reason,step,weight,probability,file,line",
        conflicts.get(0));
    assertEquals(
        List.of("records,school,s3,care,c2,two different NHS numbers,names-birth-postcode"),
        column(conflicts, 0, 1, 2, 4, 5, 7, 8));
  }

  @Test
  void familyTablesHaveTheirColumns() throws IOException {
    LinkageResult result = Run.link(tiny());
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("households.csv", "household_id,person_id,role,from,to,standing");
    headers.put("residences.csv", "person_id,household_id,role,from,to,sources,standing,reason");
    headers.put(
        "relationships.csv",
        "person_id,relation,related_person_id,from,to,basis,rule,confidence,sources");
    headers.put(
        "families.csv",
        "child_id,member_id,relation,sibship_id,household_ids,lives_with_child,from,to");
    headers.put("set-aside.csv", "source,file,line,scope,field,reason");
    for (Map.Entry<String, String> table : headers.entrySet()) {
      assertEquals(table.getValue(), lines(result, table.getKey()).get(0));
    }
    assertEquals(List.of("birth_parent"), column(lines(result, "relationships.csv"), 1));
    assertEquals(2, lines(result, "residences.csv").size());
  }

  @Test
  void noValueIsWrittenAnywhere() throws IOException {
    LinkageResult result = Run.link(tiny());
    ResultTables.write(result, folder);
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        all.append(file.getFileName()).append('\n').append(Files.readString(file));
      }
    }
    all.append(RunRecord.of(result)).append(result.extracts().people());
    String text = all.toString();
    for (String value : List.of("canary", "CA1", "1RY", "99900", "2012", "2011-07", "1985")) {
      assertFalse(text.contains(value), value);
    }
    assertTrue(text.contains("c3"), "record ids are written");
    assertFalse(text.contains("\r"));
  }

  @Test
  void sameRunWritesTheSameBytes() throws IOException {
    for (String name : List.of("one", "two")) {
      Path to = Files.createDirectory(folder.resolve(name));
      ResultTables.write(Run.link(tiny()), to);
    }
    try (Stream<Path> files = Files.list(folder.resolve("one"))) {
      List<Path> all = files.toList();
      assertEquals(11, all.size());
      for (Path file : all) {
        assertEquals(-1, Files.mismatch(file, folder.resolve("two").resolve(file.getFileName())));
      }
    }
  }

  @Test
  void theRecordOfTheRunCounts() {
    Map<String, Object> account = RunRecord.of(Run.link(tiny()));
    assertEquals(
        List.of(
            "rehearsal",
            "inputs",
            "settings",
            "sources",
            "counts",
            "steps",
            "blocking",
            "blocking_misses",
            "calibration",
            "pairs_of_one_person",
            "model"),
        List.copyOf(account.keySet()));
    assertEquals(true, account.get("rehearsal"));
    String counts = account.get("counts").toString();
    for (String count :
        List.of(
            "records=8",
            "persons=6",
            "records_linked=4",
            "records_review=2",
            "records_conflict=2",
            "records_single=0",
            "set_aside=0")) {
      assertTrue(counts.contains(count), count + " in " + counts);
    }
    String steps = account.get("steps").toString();
    assertTrue(steps.contains("{step=nhs-number, links=2, review=0, conflicts=0}"), steps);
  }

  @Test
  void thePairsOfWhichADecisionTellsMostStandFirst() throws IOException {
    SmallPopulation population = SmallPopulation.seed(95).slips(0.4).households(200);
    int n = population.size();
    population.source("a", OncePerPerson.NO, 0, n).more("a", 0, n);
    LinkageResult result = Run.link(population.records());
    ResultTables.write(result, folder);
    List<String> review = Files.readAllLines(folder.resolve("review.csv"));
    assertTrue(review.size() > 5, review.size() + " lines");
    Map<RecordRef, Integer> persons = Run.persons(result);
    Map<Integer, Long> records =
        persons.values().stream().collect(Collectors.groupingBy(p -> p, Collectors.counting()));
    double before = Double.MAX_VALUE;
    for (String line : review.subList(1, review.size())) {
      String[] cells = line.split(",", -1);
      double probability = Double.parseDouble(cells[7]);
      double told = Math.min(probability, 1 - probability);
      told *= records.get(persons.get(new RecordRef(cells[0], cells[1])));
      told *= records.get(persons.get(new RecordRef(cells[2], cells[3])));
      assertTrue(told <= before + 1e-5, line);
      before = told;
    }
  }
}

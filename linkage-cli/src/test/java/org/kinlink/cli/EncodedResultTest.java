package org.kinlink.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can be done with an encoded result, at the unit and at an owner. */
class EncodedResultTest extends EncodedParties {
  private Path inner = Path.of("");

  @BeforeEach
  void link() throws IOException {
    for (String source : List.of("a", "b")) {
      List<Object> args = encoding(source, "project", source + "-own");
      args.set(args.indexOf("kinlink-2026-field"), "kinlink-2026-padded");
      args.addAll(List.of("--chaff", "0.1"));
      String told = done(args.toArray());
      assertTrue(told.startsWith("Encoded 150 records.\n15 records of nobody travel with"), told);
    }
    done(linking().toArray());
    inner = at("out").resolve("private");
  }

  /** The id that each record travelled under; nobody's are left out. */
  private Map<String, String> sent(String source) throws IOException {
    Map<String, String> sent = new TreeMap<>();
    for (String line : Files.readAllLines(at(source + ".enc.ids.csv"))) {
      String[] cells = line.split(",", -1);
      if (!cells[0].isEmpty() && !cells[0].equals("record_id")) {
        sent.put(cells[0], cells[1]);
      }
    }
    return sent;
  }

  private List<Object> receive(String source) {
    return List.of(
        "receive",
        at("out").resolve("for-" + source),
        "--ids",
        at(source + ".enc.ids.csv"),
        "--out",
        at(source + "-groups.csv"));
  }

  @Test
  void ownersTakeNobodyOutOfWhatComesBack() throws IOException {
    Path returned = at("out").resolve("for-a").resolve("groups.csv");
    assertEquals(1 + 165, Files.readAllLines(returned).size());
    String told = done(receive("a").toArray());
    assertTrue(told.contains("groups of 150 records"), told);
    assertTrue(told.contains("Took out 15 records of nobody; 0 of your records"), told);
    List<String> lines = Files.readAllLines(at("a-groups.csv"));
    assertEquals("record_id,group_id,status", lines.get(0));
    assertEquals(151, lines.size());
    assertTrue(lines.get(1).matches("a7000,[a-z2-7]{16},(linked|single)"), lines.get(1));
    long linked = lines.stream().filter(line -> line.endsWith(",linked")).count();
    assertEquals(100, linked);
    assertTrue(refused(ExitCode.OUTPUT, receive("a")).contains("exists; name a new file"));
  }

  @Test
  void idsOfAnotherFileAreRefused() throws IOException {
    List<Object> args = new ArrayList<>(receive("a"));
    args.set(3, at("b.enc.ids.csv"));
    assertTrue(refused(ExitCode.INPUT, args).contains("name the ids of the very file"));
    args.set(3, at("a.enc.ids.csv"));
    args.set(1, at("out"));
    assertTrue(refused(ExitCode.INPUT, args).contains("name one of the folders for-... in it"));
    args.set(1, inner);
    assertTrue(refused(ExitCode.INPUT, args).contains("name the folder that holds groups.csv"));
    List<String> half = Files.readAllLines(at("out").resolve("for-a").resolve("groups.csv"));
    Files.write(at("half.csv"), half.subList(0, 100));
    args.set(1, at("half.csv"));
    assertTrue(refused(ExitCode.INPUT, args).contains("does not hold all records"));
    assertFalse(Files.exists(at("a-groups.csv")));
  }

  @Test
  void theUnitExplainsWithoutAnyValue() throws IOException {
    String a = "a:" + sent("a").get("a7060");
    String b = "b:" + sent("b").get("b7060");
    List<Object> args = new ArrayList<>(List.of("explain", inner, a, b));
    assertTrue(refused(ExitCode.USAGE, args).contains("--keys must name the unit's key file"));
    args.addAll(linking().subList(3, linking().indexOf("--out")));
    String told = done(args.toArray());
    assertTrue(told.contains("surname"), told);
    assertTrue(told.contains("in all"), told);
    args.add("--show-values");
    assertTrue(refused(ExitCode.USAGE, args).contains("which hold none; ask their owners"));
  }

  @Test
  void theUnitEvaluatesByIdsThatTravelled() throws IOException {
    StringBuilder truth = new StringBuilder("source,record_id,entity\n");
    for (String source : List.of("a", "b")) {
      sent(source)
          .forEach(
              (record, id) -> truth.append(source + "," + id + "," + record.substring(1) + "\n"));
    }
    Files.writeString(at("truth.csv"), "source,record_id,entity\na,a7060,7060\n");
    List<Object> own = List.of("evaluate", inner, "--truth", at("truth.csv"));
    assertTrue(refused(ExitCode.INPUT, own).contains("has the ids that travelled"));
    Files.writeString(at("truth.csv"), truth);
    List<Object> args = new ArrayList<>(List.of("evaluate", inner, "--truth", at("truth.csv")));
    assertTrue(done(args.toArray()).contains("precision"));
    args.addAll(List.of("--by", "sex"));
    assertTrue(refused(ExitCode.INPUT, args).contains("nobody can read names, groups"));
  }

  @Test
  void familiesAreDrawnWithoutNames() {
    assertEquals(ExitCode.DONE, run(List.of("family", inner, "P000001")).exitCode());
    List<Object> named = List.of("family", inner, "P000001", "--show-names");
    assertTrue(refused(ExitCode.INPUT, named).contains("nobody can read names"));
    assertTrue(Files.exists(inner.resolve("report.html")));
  }

  @Test
  void anotherFolderIsToldApart() {
    for (String command : List.of("explain", "evaluate", "family")) {
      List<Object> args = new ArrayList<>(List.of(command, at("out")));
      args.addAll(
          switch (command) {
            case "explain" -> List.of("a:1", "b:1");
            case "evaluate" -> List.of("--truth", at("a.enc.ids.csv"));
            default -> List.of("P000001");
          });
      if (!command.equals("evaluate")) {
        assertTrue(refused(ExitCode.INPUT, args).contains("name the folder"));
        args.set(1, at("out").resolve("for-a"));
        assertTrue(refused(ExitCode.INPUT, args).contains("what a data owner gets back"));
      }
    }
  }
}

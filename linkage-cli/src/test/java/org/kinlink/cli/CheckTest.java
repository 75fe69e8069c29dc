package org.kinlink.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinlink.exchange.Json;

class CheckTest {
  private static final String EXTRACT =
      """
      record_id,nhs_number,forename,surname,date_of_birth,postcode
      c1,9990000018,Quillon,Zarvex,2010-05-02,ZX1 1AA
      c2,9990000018,Quillon,Zarvex,2010-05-02,ZX1 1AA
      c3,9990000019,Brindle,Oxtern,1900-01-01,ZZ99 3VZ
      c4,,Brindle,Oxtern,2011-06-03,ZX1 1AB
      c5,9990000026,Sealedby,Nobody,2012-07-04,ZX1 1AC,surplus
      """;

  private static final Splitter CELLS = Splitter.on(CharMatcher.anyOf(",\n"));

  @TempDir private Path folder = Path.of("");
  private final TestConsole console = new TestConsole();

  private Path extract() throws IOException {
    return Files.writeString(folder.resolve("=care.csv"), EXTRACT, StandardCharsets.UTF_8);
  }

  @Test
  void aMissedTargetThatWasAskedForEndsWithItsOwnCode() throws IOException {
    Path file = extract();
    assertEquals(ExitCode.DONE, console.run("check", file), console::err);
    assertTrue(console.out().contains("2 of 4 records have a valid NHS number: 50 %"));
    assertEquals(ExitCode.DONE, new TestConsole().run("check", file, "--target", 50));
    assertEquals(ExitCode.TARGET, new TestConsole().run("check", file, "--target", 50.1));
    assertEquals(ExitCode.USAGE, new TestConsole().run("check", file, "--target", 101));
  }

  @Test
  void nothingThatIsPrintedOrWrittenHoldsAValue() throws IOException {
    Path rows = folder.resolve("rows.csv");
    assertEquals(ExitCode.DONE, console.run("check", extract(), "--rows", rows), console::err);
    TestConsole json = new TestConsole();
    assertEquals(ExitCode.DONE, json.run("check", extract(), "--json"));
    String all = console.out() + console.err() + json.out() + Files.readString(rows);
    for (String cell : CELLS.split(EXTRACT.substring(EXTRACT.indexOf('\n')))) {
      assertFalse(cell.length() > 3 && all.contains(cell), cell);
    }
  }

  @Test
  void everyLineOfEveryFindingIsWrittenSafelyAndWhole() throws IOException {
    Path rows = folder.resolve("rows.csv");
    assertEquals(ExitCode.DONE, console.run("check", extract(), "--rows", rows, "--first", 0));
    List<String> lines = Files.readAllLines(rows, StandardCharsets.UTF_8);
    assertEquals("check,file,line,group", lines.get(0));
    assertTrue(lines.stream().anyMatch(line -> line.matches("row-unreadable,.*care.csv,6,")));
    assertTrue(
        lines.stream().anyMatch(line -> line.matches("person-number-shared-agreeing,.*,3,1")));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(2, left.count());
    }
    assertEquals(
        ExitCode.OUTPUT,
        new TestConsole().run("check", extract(), "--rows", folder.resolve("=care.csv")));
    assertEquals(EXTRACT, Files.readString(folder.resolve("=care.csv")));
  }

  @Test
  void jsonCarriesWhatTheTextSays() throws IOException {
    assertEquals(ExitCode.DONE, console.run("check", extract(), "--json"));
    Map<?, ?> all = (Map<?, ?>) Json.parse("out", console.out());
    Map<?, ?> file = (Map<?, ?>) ((List<?>) all.get("files")).get(0);
    assertEquals(4L, file.get("records"));
    assertEquals(false, ((Map<?, ?>) file.get("target")).get("met"));
    Map<?, ?> shared =
        ((List<?>) file.get("findings"))
            .stream()
                .map(Map.class::cast)
                .filter(each -> "person-number-shared-agreeing".equals(each.get("check")))
                .findFirst()
                .orElseThrow();
    assertEquals(List.of(2L, 3L), shared.get("first_lines"));
    assertEquals(1L, shared.get("groups"));
  }

  @Test
  void aSealedRecordLeavesNoTrace() throws IOException {
    Path list = folder.resolve("seals.csv");
    Files.writeString(list, "safeguard,source,record_id\nseal,care,c2\nseal,care,c5\n");
    String sealed = printed("--safeguards", list.toString());
    Path file = folder.resolve("=care.csv");
    Files.writeString(file, EXTRACT.replaceAll("(?m)^c[25],.*$", ""));
    TestConsole without = new TestConsole();
    assertEquals(ExitCode.DONE, without.run("check", file));
    assertEquals(without.out(), sealed);
  }

  private String printed(String... options) throws IOException {
    TestConsole run = new TestConsole();
    Object[] args = Stream.concat(Stream.of("check", extract()), Stream.of(options)).toArray();
    assertEquals(ExitCode.DONE, run.run(args), run::err);
    return run.out();
  }
}

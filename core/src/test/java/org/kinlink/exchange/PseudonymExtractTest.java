package org.kinlink.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinlink.identifier.NhsNumber;
import org.kinlink.key.KeySet;
import org.kinlink.key.LinkageKey;
import org.kinlink.key.Secret;
import org.kinlink.pseudonym.PseudonymDomain;
import org.kinlink.pseudonym.PseudonymLength;
import org.kinlink.pseudonym.PseudonymVersions;
import org.kinlink.pseudonym.Pseudonymiser;
import org.kinlink.record.BadDataException;

class PseudonymExtractTest {
  private static final String HEADER = "ref,nhs_number,surname,sex,town,remarks\n";

  @TempDir private Path folder = Path.of("");
  private Path in = Path.of("");
  private Path out = Path.of("");
  private Path notes = Path.of("");
  private final KeySet keys = KeySet.of(key(1));

  private static LinkageKey key(long seed) {
    byte[] bytes = new byte[32];
    new Random(seed).nextBytes(bytes);
    return LinkageKey.of(Secret.of(bytes), LocalDate.of(2026, 1, 1));
  }

  @BeforeEach
  void files() {
    in = folder.resolve("in.csv");
    out = folder.resolve("out.csv");
    notes = folder.resolve("notes.csv");
  }

  private Pseudonymiser pseudonymiser(String type) {
    PseudonymDomain domain = new PseudonymDomain(type, "p", "r");
    return new Pseudonymiser(keys.primary(), domain, PseudonymLength.BITS_128);
  }

  private PseudonymCounts write(boolean candidates, String keep, String... replace)
      throws IOException {
    ImmutableMap.Builder<String, String> columns = ImmutableMap.builder();
    for (int i = 0; i < replace.length; i += 2) {
      columns.put(replace[i], replace[i + 1]);
    }
    ImmutableSet<String> kept = keep.isEmpty() ? ImmutableSet.of() : ImmutableSet.of(keep);
    PseudonymExtract extract =
        PseudonymExtract.open(
            new PseudonymRequest(in, columns.buildOrThrow(), kept), Progress.NONE);
    return extract.write(
        type -> PseudonymVersions.only(pseudonymiser(type)), candidates, out, notes, Progress.NONE);
  }

  private static String rows(int from, int to) {
    StringBuilder rows = new StringBuilder();
    long[] numbers = new long[to];
    for (long number = 9_990_000_000L, i = 0; i < to; number++) {
      if (NhsNumber.isValid(number)) {
        numbers[(int) i++] = number;
      }
    }
    for (int i = from; i < to; i++) {
      rows.append(
          String.format(
              Locale.ROOT,
              "R%d,%d,Surname,%s,Town,Note %d\n",
              i,
              numbers[i],
              i % 2 == 0 ? "F" : "male",
              i));
    }
    return rows.toString();
  }

  @Test
  void replacesIdentifiersAndDropsTheRestInTheOrderOfTheRows() throws IOException {
    int count = 3 * PseudonymPortion.ROWS + 7;
    Files.writeString(in, HEADER + rows(0, count));
    PseudonymCounts counts = write(false, "", "nhs_number", "");
    List<String> expected = new ArrayList<>(List.of("nhs_number_pseudonym,sex"));
    Pseudonymiser pseudonymiser = pseudonymiser("nhs-number");
    for (String row : Files.readAllLines(in).subList(1, count + 1)) {
      List<String> cells = List.of(row.split(","));
      String sex = cells.get(3).substring(0, 1).toLowerCase(Locale.ROOT);
      expected.add(pseudonymiser.pseudonym(cells.get(1)) + "," + sex);
    }
    assertEquals(expected, Files.readAllLines(out));
    assertEquals("line,column,reason\n", Files.readString(notes));
    assertEquals(count, counts.rows());
    assertEquals(count, counts.written());
    PseudonymCounts.Column column = counts.columns().get(0);
    assertEquals(
        new PseudonymCounts.Column("nhs_number", count, 0, 0, 0, 0, column.commonest()), column);
    assertFalse(column.suspicious());
  }

  @Test
  void countsAndSetsAsideWhatHasNoPseudonym() throws IOException {
    Files.writeString(
        in,
        HEADER
            + rows(0, 20)
            + "R20,9990000019,Surname,F,Town,x\n"
            + "R21,unknown,Surname,wombat,Town,x\n"
            + "R22,,Surname,F,Town,x\n"
            + "R23,9990000018,Surname\n"
            + "R24,9999999999,Surname,F,Town,x\n");
    PseudonymCounts counts = write(true, "", "nhs_number", "", "ref", "case-id");
    assertEquals(25, counts.rows());
    assertEquals(24, counts.written());
    assertEquals("ref", counts.columns().get(0).header());
    PseudonymCounts.Column numbers = counts.columns().get(1);
    assertEquals(20, numbers.replaced());
    assertEquals(2, numbers.missing());
    assertEquals(2, numbers.invalid());
    assertEquals(1, numbers.candidates());
    List<String> noted = Files.readAllLines(notes);
    assertEquals(
        List.of(
            "line,column,reason",
            "22,nhs_number,the check digit is wrong",
            "25,,3 cells where the header has 6",
            "26,nhs_number,\"a well-known dummy number, such as one digit repeated\""),
        noted.stream().filter(line -> !line.contains(",sex,")).toList());
    assertTrue(noted.stream().anyMatch(line -> line.startsWith("23,sex,")), noted::toString);
    assertEquals(4, counts.reasons().values().stream().mapToLong(Long::longValue).sum());
    List<String> lines = Files.readAllLines(out);
    assertEquals("ref_pseudonym,nhs_number_pseudonym,nhs_number_candidates,sex", lines.get(0));
    List<String> mistyped = List.of(lines.get(21).split(",", -1));
    assertEquals("", mistyped.get(1));
    String meant = pseudonymiser("nhs-number").pseudonym("9990000018");
    assertTrue(List.of(mistyped.get(2).split(" ")).contains(meant));
    assertEquals(List.of("", "", ""), List.of(lines.get(22).split(",", -1)).subList(1, 4));
  }

  @Test
  void keepsWhatIsNamed() throws IOException {
    Files.writeString(in, HEADER + rows(0, 12) + "R12,,Surname,F,Town,=1+1\n");
    write(false, "remarks", "nhs_number", "");
    List<String> lines = Files.readAllLines(out);
    assertEquals("nhs_number_pseudonym,sex,remarks", lines.get(0));
    assertTrue(lines.get(1).endsWith(",f,Note 0"));
    assertEquals(",f,'=1+1", lines.get(13));
  }

  @Test
  void findsAPlaceholderThatManyRowsShare() throws IOException {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 0; i < 500; i++) {
      rows.append("R").append(i % 5 == 0 ? 77 : i).append(",,Surname,F,Town,x\n");
    }
    Files.writeString(in, rows);
    PseudonymCounts.Column column = write(false, "", "ref", "case-id").columns().get(0);
    assertTrue(column.suspicious());
    assertTrue(column.commonest() > 80 && column.commonest() <= 101, column::toString);
  }

  @Test
  void carriesThePseudonymsOfSeveralKeys() throws IOException {
    Files.writeString(in, HEADER + rows(0, 12));
    KeySet both = keys.add(key(2));
    PseudonymExtract.open(
            new PseudonymRequest(in, ImmutableMap.of("nhs_number", ""), ImmutableSet.of()),
            Progress.NONE)
        .write(
            type ->
                PseudonymVersions.of(
                    both, new PseudonymDomain(type, "p", "r"), PseudonymLength.BITS_128),
            false,
            out,
            null,
            Progress.NONE);
    String second = key(2).id().text();
    List<String> lines = Files.readAllLines(out);
    assertEquals("nhs_number_pseudonym,nhs_number_pseudonym_" + second + ",sex", lines.get(0));
    assertTrue(lines.get(1).contains("," + second + "-"));
  }

  @Test
  void refusesWhatItCannotReplace() throws IOException {
    Files.writeString(in, HEADER + rows(0, 12));
    assertRefused("has no column \"nhs\"", "", "nhs", "");
    assertRefused("say its type", "", "ref", "");
    assertRefused("both replaced and kept", "nhs_number", "nhs_number", "");
    Files.writeString(in, "nhs_number,nhs_number_pseudonym,sex\n9990000018,x,f\n");
    assertRefused("two columns of the output", "nhs_number_pseudonym", "nhs_number", "nhs-number");
    assertFalse(Files.exists(out));
    assertFalse(Files.exists(notes));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(in), left.toList());
    }
  }

  private void assertRefused(String reason, String keep, String... replace) {
    BadDataException refusal =
        assertThrows(BadDataException.class, () -> write(false, keep, replace));
    assertTrue(String.valueOf(refusal.getMessage()).contains(reason), refusal::getMessage);
  }

  @Test
  void leavesWhatWasThereWhenTheInputBreaksOff() throws IOException {
    Files.writeString(in, HEADER + rows(0, 12));
    write(false, "", "nhs_number", "");
    String before = Files.readString(out);
    String whole = Files.readString(in);
    PseudonymExtract extract =
        PseudonymExtract.open(
            new PseudonymRequest(in, ImmutableMap.of("nhs_number", ""), ImmutableSet.of()),
            Progress.NONE);
    Files.writeString(in, whole + rows(12, 14));
    assertThrows(
        BadDataException.class,
        () ->
            extract.write(
                type -> PseudonymVersions.only(pseudonymiser(type)),
                false,
                out,
                null,
                Progress.NONE));
    assertEquals(before, Files.readString(out));
  }
}

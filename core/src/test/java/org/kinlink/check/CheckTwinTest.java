package org.kinlink.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinlink.exchange.Progress;

/** The fast check counts what the straightforward one counts, on files of every kind of mess. */
class CheckTwinTest {
  private static final String HEADER =
      "nhs_number,nhs_number_status,upn,forename,surname,date_of_birth,postcode";

  /** Counted over the whole file by other rules than one row's; tested by themselves. */
  private static final Set<String> OTHERS =
      Set.of(
          "nhs-number-in-wrong-column",
          "name-swapped",
          "date-of-birth-crowded",
          "postcode-crowded",
          "upn-temporary");

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void countsAndLinesAreThoseOfTheTwin(int seed) throws IOException {
    Random random = new Random(seed);
    String text = HEADER + (seed % 2 == 0 ? "\r\n" : "\n") + new MessyRows(random).rows(1000);
    Path file = folder.resolve("messy.csv");
    Files.write(file, bytes(text, seed));
    Map<String, Set<Integer>> lines = new TreeMap<>();
    CheckReport report =
        FileCheck.of(
            new CheckRequest(
                file,
                "",
                ImmutableList.of(),
                null,
                3,
                (check, line, group) ->
                    lines.computeIfAbsent(check.key(), key -> new HashSet<>()).add(line)),
            Progress.NONE);
    NaiveCheck naive = NaiveCheck.of(text, 7);
    Map<String, Long> expected = new TreeMap<>(naive.counts());
    Map<String, Long> counted = new TreeMap<>();
    counted.put("records", report.records());
    for (Finding finding : report.findings()) {
      if (!OTHERS.contains(finding.check().key())) {
        counted.put(finding.check().key(), finding.records());
        assertEquals(
            new TreeSet<>(lines.getOrDefault(finding.check().key(), Set.of()))
                .stream().limit(3).toList(),
            finding.firstLines(),
            finding.check().key());
      }
    }
    assertEquals(expected, counted);
    assertTrue(counted.size() > 25, counted::toString);
    lines.keySet().removeAll(OTHERS);
    lines.forEach((check, found) -> assertEquals(naive.lines().get(check), found, check));
  }

  private static byte[] bytes(String text, int seed) {
    return switch (seed % 4) {
      case 0 -> text.getBytes(Charset.forName("windows-1252"));
      case 1 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
      case 2 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
      default -> text.getBytes(StandardCharsets.UTF_8);
    };
  }
}

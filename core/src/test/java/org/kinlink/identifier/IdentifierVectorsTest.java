package org.kinlink.identifier;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases that other validators published, in a file that other languages can read. */
class IdentifierVectorsTest {
  private static final String FILE = "identifier-vectors.csv";
  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

  /** What became of one input. */
  private record Found(String outcome, String canonical) {}

  private static List<NamedCsvRecord> cases() throws IOException {
    try (InputStream in = IdentifierVectorsTest.class.getResourceAsStream(FILE)) {
      assertNotNull(in, FILE);
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
    }
  }

  static Stream<String> identifiers() throws IOException {
    return cases().stream().map(one -> one.getField("identifier")).distinct();
  }

  private static Found find(String identifier, String input) {
    return switch (identifier) {
      case "nhs-number" -> {
        NhsNumber.Check check = NhsNumber.check(input);
        yield new Found(
            check.outcome().name(), check.number() == null ? "" : check.number().digits());
      }
      case "chi" -> {
        Chi.Check check = Chi.check(input);
        yield new Found(
            check.outcome().name(), check.number() == null ? "" : check.number().digits());
      }
      case "hc-number" -> {
        HcNumber.Check check = HcNumber.check(input);
        yield new Found(
            check.outcome().name(), check.number() == null ? "" : check.number().digits());
      }
      case "upn" -> {
        Upn.Check check = Upn.check(input);
        yield new Found(
            check.outcome().name(), check.number() == null ? "" : check.number().text());
      }
      case "uln" -> {
        Uln.Check check = Uln.check(input);
        yield new Found(
            check.outcome().name(), check.number() == null ? "" : check.number().text());
      }
      case "uprn" -> {
        Uprn.Check check = Uprn.check(input);
        yield new Found(
            check.outcome().name(), check.number() == null ? "" : check.number().text());
      }
      case "postcode" -> {
        Postcode.Check check = Postcode.check(input);
        yield new Found(
            check.outcome().name(), check.postcode() == null ? "" : check.postcode().text());
      }
      default -> throw new AssertionError("no such identifier: " + identifier);
    };
  }

  private static String unescaped(String input) {
    return ESCAPE
        .matcher(input)
        .replaceAll(match -> String.valueOf((char) Integer.parseInt(match.group(1), 16)));
  }

  @ParameterizedTest
  @MethodSource("identifiers")
  void haveTheOutcomeTheFileSays(String identifier) throws IOException {
    assertAll(
        cases().stream()
            .filter(one -> one.getField("identifier").equals(identifier))
            .map(
                one ->
                    () ->
                        assertEquals(
                            new Found(one.getField("outcome"), one.getField("canonical")),
                            find(identifier, unescaped(one.getField("input"))),
                            "line " + one.getStartingLineNumber())));
  }

  @Test
  void sayWhyWhereTheSourceFindsOtherwise() throws IOException {
    for (NamedCsvRecord one : cases()) {
      boolean accepted = !one.getField("canonical").isEmpty();
      boolean otherwise =
          switch (one.getField("peer")) {
            case "valid", "right form" -> !accepted;
            case "invalid" -> accepted;
            default -> false;
          };
      assertFalse(
          otherwise && one.getField("why").isEmpty(), "line " + one.getStartingLineNumber());
    }
  }

  @Test
  void nameEveryOutcomeOfAnNhsNumber() throws IOException {
    Set<String> named = new TreeSet<>();
    for (NamedCsvRecord one : cases()) {
      if (one.getField("identifier").equals("nhs-number")) {
        named.add(one.getField("outcome"));
      }
    }
    for (NhsNumber.Outcome outcome : NhsNumber.Outcome.values()) {
      assertTrue(named.contains(outcome.name()), outcome.name());
    }
  }

  /** As many as a published file of valid test numbers has; 9999999999 is none of them. */
  @Test
  void countTheValidNumbersOfTheTestRange() {
    int valid = 0;
    for (long number = 9_990_000_000L; number <= 9_999_999_999L; number++) {
      valid += NhsNumber.isValid(number) ? 1 : 0;
    }
    assertEquals(909_090, valid);
  }
}

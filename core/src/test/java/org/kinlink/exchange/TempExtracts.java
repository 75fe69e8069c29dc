package org.kinlink.exchange;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.kinlink.identifier.NhsNumber;
import org.kinlink.record.BadDataException;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;

/** Writes extracts into a temporary folder and reads them, with canaries in every field. */
final class TempExtracts {
  static final String HEADER = "record_id,forename,surname,date_of_birth,postcode,nhs_number\n";

  /** A row whose every value is a canary that nothing may show. */
  static final String CANARIES =
      "Qid7,Qforename,Qsurname,17/09/2011,ZX9 8QQ," + nhsNumber(77) + "\n";

  private static final ImmutableList<String> SECRETS =
      ImmutableList.of("qid7", "qforename", "qsurname", "17/09/2011", "2011-09-17", "zx9", "8qq");

  private final Path folder;

  TempExtracts(Path folder) {
    this.folder = folder;
  }

  /** A valid number of the 999 range. */
  static String nhsNumber(int seed) {
    long packed = 9_990_000_000L + seed * 10L;
    while (!NhsNumber.isValid(packed)) {
      packed++;
    }
    return Long.toString(packed);
  }

  Path bytes(String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path text(String name, String text) {
    return text(name, text, StandardCharsets.UTF_8);
  }

  Path text(String name, String text, Charset charset) {
    return bytes(name, text.getBytes(charset));
  }

  /** A plan that states the record id and nothing else. */
  static SourcePlan stated(Path file) {
    return new SourcePlan(
        "school",
        file,
        "record_id",
        OncePerPerson.INFER,
        ImmutableList.of(),
        ImmutableList.of(),
        ImmutableList.of());
  }

  static Extracts read(Path file) {
    return read(SourcePlan.of("school", file));
  }

  static Extracts read(SourcePlan... plans) {
    return ExtractReader.read(ImmutableList.copyOf(plans), NumbersPolicy.DETECT, Progress.NONE);
  }

  /** Reads a file that must be refused, and returns the message, which shows no canary. */
  static String refusal(Path file) {
    return refusal(SourcePlan.of("school", file));
  }

  static String refusal(SourcePlan plan) {
    BadDataException refused =
        assertThrows(BadDataException.class, () -> read(plan), "the file is refused");
    return hidden(String.valueOf(refused.getMessage()));
  }

  /** Returns a text that shows no canary. */
  static String hidden(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    SECRETS.forEach(secret -> assertFalse(lower.contains(secret), text));
    assertFalse(lower.contains(nhsNumber(77)), text);
    return text;
  }

  static String value(People people, FieldKind kind, String recordId) {
    for (int row = 0; row < people.size(); row++) {
      if (people.recordId(row).equals(recordId)) {
        return people.value(kind, row);
      }
    }
    throw new AssertionError("no record " + recordId);
  }
}

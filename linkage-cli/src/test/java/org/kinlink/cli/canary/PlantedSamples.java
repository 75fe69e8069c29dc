package org.kinlink.cli.canary;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Copies of the samples in which every word about a person is a canary. */
final class PlantedSamples {
  private static final Pattern WORDS =
      Pattern.compile(
          ".*(name|address|street|town|locality|school|note|remark|email|area|county).*");
  private static final Pattern IDS = Pattern.compile("(.*_)?(id|ref|urn)|nativeid|child");
  private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

  private PlantedSamples() {}

  /** Copies a folder; tells the canaries every value that can be told from chance. */
  static void copy(Path from, Path to, Canaries canaries) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.sorted().toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else if (file.toString().endsWith(".csv")) {
          plant(file, copy, canaries);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  private static void plant(Path file, Path copy, Canaries canaries) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
      reader.forEach(row -> rows.add(row.getFields()));
    }
    List<String> header = rows.get(0);
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(copy)) {
      writer.writeRecord(header);
      for (List<String> row : rows.subList(1, rows.size())) {
        List<String> planted = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
          planted.add(cell(header.get(i).toLowerCase(Locale.ROOT), row.get(i), canaries));
        }
        writer.writeRecord(planted);
      }
    }
  }

  private static String cell(String column, String value, Canaries canaries) {
    if (IDS.matcher(column).matches()) {
      canaries.add(Canaries.Kind.ID, value);
      return value;
    }
    if (WORDS.matcher(column).matches() && !value.startsWith("{")) {
      Matcher words = WORD.matcher(value);
      return words.replaceAll(word -> "Qzkxvj" + word.group().toLowerCase(Locale.ROOT));
    }
    // The name of a source stands in every output, and says nothing of anybody.
    if (!column.equals("source")) {
      canaries.add(Canaries.Kind.CODE, value);
    }
    return value;
  }
}

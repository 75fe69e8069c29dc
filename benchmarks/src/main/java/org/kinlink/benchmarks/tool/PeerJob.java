package org.kinlink.benchmarks.tool;

import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kinlink.exchange.Json;

/**
 * Two files, linked by kinlink and by its peers with the same blocking rules, five columns and no
 * identifier.
 *
 * @param home the folder of the scripts
 * @param folder a.csv, b.csv and perhaps truth.csv
 * @param rules name of the rules in {@code benchmarks/peers/rules.json}
 */
record PeerJob(Path home, Path folder, String rules) {
  private static final String COLUMNS =
      "{forename: forename, surname: surname, sex: sex, date_of_birth: date_of_birth,"
          + " postcode: postcode}";

  private Path peers() {
    return home.resolve("benchmarks").resolve("peers");
  }

  String what() {
    return rules + " rules";
  }

  /** Links by kinlink, and counts what is right where the truth is there. */
  Measurement kinlink(WholeJob job) throws IOException {
    Path project = job.work().resolve(rules + ".yaml");
    StringBuilder yaml = new StringBuilder("kinlink: 1\nsources:\n");
    for (String name : new String[] {"a", "b"}) {
      // A line for each, as people write it: the launcher looks there for how large the job is.
      yaml.append("  - name: ").append(name).append("\n    file: ");
      yaml.append(Json.write(folder.resolve(name + ".csv").toString()).strip());
      yaml.append("\n    record_id: record_id\n    once_per_person: true\n    columns: ");
      yaml.append(COLUMNS).append('\n');
    }
    yaml.append("settings:\n  blocking:\n");
    for (List<String> rule : rule()) {
      yaml.append("    - [").append(String.join(", ", rule)).append("]\n");
    }
    Files.writeString(project, yaml);
    Measurement measured = job.run(what(), List.of(project));
    return Files.exists(truth()) ? judged(measured, job.result().resolve("links.csv")) : measured;
  }

  private Path truth() {
    return folder.resolve("truth.csv");
  }

  private List<List<String>> rule() {
    Path file = peers().resolve("rules.json");
    if (Json.read(file) instanceof Map<?, ?> all && all.get(rules) instanceof List<?> list) {
      return list.stream().map(r -> ((List<?>) r).stream().map(String::valueOf).toList()).toList();
    }
    throw new IllegalArgumentException("--rules: there are no rules of that name in " + file);
  }

  private Measurement judged(Measurement measured, Path links) throws IOException {
    Map<String, String> entity = new HashMap<>();
    Map<String, Integer> seen = new HashMap<>();
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(truth())) {
      for (NamedCsvRecord row : csv) {
        entity.put(
            row.getField("source") + " " + row.getField("record_id"), row.getField("entity"));
        seen.merge(
            row.getField("entity"), row.getField("source").equals("a") ? 1 : 2, (x, y) -> x | y);
      }
    }
    long pairs = seen.values().stream().filter(sides -> sides == 3).count();
    long found = 0;
    long right = 0;
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(links)) {
      for (NamedCsvRecord row : csv) {
        String a = entity.get(row.getField("source_a") + " " + row.getField("record_a"));
        String b = entity.get(row.getField("source_b") + " " + row.getField("record_b"));
        found++;
        right += a != null && a.equals(b) ? 1 : 0;
      }
    }
    return with(measured, (double) found, (double) right, (double) pairs);
  }

  private static Measurement with(Measurement measured, double found, double right, double pairs) {
    ImmutableMap.Builder<String, Double> values = ImmutableMap.builder();
    values.putAll(measured.values());
    if (found > 0 && pairs > 0) {
      values.put(Measurement.PRECISION, right / found);
      values.put(Measurement.RECALL, right / pairs);
    }
    return new Measurement(
        measured.job(), measured.what(), measured.size(), values.buildOrThrow(), measured.stages());
  }

  /** Links by Splink, which must be installed there. */
  Measurement splink(Path environment) throws IOException {
    return PeerScript.run(
        home, environment, "splink", what(), List.of("splink_run.py", folder.toString(), rules));
  }
}

package org.kinlink.benchmarks.tool;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Two files that are encoded and linked by somebody who cannot read them: by kinlink, with keys,
 * envelopes and signatures, and by clkhash and anonlink. Both compare every record of the one file
 * with every record of the other.
 *
 * @param home the folder of the scripts
 * @param work a folder of its own, with a.csv, b.csv and perhaps truth.csv
 */
record EncodedJob(Path home, Path work) {
  private static final String PROFILE = "kinlink-2026-record";
  private static final List<String> SIDES = List.of("a", "b");

  /** Takes the first records of two files, and makes the keys. */
  static EncodedJob of(Path home, Path folder, Path work, int records) throws IOException {
    Files.createDirectories(work);
    EncodedJob job = new EncodedJob(home, work);
    Set<String> kept = new HashSet<>();
    for (String side : SIDES) {
      copy(folder.resolve(side + ".csv"), work.resolve(side + ".csv"), side, records, kept);
    }
    Path truth = folder.resolve("truth.csv");
    Files.deleteIfExists(work.resolve("truth.csv"));
    if (Files.exists(truth)) {
      truth(truth, work.resolve("truth.csv"), kept);
    }
    job.keys();
    return job;
  }

  private static void copy(Path from, Path to, String side, int records, Set<String> kept)
      throws IOException {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(from);
        CsvWriter out = CsvWriter.builder().build(Files.newBufferedWriter(to))) {
      int rows = 0;
      for (NamedCsvRecord row : csv) {
        if (rows == 0) {
          out.writeRecord(row.getHeader());
        }
        if (rows++ == records) {
          break;
        }
        out.writeRecord(row.getFields());
        kept.add(side + " " + row.getField("record_id"));
      }
    }
  }

  private static void truth(Path from, Path to, Set<String> kept) throws IOException {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(from);
        CsvWriter out = CsvWriter.builder().build(Files.newBufferedWriter(to))) {
      out.writeRecord("source", "record_id", "entity");
      for (NamedCsvRecord row : csv) {
        if (kept.contains(row.getField("source") + " " + row.getField("record_id"))) {
          out.writeRecord(
              row.getField("source"), row.getField("record_id"), row.getField("entity"));
        }
      }
    }
  }

  private void keys() throws IOException {
    if (Files.exists(work.resolve("unit.pub"))) {
      return;
    }
    // Guards nothing: the keys are made for this measurement, of files that lie beside them.
    // A temporary file is readable by its owner only, without which kinlink refuses it.
    Path phrase = Files.createTempFile(work, "phrase", "");
    Files.writeString(phrase, "only for benchmarks " + System.nanoTime() + "\n");
    Files.move(phrase, work.resolve("phrase"), StandardCopyOption.REPLACE_EXISTING);
    for (String name : List.of("shared", "a", "b", "unit")) {
      Files.deleteIfExists(work.resolve(name + ".keys"));
      kinlink("keys", "create", name + ".keys", "--passphrase-file", "phrase");
    }
    for (String name : List.of("a", "b", "unit")) {
      kinlink(
          "keys",
          "public",
          name + ".keys",
          "--passphrase-file",
          "phrase",
          "--use",
          name.equals("unit") ? "receiving" : "signing",
          "--name",
          name,
          "--out",
          name + ".pub");
    }
  }

  private Job.Taken kinlink(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(home.resolve("kinlink").toString()));
    command.addAll(List.of(arguments));
    return Job.run(work, command, "");
  }

  String what() throws IOException {
    return String.format(Locale.ROOT, "encoded, %,d by %,d", rows("a"), rows("b"));
  }

  private long rows(String side) throws IOException {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(work.resolve(side + ".csv"))) {
      return csv.stream().count();
    }
  }

  /** Encodes both files and links them, by kinlink. */
  Measurement kinlink() throws IOException {
    double load = Machine.load();
    Map<String, Job.Taken> stages = new LinkedHashMap<>();
    for (String side : SIDES) {
      Files.deleteIfExists(work.resolve(side + ".enc"));
      Files.deleteIfExists(work.resolve(side + ".enc.ids.csv"));
      stages.put("encoding " + side, encode(side));
    }
    stages.put(
        "linking",
        kinlink(
            ("link a.enc b.enc --keys unit.keys --passphrase-file phrase --owner a.pub"
                    + " --owner b.pub --common-groups --quiet --out linked")
                .split(" ", -1)));
    double seconds = stages.values().stream().mapToDouble(Job.Taken::seconds).sum();
    ImmutableMap.Builder<String, Double> values = ImmutableMap.builder();
    values.put(Measurement.SECONDS, seconds);
    values.put(Measurement.CPU, stages.values().stream().mapToDouble(Job.Taken::cpuSeconds).sum());
    values.put(
        Measurement.PEAK,
        stages.values().stream().mapToDouble(Job.Taken::peakMegabytes).max().orElse(0));
    long records = rows("a") + rows("b");
    values.put(Measurement.RECORDS, (double) records);
    values.put(Measurement.PAIRS, (double) rows("a") * rows("b"));
    values.put(Measurement.RECORD_RATE, records / seconds);
    values.put(Measurement.LOAD, load);
    if (Files.exists(work.resolve("truth.csv"))) {
      quality(values);
    }
    ImmutableMap.Builder<String, Double> times = ImmutableMap.builder();
    stages.forEach((stage, taken) -> times.put(stage, taken.seconds()));
    return new Measurement("kinlink", what(), records, values.buildOrThrow(), times.buildOrThrow());
  }

  private Job.Taken encode(String side) throws IOException {
    return kinlink(
        "encode",
        side + ".csv",
        "--keys",
        "shared.keys",
        "--passphrase-file",
        "phrase",
        "--sign",
        side + ".keys",
        "--other-passphrase-file",
        "phrase",
        "--to",
        "unit.pub",
        "--profile",
        PROFILE,
        "--fields",
        "forename,surname,sex,date_of_birth,postcode",
        "--project",
        "benchmark",
        "--source",
        side,
        "--quiet",
        "--out",
        side + ".enc");
  }

  // Each owner puts its own record ids back; a group that both have got is a link.
  private void quality(ImmutableMap.Builder<String, Double> values) throws IOException {
    Map<String, String> entity = new HashMap<>();
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(work.resolve("truth.csv"))) {
      for (NamedCsvRecord row : csv) {
        entity.put(
            row.getField("source") + " " + row.getField("record_id"), row.getField("entity"));
      }
    }
    Map<String, List<String>> groups = entities("a", entity);
    Set<String> inA = new HashSet<>();
    groups.values().forEach(inA::addAll);
    long found = 0;
    long right = 0;
    long all = 0;
    for (Map.Entry<String, List<String>> group : entities("b", entity).entrySet()) {
      for (String b : group.getValue()) {
        List<String> linked = groups.getOrDefault(group.getKey(), List.of());
        found += linked.size();
        right += linked.stream().filter(b::equals).count();
        all += inA.contains(b) ? 1 : 0;
      }
    }
    if (found > 0 && all > 0) {
      values.put(Measurement.PRECISION, (double) right / found);
      values.put(Measurement.RECALL, (double) right / all);
    }
  }

  /** The entities of a side by the group that its records are in. */
  private Map<String, List<String>> entities(String side, Map<String, String> entity)
      throws IOException {
    Map<String, String> ids = new HashMap<>();
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(work.resolve(side + ".enc.ids.csv"))) {
      csv.forEach(row -> ids.put(row.getField("sent_id"), row.getField("record_id")));
    }
    Map<String, List<String>> groups = new HashMap<>();
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder()
            .ofNamedCsvRecord(work.resolve("linked/for-" + side).resolve("groups.csv"))) {
      for (NamedCsvRecord row : csv) {
        String of = entity.get(side + " " + ids.get(row.getField("sent_id")));
        if (of != null) {
          groups.computeIfAbsent(row.getField("group_id"), g -> new ArrayList<>()).add(of);
        }
      }
    }
    return groups;
  }

  /** Encodes by clkhash and links by anonlink, which must be installed there. */
  Measurement anonlink(Path environment, double threshold) throws IOException {
    return PeerScript.run(
        home,
        environment,
        "anonlink",
        what(),
        ImmutableList.of("anonlink_run.py", work.toString(), Double.toString(threshold)));
  }
}

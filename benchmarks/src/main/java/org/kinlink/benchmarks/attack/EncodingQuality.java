package org.kinlink.benchmarks.attack;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.kinlink.benchmarks.TwoFiles;
import org.kinlink.encode.Chaff;
import org.kinlink.encode.EncodingPlan;
import org.kinlink.encode.EncodingProfile;
import org.kinlink.encode.RecordEncoder;
import org.kinlink.key.LinkageKey;
import org.kinlink.key.Secret;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;

/**
 * What hardening costs in quality: every pair of filters is compared, pairs are taken by falling
 * similarity so that no record is in two, and the threshold is the best that the truth could
 * choose.
 *
 * <pre>{@code
 * java -cp benchmarks/target/benchmarks.jar org.kinlink.benchmarks.attack.EncodingQuality FEBRL4
 * }</pre>
 *
 * <p>FEBRL4 is a folder with febrl4_a.csv, febrl4_b.csv and truth.csv.
 */
public final class EncodingQuality {
  private static final double LEAST = .57;
  private static final ImmutableList<String> COLUMNS =
      ImmutableList.of(
          "given_name",
          "surname",
          "street_number",
          "address_1",
          "address_2",
          "suburb",
          "postcode",
          "state",
          "date_of_birth");
  private static final ImmutableList<FieldKind> KINDS =
      ImmutableList.of(
          FieldKind.FORENAME,
          FieldKind.SURNAME,
          FieldKind.HOUSE,
          FieldKind.STREET,
          FieldKind.LOCALITY,
          FieldKind.TOWN,
          FieldKind.POSTCODE,
          FieldKind.COUNTY,
          FieldKind.DATE_OF_BIRTH);

  private static final class File {
    private final String[][] rows;
    private final String[] entities;

    File(String[][] rows, String[] entities) {
      this.rows = rows;
      this.entities = entities;
    }

    String[][] rows() {
      return rows;
    }

    String[] entities() {
      return entities;
    }
  }

  private static final class Filters {
    private final long[] bits;
    private final int[] ones;
    private final int[] masks;

    Filters(long[] bits, int[] ones, int[] masks) {
      this.bits = bits;
      this.ones = ones;
      this.masks = masks;
    }

    long[] bits() {
      return bits;
    }

    int[] ones() {
      return ones;
    }

    int[] masks() {
      return masks;
    }
  }

  /** How good the links are at one threshold. */
  record Quality(double threshold, double precision, double recall) {
    double f1() {
      return 2 * precision * recall / (precision + recall);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%.4f | %.4f | %.4f | %.2f", precision, recall, f1(), threshold);
    }
  }

  private EncodingQuality() {}

  /**
   * Prints a table.
   *
   * @param args the folder of FEBRL 4; then the names of the profiles, or none for all
   * @throws IOException if it cannot be read
   */
  public static void main(String[] args) throws IOException {
    Map<String, String> truth = truth(Path.of(args[0], "truth.csv"));
    File a = read(Path.of(args[0], "febrl4_a.csv"), truth);
    File b = read(Path.of(args[0], "febrl4_b.csv"), truth);
    ImmutableList<Field> fields =
        KINDS.stream().map(k -> new Field(k.key(), k)).collect(ImmutableList.toImmutableList());
    File[] two = made(5_000);
    System.out.println(
        "| | FEBRL 4: precision | recall | F1 | at | made-up: precision | recall | F1 | at |");
    System.out.println("|---|---|---|---|---|---|---|---|---|");
    List<String> wanted = Arrays.asList(args).subList(1, args.length);
    for (Trial trial : Trial.all()) {
      if (!wanted.isEmpty() && !wanted.contains(trial.name())) {
        continue;
      }
      Quality febrl = of(trial.plan(fields), a, b);
      Quality made = of(trial.plan(AttackTable.FIELDS), two[0], two[1]);
      System.out.println("| " + trial.name() + " | " + febrl + " | " + made + " |");
    }
    if (wanted.isEmpty() || wanted.contains("chaff")) {
      EncodingPlan plan = EncodingProfile.KINLINK_2026_RECORD.plan(fields);
      EncodingPlan madePlan = EncodingProfile.KINLINK_2026_RECORD.plan(AttackTable.FIELDS);
      Quality febrl = of(plan, withChaff(a, fields), withChaff(b, fields));
      Quality made =
          of(
              madePlan,
              withChaff(two[0], AttackTable.FIELDS),
              withChaff(two[1], AttackTable.FIELDS));
      System.out.println("| record, a tenth chaff | " + febrl + " | " + made + " |");
    }
  }

  /** The same file with records of nobody, one to every ten. */
  private static File withChaff(File file, ImmutableList<Field> fields) {
    int chaff = file.rows().length / 10;
    Chaff mixed = Chaff.mix(fields, Arrays.asList(file.rows()), chaff, new SecureRandom());
    String[] entities = new String[mixed.rows().size()];
    Arrays.setAll(entities, i -> mixed.person(i) < 0 ? "nobody" : file.entities()[mixed.person(i)]);
    return new File(mixed.rows().toArray(String[][]::new), entities);
  }

  private static File[] made(int records) {
    People people = TwoFiles.make(records, 2);
    String[] first = new String[records];
    String[] second = new String[records];
    Arrays.setAll(first, i -> people.recordId(i).substring(1));
    Arrays.setAll(
        second,
        i -> {
          String id = people.recordId(records + i).substring(1);
          return Integer.parseInt(id) % 5 == 4 ? "only " + id : id;
        });
    return new File[] {
      new File(AttackTable.rows(people, 0), first), new File(AttackTable.rows(people, 1), second)
    };
  }

  private static Map<String, String> truth(Path path) throws IOException {
    Map<String, String> truth = new HashMap<>();
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(path)) {
      reader.forEach(row -> truth.put(row.getField("record_id"), row.getField("entity")));
    }
    return truth;
  }

  private static File read(Path path, Map<String, String> truth) throws IOException {
    List<String[]> rows = new ArrayList<>();
    List<String> entities = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(path)) {
      for (NamedCsvRecord row : reader) {
        String[] values = COLUMNS.stream().map(row::getField).toArray(String[]::new);
        String born = values[8];
        if (born.length() == 8) {
          values[8] = born.substring(0, 4) + "-" + born.substring(4, 6) + "-" + born.substring(6);
        }
        rows.add(values);
        entities.add(truth.getOrDefault(row.getField("record_id"), ""));
      }
    }
    return new File(rows.toArray(String[][]::new), entities.toArray(String[]::new));
  }

  private static Quality of(EncodingPlan plan, File a, File b) {
    return best(pairs(plan, encode(plan, a.rows()), encode(plan, b.rows())), a, b);
  }

  private static Filters encode(EncodingPlan plan, String[][] rows) {
    byte[] bytes = new byte[32];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 7 + 3);
    }
    LinkageKey key = LinkageKey.of(Secret.of(bytes), LocalDate.EPOCH);
    int words = plan.words();
    long[] bits = new long[rows.length * words];
    int[] masks = new int[rows.length];
    int[] ones = new int[bits.length / EncodingProfile.WORDS];
    try (RecordEncoder encoder = new RecordEncoder(plan, key, "quality", "unit")) {
      for (int i = 0; i < rows.length; i++) {
        masks[i] = encoder.encode(rows[i], bits, i * words);
        for (int w = 0; w < words; w++) {
          ones[(i * words + w) / EncodingProfile.WORDS] += Long.bitCount(bits[i * words + w]);
        }
      }
    }
    return new Filters(bits, ones, masks);
  }

  /** Pairs that are similar enough, the most similar first: similarity, first and second row. */
  private static long[] pairs(EncodingPlan plan, Filters a, Filters b) {
    LongStream.Builder pairs = LongStream.builder();
    for (int i = 0; i < a.masks().length; i++) {
      for (int j = 0; j < b.masks().length; j++) {
        double dice = 0;
        for (int f = 0; f < plan.salts().size(); f++) {
          dice = Math.max(dice, dice(plan, a, i, b, j, f));
        }
        if (dice >= LEAST) {
          pairs.add(((long) (dice * 1_000_000) << 40) | ((long) i << 20) | j);
        }
      }
    }
    return pairs.build().sorted().toArray();
  }

  private static double dice(EncodingPlan plan, Filters a, int i, Filters b, int j, int filter) {
    int filters = plan.salts().size();
    int fromA = (i * filters + filter) * EncodingProfile.WORDS;
    int fromB = (j * filters + filter) * EncodingProfile.WORDS;
    int common = 0;
    for (int w = 0; w < EncodingProfile.WORDS; w++) {
      common += Long.bitCount(a.bits()[fromA + w] & b.bits()[fromB + w]);
    }
    int onesA = a.ones()[i * filters + filter];
    int onesB = b.ones()[j * filters + filter];
    return plan.dice(common, onesA, a.masks()[i], onesB, b.masks()[j]);
  }

  private static Quality best(long[] pairs, File a, File b) {
    Set<String> there = new HashSet<>(Arrays.asList(b.entities()));
    long matches =
        Arrays.stream(a.entities()).filter(e -> !e.equals("nobody") && there.contains(e)).count();
    boolean[] usedA = new boolean[a.rows().length];
    boolean[] usedB = new boolean[b.rows().length];
    int right = 0;
    int links = 0;
    Quality best = new Quality(1, 1, 1e-9);
    for (int p = pairs.length - 1; p >= 0; p--) {
      int i = (int) (pairs[p] >>> 20) & 0xfffff;
      int j = (int) pairs[p] & 0xfffff;
      if (!usedA[i] && !usedB[j]) {
        usedA[i] = true;
        usedB[j] = true;
        boolean person = !a.entities()[i].equals("nobody") && !b.entities()[j].equals("nobody");
        links += person ? 1 : 0;
        right += person && a.entities()[i].equals(b.entities()[j]) ? 1 : 0;
        Quality now =
            new Quality((pairs[p] >>> 40) / 1e6, (double) right / links, (double) right / matches);
        best = now.f1() > best.f1() ? now : best;
      }
    }
    return best;
  }
}

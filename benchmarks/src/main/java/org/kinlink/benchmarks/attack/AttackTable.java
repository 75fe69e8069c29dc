package org.kinlink.benchmarks.attack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.kinlink.benchmarks.TwoFiles;
import org.kinlink.encode.EncodingLevel;
import org.kinlink.encode.EncodingPlan;
import org.kinlink.encode.EncodingProfile;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;

/**
 * Runs every attack on every profile and hardening, and prints the share of records whose forename
 * and surname it names: of files in which the attacker holds the same people, spelt the same.
 *
 * <pre>{@code
 * java -cp benchmarks/target/benchmarks.jar org.kinlink.benchmarks.attack.AttackTable 4000 1500
 * }</pre>
 */
public final class AttackTable {
  /** What is encoded of the people of {@link TwoFiles}. */
  static final ImmutableList<Field> FIELDS =
      ImmutableList.of(
          new Field("forename", FieldKind.FORENAME),
          new Field("surname", FieldKind.SURNAME),
          new Field("sex", FieldKind.SEX),
          new Field("date_of_birth", FieldKind.DATE_OF_BIRTH),
          new Field("street", FieldKind.STREET),
          new Field("postcode", FieldKind.POSTCODE),
          new Field("house", FieldKind.HOUSE));

  private static final int HOUSES = 120;
  private static final int[][] ONE_FILTER = {{0, EncodingProfile.BITS / Long.SIZE}};

  private AttackTable() {}

  /**
   * Prints a table.
   *
   * @param args how many records frequency and patterns have, and how many the graphs, which take
   *     the square of it; then the names of the profiles, or none for all
   */
  public static void main(String[] args) {
    int many = Integer.parseInt(args[0]);
    int few = Integer.parseInt(args[1]);
    List<String> wanted = Arrays.asList(args).subList(2, args.length);
    System.out.println("| | frequency | patterns | graph | graph, 20 known |");
    System.out.println("|---|---|---|---|---|");
    weak("weak: surnames", many, few, 1, 2);
    weak("weak: forenames and surnames", many, few, 0, 2);
    for (Trial trial : Trial.all()) {
      if (wanted.isEmpty() || wanted.contains(trial.name())) {
        EncodingPlan plan = trial.plan(FIELDS);
        Encoding encoding = new PlanEncoding(plan);
        String[][] rows = made(many);
        String[][] fewer = made(few);
        int[][] segments = segments(plan);
        List<Setting> filters = new ArrayList<>();
        for (int place = 0; place < plan.salts().size(); place++) {
          filters.add(Setting.of(rows, rows, new OneFilter(encoding, place), segments));
        }
        line(trial.name(), filters, Setting.of(fewer, fewer, encoding, segments), 2);
      }
    }
  }

  private static void weak(String name, int many, int few, int from, int to) {
    String[][] rows = columns(made(many), from, to);
    String[][] fewer = columns(made(few), from, to);
    Encoding encoding = new WeakEncoding(WeakEncoding.FEW);
    line(
        name,
        ImmutableList.of(Setting.of(rows, rows, encoding, ONE_FILTER)),
        Setting.of(fewer, fewer, encoding, ONE_FILTER),
        to - from);
  }

  /** Rows of made-up children. */
  static String[][] made(int records) {
    return rows(TwoFiles.make(records, 1), 0);
  }

  /** Some of the columns. */
  static String[][] columns(String[][] rows, int from, int to) {
    return Arrays.stream(rows)
        .map(row -> Arrays.copyOfRange(row, from, to))
        .toArray(String[][]::new);
  }

  /**
   * The rows of a source, empty where a value is missing. They have no numbers of houses; those of
   * a surname in a street and postcode are given one of 120.
   */
  static String[][] rows(People people, int source) {
    String[][] rows = new String[people.firstRow(source + 1) - people.firstRow(source)][];
    for (int i = 0; i < rows.length; i++) {
      int fields = people.schema().size();
      String[] row = new String[fields + 1];
      for (int f = 0; f < fields; f++) {
        String value = people.value(f, people.firstRow(source) + i);
        row[f] = value == null ? "" : value;
      }
      int home = Objects.hash(row[1], row[4], row[5]);
      row[fields] = Integer.toString(1 + Math.floorMod(home ^ (home >>> 16), HOUSES));
      rows[i] = row;
    }
    return rows;
  }

  /** The words of each field that has bits of its own, or all words. */
  static int[][] segments(EncodingPlan plan) {
    if (plan.profile().level() == EncodingLevel.RECORD || plan.hardening().sampled()) {
      return ONE_FILTER;
    }
    return plan.fields().stream()
        .map(f -> new int[] {f.firstWord(), f.firstWord() + f.words()})
        .toArray(int[][]::new);
  }

  /** Frequency and patterns are tried on each filter of a record; the highest share counts. */
  private static void line(String name, List<Setting> many, Setting few, int names) {
    StringBuilder line = new StringBuilder("| ").append(name);
    Map<Attack, List<Setting>> runs =
        ImmutableMap.of(
            new Frequency(),
            many,
            new PatternMining(),
            many,
            new GraphMatching(0),
            ImmutableList.of(few),
            new GraphMatching(20),
            ImmutableList.of(few));
    runs.forEach(
        (attack, settings) -> {
          double most = 0;
          for (Setting setting : settings) {
            most = Math.max(most, setting.share(attack.guess(setting), names));
          }
          line.append(String.format(Locale.ROOT, " | %.1f%%", 100 * most));
        });
    System.out.println(line.append(" |"));
  }
}

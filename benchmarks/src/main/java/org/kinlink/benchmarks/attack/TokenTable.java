package org.kinlink.benchmarks.attack;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.kinlink.benchmarks.TwoFiles;
import org.kinlink.encode.EncodingProfile;
import org.kinlink.record.Field;
import org.kinlink.record.People;
import org.kinlink.record.PeopleBuilder;
import org.kinlink.record.Schema;

/**
 * Encodes files as owners do, opens them as the unit does, and prints for each profile the share of
 * records whose forename and surname are named by the tokens that travel beside filters: by
 * somebody who holds the same people in clear, spelt the same, and encodes them with a key of his
 * own.
 *
 * <pre>{@code
 * java -cp benchmarks/target/benchmarks.jar org.kinlink.benchmarks.attack.TokenTable 3000
 * }</pre>
 */
public final class TokenTable {
  private static final int OWNERS = 1;

  /** How many keys of the attacker's own even out what one does by chance. */
  private static final int OWN_KEYS = 3;

  private TokenTable() {}

  /**
   * Prints a table.
   *
   * @param args how many records a file has; then the names of the profiles, or none for all
   * @throws IOException if files cannot be written
   */
  public static void main(String[] args) throws IOException {
    int records = Integer.parseInt(args[0]);
    System.out.println(Knows.HEADS);
    List<String> wanted = Arrays.asList(args).subList(1, args.length);
    for (EncodingProfile profile : EncodingProfile.values()) {
      if (!wanted.isEmpty() && !wanted.contains(profile.toString())) {
        continue;
      }
      for (Adds adds : Adds.values()) {
        if (adds == Adds.NOTHING || profile.padded()) {
          line(profile, adds, records);
        }
      }
    }
    People people = housed(TwoFiles.make(records, 1), 1, false, Adds.NOTHING);
    Map<String, Integer> counts = new HashMap<>();
    for (int row = 0; row < people.size(); row++) {
      counts.merge(people.value(0, row) + " " + people.value(1, row), 1, Integer::sum);
    }
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    System.out.printf(
        Locale.ROOT, "the commonest name is that of %.1f%%%n", 100.0 * most / people.size());
  }

  private static void line(EncodingProfile profile, Adds adds, int records) throws IOException {
    StringBuilder line = new StringBuilder("| `").append(profile).append('`').append(adds.words);
    for (Knows knows : Knows.values()) {
      double share = share(profile, adds, records, knows);
      line.append(String.format(Locale.ROOT, " | %.1f%%", 100 * share));
    }
    System.out.println(line.append(" |"));
  }

  /**
   * The share of the records of people that are named. Which records are of nobody the attacker can
   * tell in the files of his own making, and not in those of the owners.
   */
  static double share(EncodingProfile profile, Adds adds, int records, Knows knows)
      throws IOException {
    Path folder = Files.createTempDirectory("tokens");
    try {
      People made = TwoFiles.make(records, 1);
      People sent = housed(made, knows.files, false, adds);
      People known = housed(made, knows.files, !knows.slips, adds);
      TokenFiles files = new TokenFiles(profile, adds, sent, knows, folder);
      TokenFiles own = new TokenFiles(profile, adds, known, knows, folder);
      TokenFiles.Seen seen = files.seen(OWNERS);
      List<TokenFiles.Seen> expected = new ArrayList<>();
      for (int key = 1; key <= OWN_KEYS; key++) {
        expected.add(own.seen(OWNERS + key));
      }
      return Math.max(
          TokenGraph.named(
              seen.colours(), seen.names(), all(expected, TokenFiles.Seen::colours), all(expected)),
          TokenGraph.named(
              seen.counts(), seen.names(), all(expected, TokenFiles.Seen::counts), all(expected)));
    } finally {
      try (var left = Files.list(folder)) {
        for (Path file : left.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private static long[] all(List<TokenFiles.Seen> seen, Function<TokenFiles.Seen, long[]> part) {
    return seen.stream().map(part).flatMapToLong(Arrays::stream).toArray();
  }

  private static String[] all(List<TokenFiles.Seen> seen) {
    return seen.stream().map(TokenFiles.Seen::names).flatMap(Arrays::stream).toArray(String[]::new);
  }

  /**
   * The people with numbers of houses; clean where those of the second file are as in the first.
   * Where former names are added, both files know those of one in five, and every other of them
   * stands in the second file under the former name.
   */
  static People housed(People made, int files, boolean clean, Adds adds) {
    String[][] first = first(made);
    ImmutableList.Builder<Field> fields = ImmutableList.builder();
    fields.addAll(AttackTable.FIELDS);
    if (adds.former) {
      fields.add(Adds.FIELD);
    }
    PeopleBuilder builder = new PeopleBuilder(new Schema(fields.build()));
    for (int source = 0; source < files; source++) {
      builder.source(made.sources().get(source));
      String[][] rows = AttackTable.rows(made, source);
      for (int i = 0; i < rows.length; i++) {
        int row = made.firstRow(source) + i;
        int place = place(made, row);
        boolean taken = clean && source == 1 && TwoFiles.inBoth(place);
        String[] values = (taken ? first[place] : rows[i]).clone();
        if (adds.former) {
          values = named(values, place, source, first);
        }
        builder.add(made.recordId(row), made.line(row), values);
      }
    }
    return builder.build();
  }

  /** The rows of the first file by the places of its children, as rows are sorted by content. */
  private static String[][] first(People made) {
    String[][] rows = AttackTable.rows(made, 0);
    String[][] first = new String[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      first[place(made, i)] = rows[i];
    }
    return first;
  }

  /** Which child it is; its records of both files have one place. */
  static int place(People people, int row) {
    return Integer.parseInt(people.recordId(row).substring(1));
  }

  private static String[] named(String[] values, int place, int source, String[][] first) {
    String[] named = Arrays.copyOf(values, values.length + 1);
    String former = first[(int) (place * 7L % first.length)][1];
    boolean was = Adds.wasNamed(place);
    boolean still = was && source == 1 && place % 2 == 0 && !former.isEmpty();
    named[values.length] = was && !still ? former : "";
    if (still) {
      named[1] = former;
    }
    return named;
  }
}

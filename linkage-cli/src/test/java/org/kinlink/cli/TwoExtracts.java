package org.kinlink.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Two extracts about the same invented people, in which every personal value holds one of the
 * {@link #CANARIES}, so that whatever the program writes can be searched for them.
 */
final class TwoExtracts {
  static final List<String> WORDS = List.of("qfore", "qsur", "qstreet", "zx9", "qmail");

  static final List<String> NUMBERS = List.of("9990", "07700", "-13", "/13", "13/");

  static final List<String> CANARIES = Stream.concat(WORDS.stream(), NUMBERS.stream()).toList();

  private static final String HEADER =
      "record_id,nhs_number,forename,surname,sex,date_of_birth,address,postcode,email,phone";
  private static final int PEOPLE = 150;

  private TwoExtracts() {}

  /** Writes {@code a.csv} and {@code b.csv}. */
  static void write(Path folder) throws IOException {
    Files.write(folder.resolve("a.csv"), lines("a", 0), StandardCharsets.UTF_8);
    Files.write(folder.resolve("b.csv"), lines("b", PEOPLE / 3), StandardCharsets.UTF_8);
  }

  /** Returns a header and rows of people from a number on. */
  static List<String> lines(String prefix, int from) {
    List<String> lines = new ArrayList<>();
    for (int person = from; person < from + PEOPLE; person++) {
      lines.add(prefix + (7000 + person) + "," + values(person, prefix.equals("b")));
    }
    Collections.shuffle(lines, new Random(prefix.hashCode()));
    lines.add(0, HEADER);
    return lines;
  }

  private static String values(int person, boolean typed) {
    Random random = new Random(person);
    String forename = "Qfore" + letters(random, 4);
    String surname = "Qsur" + letters(random, 4) + (typed && person % 7 == 0 ? "x" : "");
    String date =
        String.format(Locale.ROOT, "%d-%02d-13", 2008 + random.nextInt(9), 1 + random.nextInt(12));
    String address = (1 + random.nextInt(80)) + " Qstreet " + letters(random, 3);
    String postcode =
        "ZX9 " + random.nextInt(10) + "Q" + letters(random, 1).toUpperCase(Locale.ROOT);
    return String.join(
        ",",
        person % 4 == 0 ? "" : number(person),
        forename,
        surname,
        random.nextBoolean() ? "F" : "M",
        date,
        address,
        postcode,
        forename.toLowerCase(Locale.ROOT) + "@qmail.example",
        String.format(Locale.ROOT, "07700 9%05d", person));
  }

  private static String letters(Random random, int count) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < count; i++) {
      letters.append((char) ('a' + random.nextInt(20)));
    }
    return letters.toString();
  }

  private static String number(int person) {
    for (int start = 999_000_000 + person * 7; ; start++) {
      int sum = 0;
      for (int i = 0, rest = start; i < 9; i++, rest /= 10) {
        sum += rest % 10 * (i + 2);
      }
      int check = (11 - sum % 11) % 11;
      if (check < 10) {
        return start + String.valueOf(check);
      }
    }
  }
}

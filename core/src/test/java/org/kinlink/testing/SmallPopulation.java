package org.kinlink.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.kinlink.exchange.OncePerPerson;
import org.kinlink.record.FieldKind;
import org.kinlink.record.RecordRef;

/**
 * Made-up people in households and the extracts of sources that know some of them, with slips of
 * the hand and the truth. Everything depends on the seed alone. The people of a household share
 * surname and address; forenames and dates of birth differ, but that twins share the latter.
 */
public final class SmallPopulation {
  private static final String[] SYLLABLES = {
    "ba", "cor", "del", "ef", "fin", "gra", "hol", "is", "jo", "kel", "lam", "mi", "nor", "ot",
    "pra", "quin", "ro", "sel", "tam", "ul", "ven", "wy", "xan", "yor", "zel", "ash", "bren", "cly"
  };

  private final Random random;
  private final List<Person> people = new ArrayList<>();
  private final Map<RecordRef, Integer> truth = new HashMap<>();
  private final String[] forenames = new String[150];
  private final String[] surnames = new String[400];
  private double slips = 0.05;
  private double moved = 0.1;
  private Records records =
      Records.of(
          FieldKind.FORENAME,
          FieldKind.SURNAME,
          FieldKind.SEX,
          FieldKind.DATE_OF_BIRTH,
          FieldKind.ADDRESS,
          FieldKind.POSTCODE);

  private record Person(
      String forename, String surname, String sex, LocalDate born, String line, String postcode) {}

  private SmallPopulation(long seed) {
    random = new Random(seed);
    for (int i = 0; i < forenames.length; i++) {
      forenames[i] = word(2) + (i % 3 == 0 ? "a" : "");
    }
    for (int i = 0; i < surnames.length; i++) {
      surnames[i] = word(3);
    }
  }

  public static SmallPopulation seed(long seed) {
    return new SmallPopulation(seed);
  }

  /** How often a field of a record is wrong. */
  public SmallPopulation slips(double share) {
    slips = share;
    return this;
  }

  private String word(int syllables) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return word.toString();
  }

  /** Common names are at the front. */
  private String common(String[] names) {
    double x = random.nextDouble();
    return names[(int) (x * x * names.length)];
  }

  /** Adds households of one to four people. */
  public SmallPopulation households(int count) {
    for (int i = 0; i < count; i++) {
      household(1 + random.nextInt(4), false);
    }
    return this;
  }

  /** Adds households of twins. */
  public SmallPopulation twins(int count) {
    for (int i = 0; i < count; i++) {
      household(2, true);
    }
    return this;
  }

  private void household(int size, boolean twins) {
    String surname = common(surnames);
    String line = (1 + random.nextInt(90)) + " " + word(2) + " street";
    String postcode = "EX" + (1 + random.nextInt(9)) + " " + random.nextInt(10) + letters();
    LocalDate born = day();
    List<String> used = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String forename = common(forenames);
      while (used.contains(forename)) {
        forename = common(forenames);
      }
      used.add(forename);
      people.add(
          new Person(
              forename,
              surname,
              random.nextBoolean() ? "f" : "m",
              twins ? born : day(),
              line,
              postcode));
    }
  }

  private String letters() {
    return "" + (char) ('A' + random.nextInt(20)) + (char) ('A' + random.nextInt(20));
  }

  private LocalDate day() {
    return LocalDate.of(1980, 1, 1).plusDays(random.nextInt(40 * 365));
  }

  public int size() {
    return people.size();
  }

  /** Adds a source that knows each of the people {@code from} to {@code to} once. */
  public SmallPopulation source(String name, OncePerPerson once, int from, int to) {
    records = records.source(name, once);
    return more(name, from, to);
  }

  /** Adds one more record of each of these people to the source started last. */
  public SmallPopulation more(String name, int from, int to) {
    for (int p = from; p < to; p++) {
      String id = name + "-" + (10_000 + truth.size() * 7919 % 100_003);
      truth.put(new RecordRef(name, id), p);
      records.add(id, seen(people.get(p)));
    }
    return this;
  }

  private String[] seen(Person p) {
    String day = p.born().toString();
    boolean away = random.nextDouble() < moved;
    String line = away ? (1 + random.nextInt(90)) + " " + word(2) + " road" : p.line();
    String postcode = away ? "EX" + (1 + random.nextInt(9)) + " 9" + letters() : p.postcode();
    return new String[] {
      slip(p.forename()), slip(p.surname()), p.sex(), slipDay(day), slip(line), slip(postcode)
    };
  }

  private String slip(String value) {
    return random.nextDouble() >= slips
        ? value
        : random.nextInt(5) == 0 ? null : replaced(value, c -> "" + (char) ('a' + c.length()));
  }

  private String replaced(String value, UnaryOperator<String> with) {
    int at = 1 + random.nextInt(value.length() - 1);
    return value.substring(0, at)
        + with.apply(value.substring(0, random.nextInt(20) % value.length()))
        + value.substring(at + 1);
  }

  private String slipDay(String day) {
    if (random.nextDouble() >= slips) {
      return day;
    }
    return LocalDate.parse(day).plusDays(random.nextBoolean() ? 1 : 10).toString();
  }

  public Records records() {
    return records;
  }

  /** The person behind a record. */
  public int person(RecordRef ref) {
    return truth.get(ref);
  }
}

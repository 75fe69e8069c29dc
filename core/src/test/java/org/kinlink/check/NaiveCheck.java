package org.kinlink.check;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kinlink.identifier.NhsNumber;
import org.kinlink.identifier.NhsNumberStatus;
import org.kinlink.identifier.Postcode;
import org.kinlink.identifier.Upn;
import org.kinlink.record.FieldKind;
import org.kinlink.standardise.DateReading;
import org.kinlink.standardise.Standardised;
import org.kinlink.standardise.Standardiser;
import org.kinlink.standardise.Standardisers;

/**
 * Checks a file the straightforward way: another parser of CSV, a text for each cell, maps instead
 * of packed numbers. Its columns are number, status, upn, forename, surname, birth, postcode; dates
 * are written day first.
 */
final class NaiveCheck {
  private record Holder(String number, String forename, String surname, String birth, int line) {}

  private static final Standardiser DAY_FIRST =
      Standardisers.forField(FieldKind.DATE_OF_BIRTH, DateReading.DAY_FIRST);
  private static final Standardiser MONTH_FIRST =
      Standardisers.forField(FieldKind.DATE_OF_BIRTH, DateReading.MONTH_FIRST);
  private static final Standardiser NUMBERS =
      Standardisers.forField(FieldKind.NHS_NUMBER, DateReading.DAY_FIRST);

  private final Map<String, Long> counts = new TreeMap<>();
  private final Map<String, Set<Integer>> lines = new TreeMap<>();
  private final List<Holder> holders = new ArrayList<>();

  private NaiveCheck() {}

  static NaiveCheck of(String text, int columns) {
    NaiveCheck check = new NaiveCheck();
    boolean header = true;
    for (CsvRecord row : rows(text)) {
      if (!header) {
        check.row(row, columns);
      }
      header = false;
    }
    check.holders();
    return check;
  }

  @SuppressWarnings("removal")
  private static List<CsvRecord> rows(String text) {
    return CsvReader.builder()
        .skipEmptyLines(true)
        .allowUnclosedQuote(true)
        .allowExtraCharsAfterClosingQuote(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(text)
        .stream()
        .toList();
  }

  Map<String, Long> counts() {
    return counts;
  }

  Map<String, Set<Integer>> lines() {
    return lines;
  }

  private void add(String check, int line) {
    counts.merge(check, 1L, Long::sum);
    lines.computeIfAbsent(check, key -> new HashSet<>()).add(line);
  }

  private void row(CsvRecord row, int columns) {
    List<String> cells = row.getFields();
    int line = Math.toIntExact(row.getStartingLineNumber());
    if (cells.stream().allMatch(cell -> cell.replace('\u00A0', ' ').isBlank())) {
      return;
    }
    boolean spills =
        cells.subList(Math.min(columns, cells.size()), cells.size()).stream()
            .anyMatch(cell -> !cell.isBlank());
    if (cells.size() < columns || spills || cells.stream().anyMatch(c -> swallowed(c, columns))) {
      add("row-unreadable", line);
      return;
    }
    add("records", line);
    number(cells, line);
    Upn.Outcome upn = Upn.check(cells.get(2)).outcome();
    add("upn-" + key(missing(cells.get(2)) ? Upn.Outcome.EMPTY : upn), line);
    String forename = name(cells.get(3));
    String surname = name(cells.get(4));
    if (forename.isEmpty() || surname.isEmpty()) {
      add("name-absent", line);
    }
    String birth = birth(cells.get(5), line);
    Postcode.Outcome postcode = Postcode.check(cells.get(6)).outcome();
    add("postcode-" + key(missing(cells.get(6)) ? Postcode.Outcome.EMPTY : postcode), line);
    NhsNumber valid = NhsNumber.check(cells.get(0)).number();
    if (valid != null) {
      holders.add(new Holder(valid.digits(), forename, surname, birth, line));
    }
  }

  private static boolean swallowed(String cell, int columns) {
    long ends = cell.replace("\r\n", "\n").chars().filter(c -> c == '\n' || c == '\r').count();
    long commas = cell.chars().filter(c -> c == ',').count();
    return ends > 0 && commas >= ends * (columns - 1);
  }

  private void number(List<String> cells, int line) {
    NhsNumber.Outcome outcome = NhsNumber.check(cells.get(0)).outcome();
    if (missing(cells.get(0))) {
      outcome = NhsNumber.Outcome.EMPTY;
    }
    NhsNumberStatus status = NhsNumberStatus.ofCode(cells.get(1)).orElse(null);
    boolean valid = outcome == NhsNumber.Outcome.VALID;
    if (status != null) {
      add("nhs-number-status-" + status.code(), line);
      boolean claims = status.code().equals("01") || status.code().equals("02");
      boolean denies = status.code().equals("07") || status.code().equals("08");
      if ((claims && !valid) || (denies && valid)) {
        add("nhs-number-status-contradicts", line);
      }
      if (denies && outcome == NhsNumber.Outcome.EMPTY) {
        add("nhs-number-absent-explained", line);
        return;
      }
    } else if (!missing(cells.get(1))) {
      add("nhs-number-status-unknown", line);
    }
    add("nhs-number-" + key(outcome), line);
    if (valid) {
      add("nhs-number-range-" + key(NhsNumber.of(cells.get(0)).range()), line);
    }
  }

  private String birth(String cell, int line) {
    Standardised date = dates(cell, DateReading.DAY_FIRST);
    if (date.value() != null) {
      add("date-of-birth-valid", line);
      if (date.value().endsWith("-01-01")) {
        add("date-of-birth-first-of-january", line);
      }
      return date.value();
    }
    String problem = date.problem() == null ? "" : date.problem();
    if (problem.isEmpty()) {
      add("date-of-birth-absent", line);
    } else if (problem.contains("placeholder")) {
      add("date-of-birth-placeholder", line);
    } else if (problem.contains("calendar")) {
      boolean other = dates(cell, DateReading.MONTH_FIRST).value() != null;
      add("date-of-birth-" + (other ? "other-order" : "no-such-day"), line);
    } else if (problem.contains("1500")) {
      add("date-of-birth-year", line);
    } else {
      add("date-of-birth-format", line);
    }
    return "";
  }

  private static Standardised dates(String cell, DateReading reading) {
    return (reading == DateReading.DAY_FIRST ? DAY_FIRST : MONTH_FIRST).apply(List.of(cell));
  }

  private static boolean missing(String cell) {
    Standardised any = NUMBERS.apply(List.of(cell));
    return any.value() == null && any.problem() == null;
  }

  private static String name(String cell) {
    String plain = Normalizer.normalize(cell, Normalizer.Form.NFD).replaceAll("[^A-Za-z]", "");
    return plain.toLowerCase(Locale.ROOT);
  }

  private void holders() {
    Map<String, List<Holder>> byNumber = new LinkedHashMap<>();
    Map<List<String>, List<Holder>> byPerson = new LinkedHashMap<>();
    for (Holder each : holders) {
      byNumber.computeIfAbsent(each.number, key -> new ArrayList<>()).add(each);
      List<String> person = List.of(each.forename, each.surname, each.birth);
      byPerson.computeIfAbsent(person, key -> new ArrayList<>()).add(each);
    }
    for (List<Holder> group : byNumber.values()) {
      if (group.size() > 1) {
        String check = shared(group);
        group.forEach(each -> add(check, each.line));
      }
    }
    byPerson.forEach(
        (person, group) -> {
          boolean several = group.stream().map(Holder::number).distinct().count() > 1;
          if (several && person.stream().noneMatch(String::isEmpty)) {
            group.forEach(each -> add("person-several-numbers", each.line));
          }
        });
  }

  private static String shared(List<Holder> group) {
    boolean unclear = false;
    for (Holder a : group) {
      for (Holder b : group) {
        if (differ(a.forename, b.forename)
            || differ(a.surname, b.surname)
            || differ(a.birth, b.birth)) {
          return "person-number-shared-conflicting";
        }
      }
      unclear |= a.forename.isEmpty() || a.surname.isEmpty() || a.birth.isEmpty();
    }
    return "person-number-shared-" + (unclear ? "unclear" : "agreeing");
  }

  private static boolean differ(String a, String b) {
    return !a.isEmpty() && !b.isEmpty() && !a.equals(b);
  }

  private static String key(Enum<?> constant) {
    return switch (constant.name()) {
      case "EMPTY" -> "absent";
      default -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    };
  }
}

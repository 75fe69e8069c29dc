package org.kinlink.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Rows as people send them, with numbers of the range 999 and invented people. */
final class MessyRows {
  private static final String[] FORENAMES = {
    "Ann", "BEN", "Zo\u00e9", "Zoe", "Mary-Jane", "mary jane", "", "O'Neil", "Ja\u00efr", "Cy"
  };
  private static final String[] SURNAMES = {
    "Ash", "ash", "Birch", "D\u2019Arcy", "DArcy", "\u00c5gren", "Agren", "", "Elm", "Smith, Jr"
  };
  private static final String[] POSTCODES = {
    "ZX1 1AA", "zx11ab", "ZZ99 3VZ", "", "unknown", "ZX1", "ZX1 1A1", "N1P 2ZZ", "12 High Street"
  };
  private static final String[] DATES = {
    "2010-02-29",
    "29/02/2012",
    "01/13/2011",
    "2011-01-01",
    "1900-01-01",
    "",
    "n/a",
    "x",
    "12-Mar-09",
    "31/31/2011",
    "0012-01-05",
    "2013-06-30 00:00:00",
    "20100503",
    " 2014-05-06 ",
    "25/12/2010",
    "30/11/2011",
    "28/02/2011"
  };
  private static final String[] NUMBERS = {
    "9990000018", "999 000 0026", "999-000-0034", " 9990000042", "9990000050.0", "", "N/A",
    "9990000019", "999000001", "9.99E+09", "1111111111", "99900 00018", "9276308686", "ABC123",
    "4000000632", "0607230002", "999\u00a0000\u00a00069", "9990000077x"
  };
  private static final String[] STATUSES = {"01", "1", "2", "03", "05", "07", "08", "", "9", "n/a"};
  private static final String[] UPNS = {
    "B801200005001", "A801200005001", "", "UN3", "unknown", "80120000500", "b801200005001"
  };

  private final Random random;

  MessyRows(Random random) {
    this.random = random;
  }

  String rows(int count) {
    StringBuilder text = new StringBuilder();
    String end = random.nextBoolean() ? "\n" : "\r\n";
    for (int i = 0; i < count; i++) {
      text.append(row());
      text.append(random.nextInt(50) == 0 ? "\r" : random.nextInt(60) == 0 ? end + end : end);
    }
    return random.nextBoolean() ? text.toString() : text.append(row()).toString();
  }

  private String row() {
    List<String> cells = new ArrayList<>();
    cells.add(random.nextInt(3) == 0 ? pick(NUMBERS) : number());
    cells.add(pick(STATUSES));
    cells.add(pick(UPNS));
    cells.add(pick(FORENAMES));
    cells.add(pick(SURNAMES));
    cells.add(random.nextInt(3) == 0 ? pick(DATES) : "201" + random.nextInt(3) + "-05-0" + day());
    cells.add(pick(POSTCODES));
    int mess = random.nextInt(60);
    if (mess == 0) {
      cells.remove(6);
    } else if (mess == 1) {
      cells.add("more");
    } else if (mess == 2) {
      cells.add(" ");
    } else if (mess == 3) {
      return ",,, ,,,";
    }
    return String.join(",", cells.stream().map(this::written).toList());
  }

  private int day() {
    return 1 + random.nextInt(9);
  }

  /** One of a few hundred valid numbers, so that some are shared. */
  private String number() {
    while (true) {
      int stem = 999_000_000 + random.nextInt(900);
      int sum = 0;
      int rest = stem;
      for (int weight = 2; weight <= 10; weight++) {
        sum += rest % 10 * weight;
        rest /= 10;
      }
      int check = (11 - sum % 11) % 11;
      if (check < 10) {
        return stem + Integer.toString(check);
      }
    }
  }

  private String written(String cell) {
    boolean quoted = cell.contains(",") || random.nextInt(8) == 0;
    if (!quoted) {
      return cell;
    }
    return switch (random.nextInt(12)) {
      case 0 -> "\"" + cell + "\n\"";
      case 1 -> "\"" + cell + "\r\n \"";
      case 2 -> "\"" + cell + "\"\"\"";
      case 3 -> "\"" + cell + "\" ";
      default -> "\"" + cell + "\"";
    };
  }

  private String pick(String[] from) {
    return from[random.nextInt(from.length)];
  }
}

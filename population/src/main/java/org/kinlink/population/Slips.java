package org.kinlink.population;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The single slips of the pen. */
final class Slips {
  private static final String KEYBOARD = "qwertyuiopasdfghjklzxcvbnm";

  private static final List<String> SCANS =
      List.of("m>rn", "rn>m", "l>i", "i>l", "cl>d", "d>cl", "S>5", "O>0", "B>8", "u>v", "h>b");

  private static final List<Integer> SHIFTS = List.of(-10, -1, 1, 2, 10);

  private Slips() {}

  /** Makes one typing error in a word: a letter replaced, left out, doubled or exchanged. */
  static String typing(String word, Dice dice) {
    if (word.length() < 3) {
      return word;
    }
    int at = 1 + dice.below(word.length() - 1);
    String before = word.substring(0, at);
    String after = word.substring(at + 1);
    char letter = word.charAt(at);
    return switch (dice.below(4)) {
      case 0 -> before + neighbour(letter, dice) + after;
      case 1 -> before + after;
      case 2 -> before + letter + letter + after;
      default ->
          at + 1 < word.length()
              ? before + word.charAt(at + 1) + letter + word.substring(at + 2)
              : before + after;
    };
  }

  /** Reads a letter wrong, as machines do that read handwriting. */
  static String scanning(String word, Dice dice) {
    List<String> wrong = new ArrayList<>();
    for (String pair : SCANS) {
      int at = word.indexOf(pair.substring(0, pair.indexOf('>')));
      if (at >= 0) {
        String right = pair.substring(0, pair.indexOf('>'));
        String read = pair.substring(pair.indexOf('>') + 1);
        wrong.add(word.substring(0, at) + read + word.substring(at + right.length()));
      }
    }
    return wrong.isEmpty() ? typing(word, dice) : wrong.get(dice.below(wrong.size()));
  }

  private static char neighbour(char letter, Dice dice) {
    int key = KEYBOARD.indexOf(letter);
    if (key < 0) {
      return KEYBOARD.charAt(dice.below(KEYBOARD.length()));
    }
    return KEYBOARD.charAt((key + (dice.chance(0.5) ? 1 : KEYBOARD.length() - 1)) % 26);
  }

  /** Returns whether day and month can change places and give another date. */
  static boolean canSwap(LocalDate date) {
    return date.getDayOfMonth() <= 12 && date.getDayOfMonth() != date.getMonthValue();
  }

  static LocalDate swapDayAndMonth(LocalDate date) {
    return LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
  }

  /** Gets day, month or year wrong; the result is a date and not after the last one allowed. */
  static LocalDate wrongPart(LocalDate date, LocalDate last, Dice dice) {
    while (true) {
      int shift = SHIFTS.get(dice.below(SHIFTS.size()));
      int part = dice.below(3);
      int day = date.getDayOfMonth() + (part == 0 ? shift : 0);
      int month = date.getMonthValue() + (part == 1 ? shift : 0);
      int year = date.getYear() + (part == 2 ? shift : 0);
      if (month >= 1 && month <= 12 && YearMonth.of(year, month).isValidDay(day)) {
        LocalDate wrong = LocalDate.of(year, month, day);
        if (!wrong.isAfter(last)) {
          return wrong;
        }
      }
    }
  }

  /** Gets one of the last two letters of a postcode wrong. */
  static String postcode(String postcode, Dice dice) {
    String letters = "ABDEFGHJLNPQRSTUWXYZ";
    int at = postcode.length() - 1 - dice.below(2);
    int letter = letters.indexOf(postcode.charAt(at));
    char wrong = letters.charAt((letter + 1 + dice.below(letters.length() - 1)) % letters.length());
    return postcode.substring(0, at) + wrong + postcode.substring(at + 1);
  }
}

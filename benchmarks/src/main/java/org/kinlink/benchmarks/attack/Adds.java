package org.kinlink.benchmarks.attack;

import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;

/** What owners add to a file besides the present values of its people. */
enum Adds {
  /** Nothing. */
  NOTHING("", 0, false),
  /** A record of nobody to every ten. */
  CHAFF(", a tenth chaff", 0.1, false),
  /** Former surnames of one in five, and earlier homes of one in three. */
  FORMER(", former names and other addresses", 0, true);

  /** Where a former surname stands. */
  static final Field FIELD = new Field("former_surname", FieldKind.CATEGORY);

  private static final int NAMED = 5;
  private static final int MOVED = 3;

  final String words;
  final double chaff;
  final boolean former;

  Adds(String words, double chaff, boolean former) {
    this.words = words;
    this.chaff = chaff;
    this.former = former;
  }

  /** Whether the person of a place had another surname. */
  static boolean wasNamed(int place) {
    return place % NAMED == 0;
  }

  /** Whether the person of a place lived elsewhere before. */
  static boolean hasMoved(int place) {
    return place % MOVED == 0;
  }
}

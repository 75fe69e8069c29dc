package org.kinlink.compare;

import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.testing.Records;

/** Compares two values as a run does. */
final class Pair {
  private Pair() {}

  static int level(FieldComparator comparator, FieldKind kind, String a, String b) {
    People people = Records.of(kind).source("a").add("1", a).add("2", b).people();
    int codeA = a.equals(people.value(0, 0)) ? people.code(0, 0) : people.code(0, 1);
    int codeB = b.equals(people.value(0, 0)) ? people.code(0, 0) : people.code(0, 1);
    return comparator.prepare(people.dictionary(0)).level(codeA, codeB);
  }
}

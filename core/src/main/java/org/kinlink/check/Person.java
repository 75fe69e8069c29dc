package org.kinlink.check;

/**
 * Who somebody is, in one long: date of birth, surname and forename, each nought when it is not
 * known. Eighteen bits tell every day apart, and twice 23 bits nearly every name.
 */
final class Person {
  private static final long NAME = (1L << Names.BITS) - 1;

  private Person() {}

  static long of(int day, int forename, int surname) {
    return ((((long) day << Names.BITS) | surname) << Names.BITS) | forename;
  }

  static long day(long person) {
    return person >>> (2 * Names.BITS);
  }

  static long surname(long person) {
    return (person >>> Names.BITS) & NAME;
  }

  static long forename(long person) {
    return person & NAME;
  }

  /** Whether all three are known. */
  static boolean complete(long person) {
    return day(person) != 0 && surname(person) != 0 && forename(person) != 0;
  }

  /** Whether something is known of both and differs. */
  static boolean conflict(long a, long b) {
    return differ(day(a), day(b))
        || differ(surname(a), surname(b))
        || differ(forename(a), forename(b));
  }

  private static boolean differ(long a, long b) {
    return a != 0 && b != 0 && a != b;
  }

  /** What is known of the first, and where it knows nothing, of the second. */
  static long filled(long a, long b) {
    long day = day(a) != 0 ? day(a) : day(b);
    long surname = surname(a) != 0 ? surname(a) : surname(b);
    long forename = forename(a) != 0 ? forename(a) : forename(b);
    return of((int) day, (int) forename, (int) surname);
  }
}

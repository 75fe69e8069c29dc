package org.kinlink.pseudonym;

/** All numbers that could be NHS numbers, by their first nine digits. */
final class NhsNumberSpace {
  private static final int DIGITS = 9;
  private static final int MODULUS = 11;

  private NhsNumberSpace() {}

  /** Nine digits with the check digit that follows from them, or -1 if none does. */
  static long complete(long stem) {
    int sum = 0;
    long rest = stem;
    for (int weight = 2; weight < DIGITS + 2; weight++) {
      long next = rest / 10;
      sum += (int) (rest - next * 10) * weight;
      rest = next;
    }
    int check = (MODULUS - sum % MODULUS) % MODULUS;
    return check == 10 ? -1 : stem * 10 + check;
  }
}

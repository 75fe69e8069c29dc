package org.kinlink.identifier;

import org.jspecify.annotations.Nullable;

/** What identifiers of ten digits share: one number to store, and a text form that hides it. */
abstract class DigitIdentifier {
  private final long packed;

  DigitIdentifier(long packed) {
    this.packed = packed;
  }

  /**
   * The ten digits as one number, for storing many in a primitive array.
   *
   * @return a number of at most ten digits
   */
  public final long packed() {
    return packed;
  }

  /**
   * The ten digits. This is personal data: it goes into no log, message or file name.
   *
   * @return ten ASCII digits
   */
  public final String digits() {
    char[] digits = new char[TenDigits.DIGITS];
    long rest = packed;
    for (int i = digits.length - 1; i >= 0; i--) {
      digits[i] = (char) ('0' + rest % 10);
      rest /= 10;
    }
    return new String(digits);
  }

  // Identifiers of two kinds differ, whatever their characters.
  @SuppressWarnings("EqualsGetClass")
  @Override
  public final boolean equals(@Nullable Object other) {
    return other != null
        && other.getClass() == getClass()
        && ((DigitIdentifier) other).packed == packed;
  }

  @Override
  public final int hashCode() {
    return Long.hashCode(packed);
  }

  /** Hides the number; {@link #digits} shows it. */
  @Override
  public final String toString() {
    return getClass().getSimpleName() + "[hidden]";
  }
}

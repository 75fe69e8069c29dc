package org.kinlink.identifier;

/**
 * Who issues the numbers of a range; by the first digits alone, so it holds of invalid numbers too.
 */
public enum NhsNumberRange {
  /** 400 to 499 and 600 to 799. */
  ENGLAND_WALES_IOM("England, Wales and the Isle of Man", true),
  /** 010 000 to 311 299: Community Health Index numbers, which begin with the date of birth. */
  SCOTLAND("Scotland (CHI)", true),
  /** 320 to 399. */
  NORTHERN_IRELAND("Northern Ireland (H&C)", true),
  /** 800 to 859. */
  IRELAND("Republic of Ireland (IHI)", true),
  /** 500 to 599, kept back for internal tests. */
  NOT_ISSUED("not to be issued", false),
  /** 000 to 009, 311 300 to 319 and 860 to 899. */
  UNALLOCATED("not allocated", false),
  /** 900 to 999: tests and made-up people. */
  TEST("test numbers", false);

  private final String description;
  private final boolean issued;

  NhsNumberRange(String description, boolean issued) {
    this.description = description;
    this.issued = issued;
  }

  /**
   * The range of ten digits, valid or not.
   *
   * @param packed the ten digits as one number
   * @return the range
   * @throws IllegalArgumentException if it is not ten digits
   */
  public static NhsNumberRange of(long packed) {
    if (packed < 0 || packed >= NhsNumber.LIMIT) {
      throw new IllegalArgumentException("packed: not ten digits");
    }
    int prefix = (int) (packed / 10_000);
    return switch (prefix / 100_000) {
      case 0, 1, 2, 3 -> belowFour(prefix);
      case 4, 6, 7 -> ENGLAND_WALES_IOM;
      case 5 -> NOT_ISSUED;
      case 8 -> prefix < 860_000 ? IRELAND : UNALLOCATED;
      default -> TEST;
    };
  }

  private static NhsNumberRange belowFour(int prefix) {
    if (prefix >= 320_000) {
      return NORTHERN_IRELAND;
    }
    return prefix >= 10_000 && prefix < 311_300 ? SCOTLAND : UNALLOCATED;
  }

  /**
   * Whether a person can hold a number of this range.
   *
   * @return whether numbers of the range are issued
   */
  public boolean isIssued() {
    return issued;
  }

  /**
   * The range in plain English.
   *
   * @return a name for reports
   */
  public String description() {
    return description;
  }
}

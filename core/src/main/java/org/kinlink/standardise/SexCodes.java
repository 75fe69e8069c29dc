package org.kinlink.standardise;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The code sets in which returns write sex, and which return used which in what year.
 *
 * <p>They agree where they overlap: 1 and M are male, 2 and F female, and all else says that it is
 * not known, whatever the reason. So one reader serves them all, and a return that changed its
 * codes in between needs no setting; the sets are kept apart to say which codes do not belong in a
 * column.
 *
 * <p>Sources: the schemas of the returns, 2017 to 2026; NHS Data Dictionary, PERSON GENDER CODE
 * (retired) and PERSON PHENOTYPIC SEX.
 */
public enum SexCodes {
  /** 1 and 2, as the return on looked-after children had to 2023-24. */
  ONE_TWO("1", "2", ""),
  /**
   * 1, 2, 0 not known, 9 not specified: the children-in-need census to 2024, and older NHS data.
   */
  ONE_TWO_NOUGHT_NINE("1", "2", "09"),
  /** 1, 2, 9 indeterminate, X not known: newer NHS data. */
  ONE_TWO_NINE_X("1", "2", "9X"),
  /** M, F, and U unknown: the Department's returns now. */
  LETTERS("M", "F", "U");

  /** The returns of the Department for Education that changed their codes or their column. */
  public enum Return {
    /** SSDA903 on looked-after children; column SEX throughout. */
    LOOKED_AFTER(2025, ONE_TWO),
    /** The children-in-need census; GenderCurrent before, Sex after. */
    CHILDREN_IN_NEED(2025, ONE_TWO_NOUGHT_NINE),
    /** The school census, which had letters all the time; gender before autumn 2023, sex after. */
    SCHOOL_CENSUS(0, LETTERS);

    private final int lettersFrom;
    private final SexCodes before;

    Return(int lettersFrom, SexCodes before) {
      this.lettersFrom = lettersFrom;
      this.before = before;
    }

    /**
     * The code set of a return.
     *
     * @param year the year in which the period of the return ends: 2025 for 2024-25
     * @return the code set
     */
    public SexCodes codes(int year) {
      return year >= lettersFrom ? LETTERS : before;
    }
  }

  private final String male;
  private final String female;
  private final String unknown;

  SexCodes(String male, String female, String unknown) {
    this.male = male;
    this.female = female;
    this.unknown = unknown;
  }

  /**
   * What a code of this set stands for.
   *
   * @param code the code, in capitals or not
   * @return "m", "f" or "" for not known, as a sex column is standardised; or nothing if the code
   *     is not of this set
   */
  public Optional<String> read(@Nullable String code) {
    if (code == null || code.length() != 1) {
      return Optional.empty();
    }
    String upper = code.toUpperCase(Locale.ROOT);
    if (upper.equals(male)) {
      return Optional.of("m");
    }
    if (upper.equals(female)) {
      return Optional.of("f");
    }
    return unknown.contains(upper) ? Optional.of("") : Optional.empty();
  }
}

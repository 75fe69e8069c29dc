package org.kinlink.standardise;

import java.util.Locale;
import java.util.Optional;

/**
 * Ethnic groups as the Department for Education codes them, and how they cross to the NHS
 * categories of 2001.
 *
 * <p>The crossing loses what the NHS list lacks: Gypsy, Roma and Irish Traveller families are "any
 * other White background" there. So codes of both kinds are compared by {@link #nhs}, and never to
 * tell people apart: ethnicity is for finding out whom a linkage misses.
 *
 * <p>Sources: NHS Data Dictionary, ETHNIC CATEGORY 2001; the Department's common basic data set.
 */
public enum EthnicGroup {
  /** WBRI, A. */
  WHITE_BRITISH("WBRI", "A", "White British"),
  /** WIRI, B. */
  WHITE_IRISH("WIRI", "B", "White Irish"),
  /** WIRT; C in the NHS. */
  IRISH_TRAVELLER("WIRT", "C", "Traveller of Irish heritage"),
  /** WROM; C in the NHS. */
  GYPSY_ROMA("WROM", "C", "Gypsy or Roma"),
  /** WOTH, C. */
  WHITE_OTHER("WOTH", "C", "Any other White background"),
  /** MWBC, D. */
  WHITE_AND_BLACK_CARIBBEAN("MWBC", "D", "White and Black Caribbean"),
  /** MWBA, E. */
  WHITE_AND_BLACK_AFRICAN("MWBA", "E", "White and Black African"),
  /** MWAS, F. */
  WHITE_AND_ASIAN("MWAS", "F", "White and Asian"),
  /** MOTH, G. */
  MIXED_OTHER("MOTH", "G", "Any other mixed background"),
  /** AIND, H. */
  INDIAN("AIND", "H", "Indian"),
  /** APKN, J. */
  PAKISTANI("APKN", "J", "Pakistani"),
  /** ABAN, K. */
  BANGLADESHI("ABAN", "K", "Bangladeshi"),
  /** AOTH, L. */
  ASIAN_OTHER("AOTH", "L", "Any other Asian background"),
  /** BCRB, M. */
  BLACK_CARIBBEAN("BCRB", "M", "Black Caribbean"),
  /** BAFR, N. */
  BLACK_AFRICAN("BAFR", "N", "Black African"),
  /** BOTH, P. */
  BLACK_OTHER("BOTH", "P", "Any other Black background"),
  /** CHNE, R; some data sets misspell it CNHE. */
  CHINESE("CHNE", "R", "Chinese"),
  /** OOTH, S. */
  OTHER("OOTH", "S", "Any other ethnic group"),
  /** REFU, Z: asked, and not told. */
  NOT_STATED("REFU", "Z", "Not stated"),
  /** NOBT, 99: not asked yet. */
  NOT_KNOWN("NOBT", "99", "Not known");

  private static final String MISSPELT_CHINESE = "CNHE";

  private final String dfe;
  private final String nhs;
  private final String label;

  EthnicGroup(String dfe, String nhs, String label) {
    this.dfe = dfe;
    this.nhs = nhs;
    this.label = label;
  }

  /**
   * The group of a code of the Department for Education.
   *
   * @param code the code, in capitals or not
   * @return the group, or nothing if it is no such code
   */
  public static Optional<EthnicGroup> ofDfe(String code) {
    String upper = code.toUpperCase(Locale.ROOT);
    String wanted = upper.equals(MISSPELT_CHINESE) ? CHINESE.dfe : upper;
    for (EthnicGroup group : values()) {
      if (group.dfe.equals(wanted)) {
        return Optional.of(group);
      }
    }
    return Optional.empty();
  }

  /**
   * The group of an NHS category; {@link #WHITE_OTHER} for C, as the NHS knows no narrower one. One
   * letter says nothing about the list it is from, so ask only where the list is known.
   *
   * @param code the code, in capitals or not; a second, local character does not matter
   * @return the group, or nothing if it is no such code
   */
  public static Optional<EthnicGroup> ofNhs(String code) {
    String upper = code.toUpperCase(Locale.ROOT);
    if (upper.equals(WHITE_OTHER.nhs) || (upper.length() == 2 && upper.startsWith("C"))) {
      return Optional.of(WHITE_OTHER);
    }
    boolean local = upper.length() == 2 && !upper.equals(NOT_KNOWN.nhs);
    String wanted = local ? upper.substring(0, 1) : upper;
    for (EthnicGroup group : values()) {
      if (group.nhs.equals(wanted)) {
        return Optional.of(group);
      }
    }
    return Optional.empty();
  }

  /**
   * The code of the Department for Education.
   *
   * @return four capitals
   */
  public String dfe() {
    return dfe;
  }

  /**
   * The NHS category of 2001 that holds the group.
   *
   * @return one capital, or 99 for not known
   */
  public String nhs() {
    return nhs;
  }

  /**
   * The group in plain English.
   *
   * @return a name for reports
   */
  public String label() {
    return label;
  }

  /**
   * Whether the code names a group, rather than why none is known.
   *
   * @return false for {@link #NOT_STATED} and {@link #NOT_KNOWN}
   */
  public boolean isKnown() {
    return this != NOT_STATED && this != NOT_KNOWN;
  }
}

package org.kinlink.record;

import java.util.Locale;
import java.util.Optional;

/** What a field of a person record holds; it decides how values are standardised and compared. */
public enum FieldKind {
  /** The ten digits of an NHS number. */
  NHS_NUMBER(Use.MATCH),
  /** The status indicator code that stands beside an NHS number, 01 to 08. */
  NHS_NUMBER_STATUS(Use.SUPPORT),
  /** First given name. */
  FORENAME(Use.MATCH),
  /** Further given names. */
  MIDDLE_NAMES(Use.MATCH),
  /** Family name. */
  SURNAME(Use.MATCH),
  /** Whole name in one column; split into forename, middle names and surname. */
  FULL_NAME(Use.SUPPORT),
  /** Sex as recorded: m, f, or missing. */
  SEX(Use.MATCH),
  /** Date of birth as yyyy-mm-dd. */
  DATE_OF_BIRTH(Use.MATCH),
  /** Year of birth, or age in years, where no whole date is there. */
  BIRTH_YEAR(Use.MATCH),
  /** House and street in one free line. */
  ADDRESS(Use.MATCH),
  /** House number or name. */
  HOUSE(Use.MATCH),
  /** Street. */
  STREET(Use.MATCH),
  /** Village, suburb or district. */
  LOCALITY(Use.MATCH),
  /** Post town or city. */
  TOWN(Use.MATCH),
  /** County or state. */
  COUNTY(Use.MATCH),
  /** Postcode. */
  POSTCODE(Use.MATCH),
  /** Unique property reference number. */
  UPRN(Use.MATCH),
  /** E-mail address. */
  EMAIL(Use.MATCH),
  /** Telephone number. */
  PHONE(Use.MATCH),
  /** Any other identifier of one person, such as a UPN. */
  IDENTIFIER(Use.MATCH),
  /** A plain category, such as an occupation or a place of birth. */
  CATEGORY(Use.MATCH),
  /** Ethnic category; used to report link rates, never to match. */
  ETHNICITY(Use.REPORT),
  /** Area of residence or of service; used to report link rates, never to match. */
  AREA(Use.REPORT),
  /** Whether the child is looked after; used to report link rates, never to match. */
  LOOKED_AFTER(Use.REPORT);

  /** What the engine may do with a field. */
  public enum Use {
    /** Compared between records. */
    MATCH,
    /** Read together with another field. */
    SUPPORT,
    /** Only ever counted in reports. */
    REPORT
  }

  private final Use use;

  FieldKind(Use use) {
    this.use = use;
  }

  /**
   * Returns what the engine may do with fields of this kind.
   *
   * @return the use
   */
  public Use use() {
    return use;
  }

  /**
   * Returns whether several fields of this kind may stand side by side in one schema.
   *
   * @return true for identifiers and categories
   */
  public boolean repeatable() {
    return this == IDENTIFIER || this == CATEGORY;
  }

  /**
   * Returns whether the field says where somebody lives.
   *
   * @return true for every part of an address, a postcode, a UPRN and a telephone number
   */
  public boolean locates() {
    return switch (this) {
      case ADDRESS, HOUSE, STREET, LOCALITY, TOWN, COUNTY, POSTCODE, UPRN, PHONE -> true;
      default -> false;
    };
  }

  /**
   * Returns the name used in project files and outputs.
   *
   * @return the lower-case name, such as {@code date_of_birth}
   */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Finds the kind with a project-file name.
   *
   * @param key the name, such as {@code date_of_birth}
   * @return the kind, or empty when no kind has that name
   */
  public static Optional<FieldKind> ofKey(String key) {
    for (FieldKind kind : values()) {
      if (kind.key().equals(key)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}

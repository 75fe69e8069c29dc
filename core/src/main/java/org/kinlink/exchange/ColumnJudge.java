package org.kinlink.exchange;

import java.util.Locale;
import org.kinlink.record.FieldKind;

/** Whether the content of a column agrees with what its name says. */
final class ColumnJudge {
  private static final double MOST = 0.5;

  private ColumnJudge() {}

  /** Whether the content speaks against the kind that the name says. */
  static boolean contradicts(FieldKind kind, ColumnContent content) {
    return switch (kind) {
      case NHS_NUMBER -> content.nhsNumbers() < MOST;
      case FORENAME, MIDDLE_NAMES, SURNAME, FULL_NAME ->
          content.share(ColumnShapes::isName) < MOST || content.dates() > MOST;
      case DATE_OF_BIRTH -> content.dates() < MOST;
      case SEX, NHS_NUMBER_STATUS, LOOKED_AFTER -> content.usable(kind) < MOST;
      case ADDRESS, STREET, LOCALITY, TOWN, COUNTY ->
          content.share(ColumnShapes::isPlace) < MOST && content.share(ColumnJudge::isLine) < MOST;
      // Five digits are a postcode in many countries, and the serial number of a day too.
      case POSTCODE ->
          content.share(ColumnShapes::isPostal) < MOST
              || (content.dates() > 0.9 && content.share(v -> v.length() > 5) > MOST);
      case UPRN, BIRTH_YEAR -> content.usable(kind) < MOST;
      case EMAIL -> content.share(ColumnShapes::isEmail) < MOST;
      case PHONE ->
          content.share(v -> ColumnShapes.digits(v) >= 6 && ColumnShapes.letters(v) < 6) < MOST;
      case IDENTIFIER -> content.share(ColumnShapes::hasDigit) < MOST;
      case HOUSE, CATEGORY, ETHNICITY, AREA -> content.isFreeText();
    };
  }

  /** A number, then a street. */
  private static boolean isLine(String value) {
    return ColumnShapes.hasDigit(value) && ColumnShapes.letters(value) > 2;
  }

  /** Whether the content may be the day, month or year of a date of birth. */
  static boolean fits(HeaderSense.Type part, ColumnContent content) {
    return switch (part) {
      case BIRTH_DAY -> content.share(v -> ColumnShapes.isNumber(v, 1, 31)) > 0.8;
      case BIRTH_MONTH ->
          content.share(
                  v ->
                      ColumnShapes.isNumber(v, 1, 12)
                          || (ColumnShapes.isSingleName(v) && ColumnShapes.letters(v) >= 3))
              > 0.8;
      case BIRTH_YEAR ->
          content.share(
                  v -> ColumnShapes.isNumber(v, 1500, 2199) || ColumnShapes.isNumber(v, 0, 99))
              > 0.8;
      default -> false;
    };
  }

  /** Why a column is left out whose content speaks against its name. */
  static String contradiction(FieldKind kind) {
    return "left out: named like "
        + kind.key().replace('_', ' ')
        + ", but most of its content is something else";
  }

  /** Why a column is taken that has no telling name. */
  static String byContent(double share, String what) {
    return String.format(
        Locale.ROOT, "by its content: %d%% look like %s", (int) Math.floor(share * 100), what);
  }
}

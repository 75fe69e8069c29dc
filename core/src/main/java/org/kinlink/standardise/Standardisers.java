package org.kinlink.standardise;

import java.util.List;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;

/**
 * The standardiser of each kind of field. What they return may be shared between threads. Every
 * value but a name is missing when it says "unknown", "n/a" or the like; a value that is there but
 * cannot be used is refused with its reason, never mended by guessing.
 */
public final class Standardisers {
  private static final Standardiser CODES =
      new PlainStandardiser(PlainStandardiser.Case.CODES_UPPER);

  private Standardisers() {}

  /**
   * Returns the standardiser of a field.
   *
   * @param field the field; the name matters for {@code upn}, whose column may hold a code for why
   *     there is none
   * @param dates how to read the dates of the column; only dates of birth ask for it
   * @return the standardiser. For a full name it gives forename, middle names and surname in one
   *     line; {@link FullName} gives them apart
   */
  public static Standardiser forField(Field field, DateReading dates) {
    return isPupilNumber(field) ? forDistinct(field, dates) : forField(field.kind(), dates);
  }

  /**
   * Returns the standardiser of a field for cells of which each is asked for once, so that nothing
   * need be remembered of them.
   *
   * @param field the field
   * @param dates how to read the dates of the column; only dates of birth ask for it
   * @return a standardiser that gives what that of {@link #forField(Field, DateReading)} does
   */
  public static Standardiser forDistinct(Field field, DateReading dates) {
    return new Guarded(
        isPupilNumber(field) ? new IdentifierStandardiser(true) : plain(field.kind(), dates));
  }

  private static boolean isPupilNumber(Field field) {
    return field.kind() == FieldKind.IDENTIFIER && field.name().endsWith("upn");
  }

  /**
   * Returns the standardiser of a kind.
   *
   * @param kind what the field holds
   * @param dates how to read the dates of the column; only dates of birth ask for it
   * @return the standardiser, as of {@link #forField(Field, DateReading)}
   */
  public static Standardiser forField(FieldKind kind, DateReading dates) {
    Standardiser plain = plain(kind, dates);
    return new Guarded(recurs(kind) ? new Memo(plain) : plain);
  }

  /**
   * Returns whether values of a kind stand in many rows, so that remembering what became of them
   * pays.
   *
   * @param kind what the field holds
   * @return false where nearly every record has a value of its own
   */
  public static boolean recurs(FieldKind kind) {
    return switch (kind) {
      case NHS_NUMBER, UPRN, EMAIL, PHONE, IDENTIFIER, POSTCODE -> false;
      default -> true;
    };
  }

  /**
   * Returns the standardiser of dates that are not dates of birth, such as the first day at an
   * address.
   *
   * @param dates how to read the dates of the column
   * @return the standardiser
   */
  public static Standardiser forDates(DateReading dates) {
    return forField(FieldKind.DATE_OF_BIRTH, dates);
  }

  private static Standardiser plain(FieldKind kind, DateReading dates) {
    return switch (kind) {
      case NHS_NUMBER -> new NhsNumberStandardiser();
      case NHS_NUMBER_STATUS -> CodeStandardiser.nhsNumberStatus();
      case FORENAME -> new NameStandardiser(NameStandardiser.Part.FORENAME);
      case MIDDLE_NAMES -> new NameStandardiser(NameStandardiser.Part.MIDDLE_NAMES);
      case SURNAME -> new NameStandardiser(NameStandardiser.Part.SURNAME);
      case FULL_NAME -> cells -> fullName(FullName.split(cells));
      case SEX -> CodeStandardiser.sex();
      case DATE_OF_BIRTH -> new DateStandardiser(dates);
      case BIRTH_YEAR -> new YearStandardiser();
      case ADDRESS, HOUSE, STREET -> AddressStandardiser.premises();
      case LOCALITY, TOWN, COUNTY -> AddressStandardiser.places();
      case POSTCODE -> new PostcodeStandardiser();
      case UPRN -> new UprnStandardiser();
      case EMAIL -> new EmailStandardiser();
      case PHONE -> new PhoneStandardiser();
      case IDENTIFIER -> new IdentifierStandardiser(false);
      case CATEGORY -> new PlainStandardiser(PlainStandardiser.Case.LOWER);
      case ETHNICITY -> Standardisers::ethnicity;
      case AREA -> CODES;
      case LOOKED_AFTER -> CodeStandardiser.lookedAfter();
    };
  }

  /** Codes of the Department for Education are unmistakable; single letters may be of any list. */
  private static Standardised ethnicity(List<String> cells) {
    Standardised plain = CODES.apply(cells);
    return plain.value() == null
        ? plain
        : EthnicGroup.ofDfe(plain.value()).map(group -> Standardised.of(group.dfe())).orElse(plain);
  }

  private static Standardised fullName(FullName name) {
    String line = name.line();
    return line.isEmpty() ? Standardised.MISSING : Standardised.of(line);
  }
}

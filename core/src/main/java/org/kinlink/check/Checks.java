package org.kinlink.check;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.function.ToIntFunction;
import org.kinlink.check.Check.Severity;
import org.kinlink.check.Check.Subject;
import org.kinlink.identifier.NhsNumber;
import org.kinlink.identifier.NhsNumberRange;
import org.kinlink.identifier.NhsNumberStatus;
import org.kinlink.identifier.Postcode;
import org.kinlink.identifier.Uln;
import org.kinlink.identifier.Upn;

/**
 * All checks there are. Inside a run a check is its place in this list, so that counting is an
 * addition to an array.
 */
public final class Checks {
  private static final List<Check> LIST = new ArrayList<>();

  static final int UNREADABLE =
      add(Subject.ROW, "unreadable", Severity.ERROR, "a row whose cells do not fit the header");

  static final int NUMBER_ABSENT =
      add(Subject.NHS_NUMBER, "absent", Severity.NOTE, "no NHS number");
  static final int NUMBER_EXPLAINED =
      add(
          Subject.NHS_NUMBER,
          "absent-explained",
          Severity.COUNT,
          "no NHS number, and a status that says why");
  private static final EnumMap<NhsNumber.Outcome, Integer> NUMBER =
      each(NhsNumber.Outcome.class, Checks::number);
  private static final EnumMap<NhsNumberRange, Integer> RANGE =
      each(NhsNumberRange.class, Checks::range);
  static final int NUMBER_MISPLACED =
      add(
          Subject.NHS_NUMBER,
          "in-wrong-column",
          Severity.SUSPICION,
          "an identifier that belongs into another column");

  private static final EnumMap<NhsNumberStatus, Integer> STATUS =
      each(NhsNumberStatus.class, Checks::status);
  static final int STATUS_UNKNOWN =
      add(Subject.NHS_NUMBER_STATUS, "unknown", Severity.ERROR, "none of the codes 01 to 08");
  static final int STATUS_CONTRADICTS =
      add(
          Subject.NHS_NUMBER_STATUS,
          "contradicts",
          Severity.ERROR,
          "a status that does not go with the number beside it");

  static final int SHARED_AGREEING =
      add(
          Subject.PERSON,
          "number-shared-agreeing",
          Severity.SUSPICION,
          "one NHS number on several records that agree");
  static final int SHARED_CONFLICTING =
      add(
          Subject.PERSON,
          "number-shared-conflicting",
          Severity.ERROR,
          "one NHS number on several records of different people");
  static final int SHARED_UNCLEAR =
      add(
          Subject.PERSON,
          "number-shared-unclear",
          Severity.SUSPICION,
          "one NHS number on several records, too little beside it to compare");
  static final int SEVERAL_NUMBERS =
      add(
          Subject.PERSON,
          "several-numbers",
          Severity.SUSPICION,
          "one name and date of birth with different NHS numbers");

  static final int UPN_ABSENT = add(Subject.UPN, "absent", Severity.NOTE, "no UPN");
  private static final EnumMap<Upn.Outcome, Integer> UPN = each(Upn.Outcome.class, Checks::upn);
  static final int UPN_TEMPORARY =
      add(Subject.UPN, "temporary", Severity.NOTE, "a temporary UPN, to be replaced");

  static final int ULN_ABSENT = add(Subject.ULN, "absent", Severity.NOTE, "no ULN");
  private static final EnumMap<Uln.Outcome, Integer> ULN = each(Uln.Outcome.class, Checks::uln);

  static final int UPRN_ABSENT = add(Subject.UPRN, "absent", Severity.NOTE, "no UPRN");
  static final int UPRN_VALID =
      add(Subject.UPRN, "valid", Severity.COUNT, "up to twelve digits, as a UPRN has");
  static final int UPRN_FORMAT =
      add(Subject.UPRN, "format", Severity.ERROR, "not one to twelve digits");

  static final int NAME_ABSENT =
      add(Subject.NAME, "absent", Severity.NOTE, "no forename or no surname");
  static final int NAME_SWAPPED =
      add(
          Subject.NAME,
          "swapped",
          Severity.SUSPICION,
          "a forename that is a surname elsewhere in the file, and the other way round");

  static final int BIRTH_ABSENT =
      add(Subject.DATE_OF_BIRTH, "absent", Severity.NOTE, "no date of birth");
  static final int BIRTH_VALID =
      add(Subject.DATE_OF_BIRTH, "valid", Severity.COUNT, "a date of the calendar");
  static final int BIRTH_PLACEHOLDER =
      add(
          Subject.DATE_OF_BIRTH,
          "placeholder",
          Severity.ERROR,
          "a date that systems write when they know none");
  static final int BIRTH_FORMAT =
      add(Subject.DATE_OF_BIRTH, "format", Severity.ERROR, "not in the form of a date");
  static final int BIRTH_NO_SUCH_DAY =
      add(Subject.DATE_OF_BIRTH, "no-such-day", Severity.ERROR, "no such day in the calendar");
  static final int BIRTH_OTHER_ORDER =
      add(
          Subject.DATE_OF_BIRTH,
          "other-order",
          Severity.ERROR,
          "a date only when day and month are taken the other way round");
  static final int BIRTH_YEAR =
      add(Subject.DATE_OF_BIRTH, "year", Severity.ERROR, "a year before 1500 or after 2199");
  static final int BIRTH_NEW_YEAR =
      add(
          Subject.DATE_OF_BIRTH,
          "first-of-january",
          Severity.NOTE,
          "the first of January, which often stands for a day that is not known");
  static final int BIRTH_CROWDED =
      add(
          Subject.DATE_OF_BIRTH,
          "crowded",
          Severity.SUSPICION,
          "a date on improbably many records");

  static final int POSTCODE_ABSENT = add(Subject.POSTCODE, "absent", Severity.NOTE, "no postcode");
  private static final EnumMap<Postcode.Outcome, Integer> POSTCODE =
      each(Postcode.Outcome.class, Checks::postcode);
  static final int POSTCODE_CROWDED =
      add(
          Subject.POSTCODE,
          "crowded",
          Severity.SUSPICION,
          "a postcode on improbably many records, as of an institution");

  private static final ImmutableList<Check> ALL = ImmutableList.copyOf(LIST);

  static final BitSet EVERY = every();
  static final BitSet CROWDED = crowded();

  private Checks() {}

  /**
   * Returns every check, in the order of reports.
   *
   * @return the checks
   */
  public static ImmutableList<Check> all() {
    return ALL;
  }

  static int of(NhsNumber.Outcome outcome) {
    return place(NUMBER, outcome);
  }

  static int of(NhsNumberRange range) {
    return place(RANGE, range);
  }

  static int of(NhsNumberStatus status) {
    return place(STATUS, status);
  }

  static int of(Upn.Outcome outcome) {
    return place(UPN, outcome);
  }

  static int of(Uln.Outcome outcome) {
    return place(ULN, outcome);
  }

  static int of(Postcode.Outcome outcome) {
    return place(POSTCODE, outcome);
  }

  private static BitSet crowded() {
    BitSet crowded = new BitSet();
    crowded.set(BIRTH_CROWDED);
    crowded.set(POSTCODE_CROWDED);
    return crowded;
  }

  private static BitSet every() {
    BitSet every = new BitSet();
    every.set(0, LIST.size());
    return every;
  }

  private static <E extends Enum<E>> EnumMap<E, Integer> each(
      Class<E> type, ToIntFunction<E> adder) {
    EnumMap<E, Integer> places = new EnumMap<>(type);
    for (E each : type.getEnumConstants()) {
      places.put(each, adder.applyAsInt(each));
    }
    return places;
  }

  private static <E extends Enum<E>> int place(EnumMap<E, Integer> places, E constant) {
    Integer place = places.get(constant);
    if (place == null) {
      throw new IllegalStateException("every constant has its check");
    }
    return place;
  }

  private static int number(NhsNumber.Outcome each) {
    return switch (each) {
      case EMPTY -> NUMBER_ABSENT;
      case VALID -> outcome(Subject.NHS_NUMBER, each, Severity.COUNT, each.reason());
      case LOST_ZERO -> outcome(Subject.NHS_NUMBER, each, Severity.SUSPICION, each.reason());
      default -> outcome(Subject.NHS_NUMBER, each, Severity.ERROR, each.reason());
    };
  }

  private static int range(NhsNumberRange each) {
    Severity severity =
        switch (each) {
          case ENGLAND_WALES_IOM -> Severity.COUNT;
          case SCOTLAND, NORTHERN_IRELAND, IRELAND -> Severity.NOTE;
          case TEST -> Severity.SUSPICION;
          case NOT_ISSUED, UNALLOCATED -> Severity.ERROR;
        };
    String title = "valid, of the range: " + each.description();
    return add(Subject.NHS_NUMBER, "range-" + Keys.of(each), severity, title);
  }

  private static int status(NhsNumberStatus each) {
    Severity severity = each.isUnresolved() ? Severity.NOTE : Severity.COUNT;
    return add(Subject.NHS_NUMBER_STATUS, each.code(), severity, each.description());
  }

  private static int upn(Upn.Outcome each) {
    return switch (each) {
      case EMPTY -> UPN_ABSENT;
      case VALID -> outcome(Subject.UPN, each, Severity.COUNT, each.reason());
      case REASON_FOR_NONE -> outcome(Subject.UPN, each, Severity.NOTE, each.reason());
      default -> outcome(Subject.UPN, each, Severity.ERROR, each.reason());
    };
  }

  private static int uln(Uln.Outcome each) {
    return switch (each) {
      case EMPTY -> ULN_ABSENT;
      case VALID -> outcome(Subject.ULN, each, Severity.COUNT, each.reason());
      case NONE_GIVEN -> outcome(Subject.ULN, each, Severity.NOTE, each.reason());
      default -> outcome(Subject.ULN, each, Severity.ERROR, each.reason());
    };
  }

  private static int postcode(Postcode.Outcome each) {
    return switch (each) {
      case EMPTY -> POSTCODE_ABSENT;
      case VALID -> outcome(Subject.POSTCODE, each, Severity.COUNT, each.reason());
      case UNUSUAL, PSEUDO, NO_FIXED_ABODE ->
          outcome(Subject.POSTCODE, each, Severity.NOTE, each.reason());
      default -> outcome(Subject.POSTCODE, each, Severity.ERROR, each.reason());
    };
  }

  private static int outcome(Subject subject, Enum<?> outcome, Severity severity, String title) {
    return add(subject, Keys.of(outcome), severity, title);
  }

  private static int add(Subject subject, String name, Severity severity, String title) {
    LIST.add(new Check(subject.key() + "-" + name, subject, severity, title));
    return LIST.size() - 1;
  }
}

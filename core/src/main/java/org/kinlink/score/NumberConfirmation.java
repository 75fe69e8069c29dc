package org.kinlink.score;

import org.kinlink.compare.JaroWinkler;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;

/**
 * What confirms an NHS number that two records have in common. The standard ISB 0149 (requirement
 * 14) asks for other demographics: the whole date of birth, or two of its three parts and a name or
 * the postcode district; or the forename and two more of surname, district and parts of the date. A
 * number that was not traced (status 03, 04, 06) needs a name or the district besides the whole
 * date, and one whose trace found a conflict (05) counts as not confirmed. A number that is
 * verified in both records (01) has been confirmed by the demographics of either, against the
 * national register; so it is enough that nothing of the two contradicts it. What stands beside two
 * forenames with nothing in common and two sexes was written down for a relative, and so was what
 * stands beside two sexes with no more than a birthday: twins share everything else. Two mentions
 * of a number in one source, of which neither says more, are of one person, whoever it is.
 * Immutable, safe to share between threads.
 */
final class NumberConfirmation {
  private static final int VERIFIED = '1';

  /** Present, and not yet traced (02). */
  private static final int PRESENT = '2';

  /** Number and person contradict each other in the national register (05). */
  private static final int CONFLICT = '5';

  /** Forenames less similar than this have nothing in common. */
  private static final double ALIKE = 0.7;

  /** Names more similar than this are as well one name with a slip. */
  private static final double SLIP = 0.85;

  private static final int UNKNOWN = -1;
  private static final int DATE = 10;
  private static final int WHOLE = 3;

  private final People people;
  private final int forename;
  private final int surname;
  private final int birth;
  private final int sex;
  private final int postcode;
  private final int status;

  NumberConfirmation(People people) {
    this.people = people;
    this.forename = people.schema().indexOf(FieldKind.FORENAME);
    this.surname = people.schema().indexOf(FieldKind.SURNAME);
    this.birth = people.schema().indexOf(FieldKind.DATE_OF_BIRTH);
    this.sex = people.schema().indexOf(FieldKind.SEX);
    this.postcode = people.schema().indexOf(FieldKind.POSTCODE);
    this.status = people.schema().indexOf(FieldKind.NHS_NUMBER_STATUS);
  }

  /** Whether the demographics of two records with one number confirm it. */
  boolean confirmed(int a, int b) {
    if (status(a) == CONFLICT || status(b) == CONFLICT) {
      return false;
    }
    if (reference(a) && reference(b) && people.source(a) == people.source(b)) {
      return true;
    }
    boolean sexes = sexesDiffer(a, b);
    boolean apart = namedApart(a, b);
    if (sexes && apart) {
      return false;
    }
    int parts = partsOfBirth(a, b);
    boolean known = equal(forename, a, b) || equal(surname, a, b) || sameDistrict(a, b);
    if (parts == WHOLE) {
      return known || (!sexes && !untraced(a) && !untraced(b) && !movedUntraced(a, b));
    }
    boolean verified = status(a) == VERIFIED && status(b) == VERIFIED;
    if (verified && !sexes && !apart && parts != 0) {
      return true;
    }
    return parts == 2 ? known || named(a, b) : parts != 0 && !sexes && outweighs(parts, a, b);
  }

  private boolean equal(int field, int a, int b) {
    return field >= 0
        && people.code(field, a) != 0
        && people.code(field, a) == people.code(field, b);
  }

  private boolean reference(int row) {
    return !has(birth, row) && !has(forename, row) && !has(surname, row);
  }

  private boolean has(int field, int row) {
    return field >= 0 && people.code(field, row) != 0;
  }

  private boolean sexesDiffer(int a, int b) {
    return has(sex, a) && has(sex, b) && !equal(sex, a, b);
  }

  private boolean namedApart(int a, int b) {
    return has(forename, a)
        && has(forename, b)
        && similarity(forename, a, forename, b) < ALIKE
        && !swapped(a, b);
  }

  /** Whether a name agrees but for a slip, be it in the other's place. */
  private boolean named(int a, int b) {
    return called(a, b) || similarity(surname, a, surname, b) > SLIP;
  }

  private boolean called(int a, int b) {
    return similarity(forename, a, forename, b) > SLIP || swapped(a, b);
  }

  private boolean swapped(int a, int b) {
    return similarity(forename, a, surname, b) > SLIP && similarity(surname, a, forename, b) > SLIP;
  }

  private double similarity(int fieldA, int a, int fieldB, int b) {
    String one = fieldA < 0 ? null : people.value(fieldA, a);
    String other = fieldB < 0 ? null : people.value(fieldB, b);
    return one == null || other == null
        ? 0
        : JaroWinkler.similarity(one.toCharArray(), other.toCharArray());
  }

  /** Where less than two parts of the date agree, the forename must and as much more. */
  private boolean outweighs(int parts, int a, int b) {
    if (!called(a, b)) {
      return false;
    }
    boolean family = similarity(surname, a, surname, b) > SLIP || swapped(a, b);
    return Math.max(0, parts) + (family ? 1 : 0) + (sameDistrict(a, b) ? 1 : 0) >= 2;
  }

  /** The register was asked and did not answer, or was not asked: 03 to 06. */
  private boolean untraced(int row) {
    int code = status(row);
    return code >= '3' && code <= '6';
  }

  /**
   * Whether a record without a name has a number that was not traced (02), and the other, in whose
   * record none was verified, lives in another district: a birthday is what a twin shares.
   */
  private boolean movedUntraced(int a, int b) {
    return (status(a) == PRESENT || status(b) == PRESENT)
        && status(a) != VERIFIED
        && status(b) != VERIFIED
        && has(postcode, a)
        && has(postcode, b)
        && !(has(forename, a) && has(forename, b));
  }

  /** The last digit of the status code, 0 where there is none. */
  private int status(int row) {
    String code = status < 0 ? null : people.value(status, row);
    return code == null || code.length() != 2 ? 0 : code.charAt(1);
  }

  /** Day and month the other way round are two parts. */
  private int partsOfBirth(int a, int b) {
    String one = birth < 0 ? null : people.value(birth, a);
    String other = birth < 0 ? null : people.value(birth, b);
    if (one == null || other == null) {
      return UNKNOWN;
    }
    if (one.equals(other)) {
      return WHOLE;
    }
    if (one.length() != DATE || other.length() != DATE) {
      return UNKNOWN;
    }
    boolean year = one.regionMatches(0, other, 0, 4);
    boolean swapped = one.regionMatches(5, other, 8, 2) && one.regionMatches(8, other, 5, 2);
    int parts =
        (year ? 1 : 0)
            + (one.regionMatches(5, other, 5, 2) ? 1 : 0)
            + (one.regionMatches(8, other, 8, 2) ? 1 : 0);
    return year && swapped ? 2 : parts;
  }

  private boolean sameDistrict(int a, int b) {
    String one = postcode < 0 ? null : people.value(postcode, a);
    String other = postcode < 0 ? null : people.value(postcode, b);
    int blank = one == null ? -1 : one.indexOf(' ');
    return one != null
        && other != null
        && blank > 0
        && other.length() > blank
        && one.regionMatches(0, other, 0, blank + 1);
  }
}

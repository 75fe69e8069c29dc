package org.kinlink.encode;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;

/**
 * How the profiles of 2026 divide a filter among fields: by fixed shares of their kinds, so that
 * what tells people apart weighs most and the fill does not depend on how many fields there are.
 */
final class Shares {
  /** Bits that are drawn of a word: 1,024 (1 - (1 - 1/1,024)^608) = 459, a fill of .45. */
  private static final int DRAWN = 38;

  private static final int MOST_FIELDS = EncodingProfile.BITS / Long.SIZE;

  private Shares() {}

  /** The share of a kind; 0 if it is not encoded. */
  static int of(FieldKind kind) {
    return switch (kind) {
      case SURNAME, DATE_OF_BIRTH -> 6;
      case FORENAME -> 5;
      case POSTCODE, ADDRESS, STREET -> 4;
      case MIDDLE_NAMES, BIRTH_YEAR, LOCALITY, TOWN, EMAIL, PHONE, IDENTIFIER -> 3;
      case HOUSE, CATEGORY -> 2;
      case SEX, COUNTY -> 1;
      case NHS_NUMBER, NHS_NUMBER_STATUS, FULL_NAME, UPRN, ETHNICITY, AREA, LOOKED_AFTER -> 0;
    };
  }

  private static Tokens tokens(FieldKind kind) {
    return switch (kind) {
      case DATE_OF_BIRTH, BIRTH_YEAR -> Tokens.DATE;
      case SEX, CATEGORY -> Tokens.WHOLE;
      default -> Tokens.BIGRAMS;
    };
  }

  /**
   * Divides so many words.
   *
   * @param names whether forename and surname are to have as many words and one domain
   */
  static ImmutableList<FieldEncoding> divide(
      EncodingLevel level, ImmutableList<Field> fields, int words, boolean names) {
    require(fields);
    if (level == EncodingLevel.FIELD && fields.size() > words) {
      throw new IllegalArgumentException("fields: more than " + words + " leave none a word");
    }
    return level == EncodingLevel.RECORD ? shared(fields, words) : apart(fields, words, names);
  }

  private static void require(List<Field> fields) {
    if (fields.size() < EncodingProfile.FEWEST_FIELDS || fields.size() > MOST_FIELDS) {
      throw new IllegalArgumentException(
          "fields: "
              + EncodingProfile.FEWEST_FIELDS
              + " to "
              + MOST_FIELDS
              + " are encoded together, not "
              + fields.size());
    }
    for (Field field : fields) {
      if (of(field.kind()) == 0) {
        throw new IllegalArgumentException("fields: " + field.name() + " cannot be encoded");
      }
      if (fields.stream().filter(f -> f.name().equals(field.name())).count() > 1) {
        throw new IllegalArgumentException("fields: " + field.name() + " stands twice");
      }
    }
  }

  private static ImmutableList<FieldEncoding> shared(ImmutableList<Field> fields, int words) {
    int all = sum(fields);
    ImmutableList.Builder<FieldEncoding> divided = ImmutableList.builder();
    int shares = 0;
    for (Field field : fields) {
      int from = DRAWN * words * shares / all;
      shares += of(field.kind());
      int bits = DRAWN * words * shares / all - from;
      String domain = FieldEncoding.domainOf(field);
      divided.add(new FieldEncoding(field, tokens(field.kind()), bits, 0, words, domain));
    }
    return divided.build();
  }

  /**
   * Each field gets one word, and of the others so many that they stand in its share. Names that
   * are to be comparable with each other get as many as each other; one that is over goes to
   * another field.
   */
  private static ImmutableList<FieldEncoding> apart(
      ImmutableList<Field> fields, int all, boolean names) {
    int[] words = new int[fields.size()];
    Arrays.fill(words, 1);
    for (int given = words.length; given < all; given++) {
      words[neediest(fields, words, f -> true)]++;
    }
    int forename = names ? only(fields, FieldKind.FORENAME) : -1;
    int surname = names ? only(fields, FieldKind.SURNAME) : -1;
    boolean both = forename >= 0 && surname >= 0;
    if (both) {
      int together = words[forename] + words[surname];
      words[forename] = together / 2;
      words[surname] = together / 2;
      words[neediest(fields, words, f -> f != forename && f != surname)] += together % 2;
    }
    ImmutableList.Builder<FieldEncoding> divided = ImmutableList.builder();
    int first = 0;
    for (int f = 0; f < words.length; f++) {
      Field field = fields.get(f);
      int bits = DRAWN * words[f];
      String domain =
          both && (f == forename || f == surname)
              ? FieldEncoding.NAMES
              : FieldEncoding.domainOf(field);
      divided.add(new FieldEncoding(field, tokens(field.kind()), bits, first, words[f], domain));
      first += words[f];
    }
    return divided.build();
  }

  /** The place of the one field of a kind, or -1. */
  private static int only(ImmutableList<Field> fields, FieldKind kind) {
    int[] places =
        IntStream.range(0, fields.size()).filter(f -> fields.get(f).kind() == kind).toArray();
    return places.length == 1 ? places[0] : -1;
  }

  /** The field whose words are fewest for its share, the first of several. */
  private static int neediest(ImmutableList<Field> fields, int[] words, IntPredicate may) {
    int neediest = -1;
    for (int f = 0; f < words.length; f++) {
      if (may.test(f)
          && (neediest < 0
              || of(fields.get(f).kind()) * words[neediest]
                  > of(fields.get(neediest).kind()) * words[f])) {
        neediest = f;
      }
    }
    return neediest;
  }

  private static int sum(List<Field> fields) {
    return fields.stream().mapToInt(field -> of(field.kind())).sum();
  }
}

package org.kinlink.encode;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
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

  /** Divides so many words. */
  static ImmutableList<FieldEncoding> divide(
      EncodingLevel level, ImmutableList<Field> fields, int words) {
    require(fields);
    if (level == EncodingLevel.FIELD && fields.size() > words) {
      throw new IllegalArgumentException("fields: more than " + words + " leave none a word");
    }
    return level == EncodingLevel.RECORD ? shared(fields, words) : apart(fields, words);
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
      divided.add(new FieldEncoding(field, tokens(field.kind()), bits, 0, words));
    }
    return divided.build();
  }

  /** Each field gets one word, and of the others so many that they stand in its share. */
  private static ImmutableList<FieldEncoding> apart(ImmutableList<Field> fields, int all) {
    int[] words = new int[fields.size()];
    Arrays.fill(words, 1);
    for (int given = words.length; given < all; given++) {
      int neediest = 0;
      for (int f = 1; f < words.length; f++) {
        if (of(fields.get(f).kind()) * words[neediest]
            > of(fields.get(neediest).kind()) * words[f]) {
          neediest = f;
        }
      }
      words[neediest]++;
    }
    ImmutableList.Builder<FieldEncoding> divided = ImmutableList.builder();
    int first = 0;
    for (int f = 0; f < words.length; f++) {
      Field field = fields.get(f);
      int bits = DRAWN * words[f];
      divided.add(new FieldEncoding(field, tokens(field.kind()), bits, first, words[f]));
      first += words[f];
    }
    return divided.build();
  }

  private static int sum(List<Field> fields) {
    return fields.stream().mapToInt(field -> of(field.kind())).sum();
  }
}

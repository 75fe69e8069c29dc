package org.kinlink.encode;

import com.google.common.base.Joiner;
import org.kinlink.record.Field;

/**
 * How one field is encoded.
 *
 * @param field the field
 * @param tokens what a value is cut into
 * @param bits how many bits a value draws, whatever its length; some fall on one another
 * @param firstWord the first word of 64 bits in which they lie
 * @param words how many words those are: all of the filter at the level of records
 * @param domain what its keys and shuffles are of: equal values of two fields of one domain and
 *     width have equal bits
 */
public record FieldEncoding(
    Field field, Tokens tokens, int bits, int firstWord, int words, String domain) {
  /** The domain of forename and surname where these may stand the other way round. */
  static final String NAMES = "names";

  /** A field of a domain of its own. */
  static String domainOf(Field field) {
    return "field " + field.name();
  }

  /** What two owners must have in common of it; a domain of its own goes without saying. */
  String parameters() {
    String own =
        Joiner.on(' ').join(field.kind().key(), tokens, bits, firstWord, words, field.name());
    return domain.equals(domainOf(field)) ? own : own + "\n" + domain;
  }

  /** How many positions a bit can have. */
  int width() {
    return words * Long.SIZE;
  }

  /** How many bits are expected to be set, as some that are drawn fall on one another. */
  double expectedOnes() {
    return width() * (1 - Math.pow(1 - 1.0 / width(), bits));
  }
}

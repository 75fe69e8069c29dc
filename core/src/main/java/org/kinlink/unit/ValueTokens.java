package org.kinlink.unit;

import com.google.common.io.BaseEncoding;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.kinlink.identifier.NhsNumber;
import org.kinlink.key.HmacSha256;
import org.kinlink.key.KeyContext;
import org.kinlink.key.KeyPurpose;
import org.kinlink.key.KeyScope;
import org.kinlink.key.LinkageKey;
import org.kinlink.key.Secret;
import org.kinlink.pseudonym.PseudonymDomain;
import org.kinlink.pseudonym.PseudonymLength;
import org.kinlink.pseudonym.Pseudonymiser;
import org.kinlink.record.Field;

/**
 * Puts values under keyed tokens of the same shape, so that the unit's rules can ask what they ask
 * of values: whether two are equal, whether two dates have the year, the month or the day in
 * common, whether two postcodes are of one district. All given and family names are of one domain,
 * so that names the other way round are seen. For one thread.
 */
final class ValueTokens {
  private static final BaseEncoding LETTERS = BaseEncoding.base32().lowerCase().omitPadding();
  private static final int TOKEN = 10;
  private static final int DATE = 10;
  private static final int PARTS = 26 * 26;
  private static final String FIRST_OF_JANUARY = "-01-01";

  private final LinkageKey key;
  private final String project;
  private final String recipient;
  private final Map<String, HmacSha256> keys = new HashMap<>();
  private final Pseudonymiser numbers;
  private final int[] dateParts = new int[PARTS];

  ValueTokens(LinkageKey key, String project, String recipient) {
    this.key = key;
    this.project = project;
    this.recipient = recipient;
    this.numbers =
        new Pseudonymiser(
            key,
            new PseudonymDomain(PseudonymDomain.NHS_NUMBER, project, recipient),
            PseudonymLength.BITS_128);
    shuffle();
  }

  /** Which two letters stand for which number of a date. */
  private void shuffle() {
    Arrays.setAll(dateParts, i -> i);
    for (int i = PARTS - 1; i > 0; i--) {
      long drawn = ByteBuffer.wrap(hash("date", "shuffle " + i)).getLong();
      int other = (int) Long.remainderUnsigned(drawn, i + 1L);
      int kept = dateParts[i];
      dateParts[i] = dateParts[other];
      dateParts[other] = kept;
    }
  }

  byte[] hash(String domain, String text) {
    return keys.computeIfAbsent(domain, this::hmac).of(KeyContext.utf8(text));
  }

  private HmacSha256 hmac(String domain) {
    try (Secret secret =
        key.derive(KeyPurpose.BLOCKING, new KeyScope(domain, project, recipient))) {
      return new HmacSha256(secret);
    }
  }

  /** The first bytes of a hash as a number other than 0. */
  long number(String domain, String text) {
    long number = ByteBuffer.wrap(hash(domain, text)).getLong();
    return number == 0 ? 1 : number;
  }

  /** A token of a text. */
  String token(String domain, String text) {
    return LETTERS.encode(hash(domain, text), 0, TOKEN);
  }

  /** The token of a standardised value. */
  String of(Field field, String value) {
    return switch (field.kind()) {
      case NHS_NUMBER ->
          NhsNumber.parse(value) < 0 ? token("number", value) : numbers.pseudonym(value);
      case NHS_NUMBER_STATUS -> value;
      case FORENAME, SURNAME, MIDDLE_NAMES -> token("name", value);
      case DATE_OF_BIRTH -> date(value);
      case POSTCODE -> postcode(value);
      case IDENTIFIER, CATEGORY -> token(field.kind().key() + " " + field.name(), value);
      default -> token(field.kind().key(), value);
    };
  }

  private String postcode(String value) {
    int blank = value.indexOf(' ');
    String whole = token("postcode", value);
    // Never two z at the beginning, which stand for no fixed abode.
    return "p" + (blank <= 0 ? whole : token("district", value.substring(0, blank)) + " " + whole);
  }

  /**
   * Letters in the places of a date's digits. A first of January, which mostly stands for an
   * unknown day, says so.
   */
  private String date(String value) {
    if (value.length() != DATE) {
      return token("date", value);
    }
    String year = LETTERS.encode(hash("year", value.substring(0, 4)), 0, TOKEN).substring(0, 4);
    return value.endsWith(FIRST_OF_JANUARY)
        ? year + FIRST_OF_JANUARY
        : year + "-" + letters(value.substring(5, 7)) + "-" + letters(value.substring(8));
  }

  private String letters(String two) {
    int number = Integer.parseInt(two);
    int letters = dateParts[number];
    return "" + (char) ('a' + letters / 26) + (char) ('a' + letters % 26);
  }
}

package org.kinlink.pseudonym;

import java.nio.charset.StandardCharsets;
import org.kinlink.identifier.NhsNumber;
import org.kinlink.identifier.Uln;
import org.kinlink.identifier.Upn;
import org.kinlink.identifier.Uprn;
import org.kinlink.key.CanonicalText;
import org.kinlink.key.HmacSha256;
import org.kinlink.key.KeyContext;
import org.kinlink.key.KeyId;
import org.kinlink.key.KeyPurpose;
import org.kinlink.key.LinkageKey;
import org.kinlink.key.Secret;

/**
 * Makes keyed pseudonyms of identifiers.
 *
 * <p>Guarantees: under one key and domain, equal identifiers give equal pseudonyms and different
 * ones different pseudonyms; without the key a pseudonym can neither be made from an identifier nor
 * turned back by trying them all; pseudonyms of two domains cannot be compared; what is missing or
 * malformed is refused, so that no two people share the pseudonym of a blank.
 *
 * <p>Does not guarantee: anonymity. The same person keeps one pseudonym throughout a domain, so who
 * receives it sees how often it occurs, and what else stands in its rows; whoever holds the key can
 * try every NHS number in minutes. A wrongly recorded identifier gives a wholly different
 * pseudonym, and a placeholder such as "UNKNOWN" of a type not known here gives one that many
 * people share.
 *
 * <p>Method, fixed for ever: secret = {@link LinkageKey#derive} for {@link KeyPurpose#PSEUDONYM};
 * pseudonym = HMAC-SHA-256 (RFC 2104) under that secret of the UTF-8 of the canonical identifier,
 * of which {@link PseudonymFormat} writes the first 128 or all 256 bits.
 *
 * <p>Immutable, and safe to share between threads. {@link #toString} shows no secret.
 */
public final class Pseudonymiser {
  private final KeyId keyId;
  private final PseudonymDomain domain;
  private final PseudonymFormat format;
  private final HmacSha256 hmac;

  /**
   * Prepares to make the pseudonyms of one domain.
   *
   * @param key the key
   * @param domain the domain
   * @param format how pseudonyms are written
   * @throws org.kinlink.key.KeyStateException if the key is not enabled
   */
  public Pseudonymiser(LinkageKey key, PseudonymDomain domain, PseudonymFormat format) {
    this.keyId = key.id();
    this.domain = domain;
    this.format = format;
    try (Secret secret = key.derive(KeyPurpose.PSEUDONYM, domain.scope())) {
      this.hmac = new HmacSha256(secret);
    }
  }

  /**
   * The pseudonym of an NHS number.
   *
   * @param number the number
   * @return the pseudonym
   * @throws IllegalArgumentException if the domain is not one of NHS numbers
   */
  public String pseudonym(NhsNumber number) {
    if (!domain.identifierType().equals(PseudonymDomain.NHS_NUMBER)) {
      throw new IllegalArgumentException("number: the domain is not one of NHS numbers");
    }
    return make(ascii(number.digits()));
  }

  /**
   * The pseudonym of an identifier in text.
   *
   * <p>In a domain of {@link PseudonymDomain#NHS_NUMBER}, {@code UPN}, {@code ULN} or {@code UPRN}
   * the text may be any that the value type accepts, and is brought to canonical form first. In
   * another domain it must be canonical already: it is used as it stands.
   *
   * @param identifier the identifier
   * @return the pseudonym
   * @throws IllegalArgumentException if the text is no valid identifier of a known type; or, of
   *     another type, if it is blank, has outer blanks, control characters, or is not in Unicode
   *     normal form C; the message gives the reason, not the text
   */
  public String pseudonym(String identifier) {
    return switch (domain.identifierType()) {
      case PseudonymDomain.NHS_NUMBER -> make(ascii(NhsNumber.of(identifier).digits()));
      case PseudonymDomain.UPN -> make(ascii(Upn.of(identifier).text()));
      case PseudonymDomain.ULN -> make(ascii(Uln.of(identifier).text()));
      case PseudonymDomain.UPRN -> make(ascii(uprn(identifier)));
      default -> {
        CanonicalText.require("identifier", identifier);
        yield make(KeyContext.utf8(identifier));
      }
    };
  }

  private static String uprn(String identifier) {
    String uprn = Uprn.normalise(identifier);
    if (uprn == null) {
      throw new IllegalArgumentException("identifier: not a Unique Property Reference Number");
    }
    return uprn;
  }

  private static byte[] ascii(String canonical) {
    return canonical.getBytes(StandardCharsets.US_ASCII);
  }

  private String make(byte[] canonical) {
    return format.write(hmac.of(canonical));
  }

  /**
   * The domain in which the pseudonyms hold.
   *
   * @return the domain
   */
  public PseudonymDomain domain() {
    return domain;
  }

  /**
   * How pseudonyms are written.
   *
   * @return the format
   */
  public PseudonymFormat format() {
    return format;
  }

  /**
   * The public name of the key, for run records.
   *
   * @return {@link LinkageKey#id}
   */
  public KeyId keyId() {
    return keyId;
  }

  /** Shows the key's id, the domain and the format. */
  @Override
  public String toString() {
    return "Pseudonymiser[key " + keyId + ", " + domain + ", " + format + "]";
  }
}

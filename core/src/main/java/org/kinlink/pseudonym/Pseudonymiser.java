package org.kinlink.pseudonym;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kinlink.identifier.NhsNumber;
import org.kinlink.key.KeyAccess;
import org.kinlink.key.KeyId;
import org.kinlink.key.KeyPurpose;
import org.kinlink.key.LinkageKey;
import org.kinlink.key.Secret;

/**
 * Makes keyed pseudonyms of identifiers.
 *
 * <p>Guarantees: under one key and domain, equal identifiers give equal pseudonyms and different
 * ones different pseudonyms; without the key a pseudonym can neither be made from an identifier nor
 * turned back by trying them all; pseudonyms of two domains cannot be compared; what is missing,
 * malformed or a known placeholder has no pseudonym, so that no two people share one.
 *
 * <p>Does not guarantee: anonymity. The same person keeps one pseudonym throughout a domain, so who
 * receives it sees how often it occurs, and what else stands in its rows; whoever holds the key can
 * try every NHS number in minutes. A wrongly recorded identifier gives a wholly different
 * pseudonym.
 *
 * <p>Method, fixed for ever: secret = the key's derived secret for the purpose of pseudonyms and
 * the scope of identifier type, project and recipient; pseudonym = HMAC-SHA-256 (RFC 2104) under
 * that secret of the UTF-8 of the canonical identifier, of which the first 128, 192 or all 256 bits
 * are written. The text is the key's id, a hyphen, a tag of the domain, the bits, and a check, as
 * Bech32m (BIP 350) writes them; {@link PseudonymReader} reads it back.
 *
 * <p>Immutable, and safe to share between threads, each of which works on its own. {@link
 * #toString} shows no secret.
 */
public final class Pseudonymiser {
  private static final int PORTION = 1 << 12;

  private final KeyId keyId;
  private final PseudonymDomain domain;
  private final PseudonymLength length;
  private final ThreadLocal<Lane> lanes;
  private final HmacBatch batch;

  /**
   * Prepares to make the pseudonyms of one domain.
   *
   * @param key the key, enabled
   * @param domain the domain
   * @param length how many bits are written
   * @throws org.kinlink.key.KeyStateException if the key is not enabled
   */
  public Pseudonymiser(LinkageKey key, PseudonymDomain domain, PseudonymLength length) {
    this(key.id(), key.derive(KeyPurpose.PSEUDONYM, domain.scope()), domain, length);
  }

  private Pseudonymiser(
      KeyId keyId, Secret secret, PseudonymDomain domain, PseudonymLength length) {
    this.keyId = keyId;
    this.domain = domain;
    this.length = length;
    byte[] bytes = secret.bytes(KeyAccess.grant());
    MidstateHmac hmac = MidstateHmac.of(bytes);
    batch = HmacBatch.of(bytes);
    Arrays.fill(bytes, (byte) 0);
    secret.close();
    PseudonymText text = new PseudonymText(keyId, domain, length);
    lanes = ThreadLocal.withInitial(() -> new Lane(hmac.copy(), text));
  }

  /**
   * Prepares to make pseudonyms once more that were made with a key on its way out, so that what
   * was released earlier can still be found.
   *
   * @param key the key, enabled or verify-only
   * @param domain the domain
   * @param length how many bits are written
   * @return the pseudonymiser
   * @throws org.kinlink.key.KeyStateException if the key is disabled or destroyed
   */
  public static Pseudonymiser toRecognise(
      LinkageKey key, PseudonymDomain domain, PseudonymLength length) {
    return new Pseudonymiser(
        key.id(), key.deriveToVerify(KeyPurpose.PSEUDONYM, domain.scope()), domain, length);
  }

  /**
   * The pseudonym of an identifier in a text, or why there is none. A text of a known type may be
   * any that its value type accepts; of another type it is used as it stands, so that data owners
   * must agree on how it is written.
   *
   * @param text the text, or null for a missing value
   * @return what became of it
   */
  public Pseudonymised make(@Nullable String text) {
    Canonical canonical = Canonical.of(domain.identifierType(), text);
    if (canonical.value() != null) {
      String pseudonym = lanes.get().pseudonym(canonical.value());
      return new Pseudonymised(Pseudonymised.Status.MADE, pseudonym, "");
    }
    return new Pseudonymised(
        canonical.missing() ? Pseudonymised.Status.MISSING : Pseudonymised.Status.INVALID,
        null,
        canonical.reason());
  }

  /**
   * The pseudonym of an identifier that is known to be one; use {@link #make} for data.
   *
   * @param identifier the identifier, as {@link #make} accepts it
   * @return the pseudonym
   * @throws IllegalArgumentException if it has none; the message gives the reason, not the text
   */
  public String pseudonym(String identifier) {
    Pseudonymised made = make(identifier);
    if (made.pseudonym() == null) {
      throw new IllegalArgumentException("identifier: " + made.reason());
    }
    return made.pseudonym();
  }

  /**
   * The pseudonym of an NHS number.
   *
   * @param number the number
   * @return the pseudonym
   * @throws IllegalArgumentException if the domain is not one of NHS numbers
   */
  public String pseudonym(NhsNumber number) {
    requireNhsNumbers();
    return lanes.get().pseudonym(number.packed());
  }

  /**
   * The pseudonyms of many NHS numbers as bytes, made by all processors.
   *
   * @param numbers the numbers, packed
   * @param into takes their pseudonyms one after the other, each as many bytes as {@link
   *     PseudonymLength#bytes} says
   * @throws IllegalArgumentException if the domain is not one of NHS numbers, a number is not
   *     valid, or there is no room; the message shows the place of the number, not the number
   */
  public void fill(long[] numbers, byte[] into) {
    requireNhsNumbers();
    if (into.length / length.bytes() < numbers.length) {
      throw new IllegalArgumentException("into: too short for so many pseudonyms");
    }
    int portions = (numbers.length + PORTION - 1) / PORTION;
    IntStream.range(0, portions).parallel().forEach(portion -> fill(portion, numbers, into));
  }

  private void fill(int portion, long[] numbers, byte[] into) {
    int from = portion * PORTION;
    int to = Math.min(numbers.length, from + PORTION);
    for (int i = from; i < to; i++) {
      if (!NhsNumber.isValid(numbers[i])) {
        throw new IllegalArgumentException("numbers: not a valid NHS number at index " + i);
      }
    }
    batch.of(numbers, from, to, into, length.bytes());
  }

  private void requireNhsNumbers() {
    if (!domain.identifierType().equals(PseudonymDomain.NHS_NUMBER)) {
      throw new IllegalArgumentException("number: the domain is not one of NHS numbers");
    }
  }

  /** What this thread works with. */
  Lane lane() {
    return lanes.get();
  }

  /** Authenticates many numbers at once. */
  HmacBatch batch() {
    return batch;
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
   * How many bits are written.
   *
   * @return the length
   */
  public PseudonymLength length() {
    return length;
  }

  /**
   * The public name of the key, with which every pseudonym begins.
   *
   * @return the id
   */
  public KeyId keyId() {
    return keyId;
  }

  /** Shows the key's id, the domain and the length. */
  @Override
  public String toString() {
    return "Pseudonymiser[key " + keyId + ", " + domain + ", " + length + "]";
  }
}

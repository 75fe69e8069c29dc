package org.kinlink.pseudonym;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kinlink.key.KeyId;

/**
 * Tells the pseudonyms of one domain and its keys from anything else, and says what is wrong with
 * the rest. It needs no key, so that a recipient can find a mangled file before work starts.
 *
 * <p>The check finds accidents: every alteration of up to four characters, and of others all but
 * one in a thousand million. It does not show who made a pseudonym: anybody can compute it.
 *
 * <p>Immutable, and safe to share between threads.
 */
public final class PseudonymReader {
  private static final int ID = 2 * KeyId.BYTES;
  private static final int SHORTEST = symbols(PseudonymLength.BITS_128);

  private final int tag;
  private final ImmutableSet<KeyId> keys;

  /**
   * Reads the pseudonyms of a domain.
   *
   * @param domain the domain
   * @param keys the ids of the keys that are expected; empty for any
   */
  public PseudonymReader(PseudonymDomain domain, Collection<KeyId> keys) {
    this.tag = PseudonymText.tag(domain);
    this.keys = ImmutableSet.copyOf(keys);
  }

  private static int symbols(PseudonymLength length) {
    return PseudonymText.TAG + length.symbols() + Bech32m.CHECK;
  }

  /**
   * Says whether a text is a pseudonym of the domain, and if not, why. Outer blanks and capitals do
   * not matter.
   *
   * @param text the text, or null for a missing value
   * @return the outcome, with the pseudonym when it is {@link Outcome#VALID}
   */
  public Check check(@Nullable String text) {
    String plain = text == null ? "" : Ascii.toLowerCase(text.strip());
    if (plain.isEmpty()) {
      return new Check(Outcome.EMPTY, null);
    }
    if (plain.length() <= ID
        || !KeyId.isId(plain.substring(0, ID))
        || plain.charAt(ID) != PseudonymText.SEPARATOR
        || plain.chars().skip(ID + 1).anyMatch(c -> Bech32m.value((char) c) < 0)) {
      return new Check(Outcome.FORM, null);
    }
    int symbols = plain.length() - ID - 1;
    if (length(symbols) == null) {
      return new Check(symbols < SHORTEST ? Outcome.CUT : Outcome.LENGTH, null);
    }
    return new Check(judge(plain), plain);
  }

  private Outcome judge(String plain) {
    int check = Bech32m.readable(plain.substring(0, ID));
    int found = 0;
    for (int i = ID + 1; i < plain.length(); i++) {
      int value = Bech32m.value(plain.charAt(i));
      check = Bech32m.step(check, value);
      found = i <= ID + PseudonymText.TAG ? (found << Bech32m.BITS) | value : found;
    }
    if (!Bech32m.isWhole(check)) {
      return Outcome.MANGLED;
    }
    if (found != tag) {
      return Outcome.OTHER_DOMAIN;
    }
    boolean known = keys.isEmpty() || keys.contains(new KeyId(plain.substring(0, ID)));
    return known ? Outcome.VALID : Outcome.OTHER_KEY;
  }

  private static @Nullable PseudonymLength length(int symbols) {
    for (PseudonymLength length : PseudonymLength.values()) {
      if (symbols(length) == symbols) {
        return length;
      }
    }
    return null;
  }

  /** The bits of a pseudonym that was found valid. */
  static byte[] bytes(String pseudonym) {
    int symbols = pseudonym.length() - ID - 1;
    PseudonymLength length = Objects.requireNonNull(length(symbols), "length");
    byte[] bytes = new byte[length.bytes()];
    int held = 0;
    int bits = 0;
    int at = 0;
    for (int i = ID + 1 + PseudonymText.TAG; at < bytes.length; i++) {
      held = ((held << Bech32m.BITS) | Bech32m.value(pseudonym.charAt(i))) & 0xfff;
      bits += Bech32m.BITS;
      if (bits >= Byte.SIZE) {
        bits -= Byte.SIZE;
        bytes[at++] = (byte) (held >> bits);
      }
    }
    return bytes;
  }

  /**
   * What a check found.
   *
   * @param outcome whether the text is a pseudonym of the domain, or why it is none
   * @param pseudonym the pseudonym in its own form if the outcome is {@link Outcome#VALID}, else
   *     null
   */
  public record Check(Outcome outcome, @Nullable String pseudonym) {
    /**
     * Holds what a check found.
     *
     * @param outcome the outcome
     * @param pseudonym the text in its own form; dropped unless the outcome is {@link
     *     Outcome#VALID}
     */
    public Check {
      pseudonym = outcome == Outcome.VALID ? Objects.requireNonNull(pseudonym) : null;
    }

    /**
     * The key with which the pseudonym was made.
     *
     * @return its id
     * @throws IllegalStateException if there is no pseudonym
     */
    public KeyId keyId() {
      if (pseudonym == null) {
        throw new IllegalStateException("there is no pseudonym");
      }
      return new KeyId(pseudonym.substring(0, ID));
    }

    /** Shows the outcome alone. */
    @Override
    public String toString() {
      return "PseudonymReader.Check[" + outcome + "]";
    }
  }

  /** Whether a text is a pseudonym of the domain, or why it is none. */
  public enum Outcome {
    /** A pseudonym of the domain. */
    VALID("a pseudonym"),
    /** Nothing there. */
    EMPTY("no value"),
    /** Something else than a pseudonym. */
    FORM("not in the form of a pseudonym"),
    /** In the form of one, but shorter than any. */
    CUT("shorter than a pseudonym; it was cut off"),
    /** In the form of one, but of no length that one has. */
    LENGTH("not as long as any pseudonym; it was cut off, or something was added"),
    /** The check is wrong. */
    MANGLED("its check is wrong, so it was altered on the way"),
    /** A whole pseudonym of another identifier type, project or recipient. */
    OTHER_DOMAIN("made for another identifier type, project or recipient"),
    /** A whole pseudonym made with a key that is not expected. */
    OTHER_KEY("made with a key that is not expected");

    private final String reason;

    Outcome(String reason) {
      this.reason = reason;
    }

    /**
     * The outcome in plain English.
     *
     * @return the reason, which holds nothing of the value
     */
    public String reason() {
      return reason;
    }
  }
}

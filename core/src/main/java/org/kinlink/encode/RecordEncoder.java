package org.kinlink.encode;

import java.security.SecureRandom;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kinlink.key.HmacSha256;
import org.kinlink.key.KeyPurpose;
import org.kinlink.key.KeyScope;
import org.kinlink.key.LinkageKey;
import org.kinlink.key.Secret;
import org.kinlink.record.FieldKind;

/**
 * Makes filters of standardised values under the keys of a project and recipient, one key for each
 * domain of fields, derived from the key that the data owners share.
 *
 * <p>For one thread; make one for each. {@link #close} wipes the positions of tokens that it
 * remembers.
 */
public final class RecordEncoder implements AutoCloseable {
  /** The most versions of one record that are encoded: former names times earlier addresses. */
  public static final int MOST_VERSIONS = 8;

  /** Whole values of so many characters, such as a sex, are remembered. */
  private static final int SHORT = 3;

  private final EncodingPlan plan;
  private final FieldEncoding[] fields;
  private final int[] firsts;
  private final FieldHasher[] hashers;
  private final FieldKind[] kinds;
  private final Salt[] salts;
  private final SecureRandom random = new SecureRandom();
  private final TokenCache cache = new TokenCache();
  private final long[] tokens = new long[Tokens.MOST];
  private final long[] filter;
  private final Hardener hardener;

  /**
   * Prepares to encode.
   *
   * @param plan how
   * @param key the key that the data owners share, enabled
   * @param project the project
   * @param recipient who receives the filters
   * @throws org.kinlink.key.KeyStateException if the key is not enabled
   */
  public RecordEncoder(EncodingPlan plan, LinkageKey key, String project, String recipient) {
    this.plan = plan;
    this.fields = plan.fields().toArray(FieldEncoding[]::new);
    this.firsts = plan.firstsOfDomains();
    this.hashers = new FieldHasher[fields.length];
    this.kinds = plan.fields().stream().map(f -> f.field().kind()).toArray(FieldKind[]::new);
    this.salts = plan.salts().toArray(Salt[]::new);
    this.filter = new long[plan.words()];
    for (int f = 0; f < fields.length; f++) {
      HmacSha256 hmac = hmac(key, fields[f].domain(), project, recipient);
      hashers[f] = new FieldHasher(hmac, fields[f].width());
    }
    hardener = new Hardener(plan.hardening(), hmac(key, "hardening", project, recipient));
  }

  private HmacSha256 hmac(LinkageKey key, String part, String project, String recipient) {
    KeyScope scope = new KeyScope(plan.profile() + " " + part, project, recipient);
    try (Secret secret = key.derive(KeyPurpose.ENCODING, scope)) {
      return new HmacSha256(secret);
    }
  }

  /**
   * How it encodes.
   *
   * @return the plan
   */
  public EncodingPlan plan() {
    return plan;
  }

  /**
   * Encodes one version of a record: a filter for each salt of the plan. Where a salt is not known,
   * one is drawn by chance: its filter is like that of nobody, and does not show that, say, the
   * postcode is missing.
   *
   * @param values the standardised value of each field of the plan, null or empty where it is
   *     missing
   * @param into takes the words of the filters
   * @param at where they begin
   * @return the mask of the fields that are there; 0 if none is, or no salt is known, and all
   *     filters are empty
   * @throws IllegalArgumentException if there is not one value for each field
   */
  public int encode(@Nullable String[] values, long[] into, int at) {
    if (values.length != fields.length) {
      throw new IllegalArgumentException("values: not one for each field of the plan");
    }
    Arrays.fill(into, at, at + plan.words(), 0);
    int known = 0;
    int[] salt = new int[salts.length];
    for (int s = 0; s < salts.length; s++) {
      salt[s] = salts[s].of(kinds, values);
      known += salt[s] == Salt.UNKNOWN ? 0 : 1;
    }
    int mask = 0;
    for (int s = 0; known > 0 && s < salts.length; s++) {
      int one = salt[s] == Salt.UNKNOWN ? random.nextInt(1 << Short.SIZE) : salt[s];
      mask |= encode(values, one, into, at + s * EncodingProfile.WORDS);
    }
    return mask;
  }

  private int encode(@Nullable String[] values, int salt, long[] into, int at) {
    int mask = 0;
    for (int f = 0; f < fields.length; f++) {
      String value = values[f];
      if (value != null && !value.isEmpty()) {
        encode(f, value, salt, into, at + fields[f].firstWord());
        mask |= 1 << f;
        tellApart(f, mask, into, at);
      }
    }
    if (mask != 0 && !plan.hardening().equals(Hardening.NONE)) {
      hardener.harden(into, at);
    }
    return mask;
  }

  /**
   * Encodes a record of several versions, such as with a former name or an earlier address, and
   * ends it in the table. Versions without any value, and those that repeat an earlier one, are
   * left out.
   *
   * @param versions each the values of all fields, the present ones first; those after {@link
   *     #MOST_VERSIONS} are left out
   * @param into the table
   * @return how many filters were added
   * @throws IllegalArgumentException if a version has not one value for each field
   */
  public int encode(@Nullable String[][] versions, FilterTable.Builder into) {
    int added = 0;
    int last = Math.min(versions.length, MOST_VERSIONS);
    for (int v = 0; v < last; v++) {
      if (!repeats(versions, v)) {
        int mask = encode(versions[v], filter, 0);
        if (mask != 0) {
          into.add(filter, 0, mask);
          added++;
        }
      }
    }
    Arrays.fill(filter, 0);
    into.endRecord();
    return added;
  }

  private static boolean repeats(@Nullable String[][] versions, int version) {
    for (int v = 0; v < version; v++) {
      if (Arrays.equals(versions[v], versions[version])) {
        return true;
      }
    }
    return false;
  }

  private void encode(int f, String value, int salt, long[] into, int at) {
    FieldEncoding field = fields[f];
    int count = field.tokens().cut(value, tokens);
    int each = field.bits() / count;
    int more = field.bits() % count;
    int owner = (f << Short.SIZE) | salt;
    for (int t = 0; t < count; t++) {
      int wanted = each + (t < more ? 1 : 0);
      short[] positions = positions(f, tokens[t], value, owner, wanted);
      for (int i = 0; i < wanted; i++) {
        int position = positions[i];
        into[at + (position >> 6)] |= 1L << position;
      }
    }
  }

  /**
   * Moves the bits of a field by one place where an earlier one of its domain has the very same.
   * Two people who have one name for both differ in both by the same bits, as do two whose names
   * are the other way round.
   */
  private void tellApart(int f, int mask, long[] into, int at) {
    int other = firsts[f];
    if (other == f || (mask >> other & 1) == 0) {
      return;
    }
    int words = fields[f].words();
    int from = at + fields[f].firstWord();
    int fromOther = at + fields[other].firstWord();
    if (Arrays.equals(into, from, from + words, into, fromOther, fromOther + words)) {
      long carried = into[from + words - 1] >>> (Long.SIZE - 1);
      for (int w = from; w < from + words; w++) {
        long next = into[w] >>> (Long.SIZE - 1);
        into[w] = into[w] << 1 | carried;
        carried = next;
      }
    }
  }

  private short[] positions(int f, long token, String value, int owner, int wanted) {
    int salt = owner & 0xffff;
    boolean whole = token == Tokens.WHOLE_VALUE;
    if (whole && value.length() > SHORT) {
      return hashers[f].positions(value, salt, wanted);
    }
    long remembered = whole ? packed(value) : token;
    short[] known = cache.get(remembered, owner);
    if (known.length >= wanted) {
      return known;
    }
    int count = roundUp(wanted);
    short[] made =
        whole ? hashers[f].positions(value, salt, count) : hashers[f].positions(token, salt, count);
    cache.put(remembered, owner, made);
    return made;
  }

  /** A short value as a number; no other value of its field has the same. */
  private static long packed(String value) {
    long packed = value.length();
    for (int i = 0; i < value.length(); i++) {
      packed = (packed << Character.SIZE) | value.charAt(i);
    }
    return packed;
  }

  /** Whole blocks, as the rest of a block costs nothing. */
  private static int roundUp(int wanted) {
    return Math.min(FieldHasher.MOST, (wanted + 15) / 16 * 16);
  }

  /** Wipes the positions of tokens that it remembers; it can be used on. */
  public void forget() {
    cache.wipe();
    Arrays.fill(tokens, 0);
    Arrays.fill(filter, 0);
    for (FieldHasher hasher : hashers) {
      hasher.wipe();
    }
  }

  /** Wipes what it remembers. */
  @Override
  public void close() {
    forget();
  }

  /** Shows the plan. */
  @Override
  public String toString() {
    return "RecordEncoder[" + plan + "]";
  }
}

package org.kinlink.encode;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;

/**
 * A way of encoding that is named by year and frozen: a change is a new profile, as it changes
 * every filter. {@link #plan} applies it to the fields of a project.
 *
 * <p>Guarantees of every profile: whoever lacks the key cannot make the filter of a guessed person,
 * nor tell which bits a name has; keys of fields, projects and recipients are independent. Does not
 * guarantee that filters are anonymous: they show how similar records are, and equal records have
 * equal filters, from which somebody who holds much the same people in clear can name some of them.
 *
 * <p>Source of the method: Schnell, Bachteler, Reiher, "Privacy-preserving record linkage using
 * Bloom filters", BMC Medical Informatics and Decision Making 9:41 (2009), with independent keyed
 * hashes in place of double hashing.
 */
public enum EncodingProfile {
  /** One filter of 1,024 bits a record, in which all fields set bits. */
  KINLINK_2026_RECORD("kinlink-2026-record", EncodingLevel.RECORD, false),
  /** A filter of 1,024 bits a record in which each field has bits of its own. */
  KINLINK_2026_FIELD("kinlink-2026-field", EncodingLevel.FIELD, false);

  /** Bits of a filter. */
  public static final int BITS = 1_024;

  /** The fewest fields that are encoded: filters of one or two are read like a cipher. */
  public static final int FEWEST_FIELDS = 3;

  private final String label;
  private final EncodingLevel level;
  private final boolean offeredByDefault;

  EncodingProfile(String label, EncodingLevel level, boolean offeredByDefault) {
    this.label = label;
    this.level = level;
    this.offeredByDefault = offeredByDefault;
  }

  /**
   * Finds a profile by its name.
   *
   * @param name the name, such as {@code kinlink-2026-record}
   * @return the profile, or empty when none has that name
   */
  public static Optional<EncodingProfile> ofName(String name) {
    for (EncodingProfile profile : values()) {
      if (profile.label.equals(name)) {
        return Optional.of(profile);
      }
    }
    return Optional.empty();
  }

  /**
   * Whether fields share bits.
   *
   * @return the level
   */
  public EncodingLevel level() {
    return level;
  }

  /**
   * Whether the profile may be used without being asked for by name: no attack that was tried on it
   * named more than one record in a hundred.
   *
   * @return true if it may
   */
  public boolean offeredByDefault() {
    return offeredByDefault;
  }

  /**
   * Whether the profile can encode a kind of field.
   *
   * @param kind the kind
   * @return true if it can
   */
  public boolean encodes(FieldKind kind) {
    return Shares.of(kind) > 0;
  }

  /**
   * Applies the profile to the fields of a project.
   *
   * @param fields the fields, in an order on which those who take part agree
   * @return how each is encoded
   * @throws IllegalArgumentException if they are fewer than {@link #FEWEST_FIELDS} or too many, one
   *     stands twice, or one is of a kind that is not encoded
   */
  public EncodingPlan plan(ImmutableList<Field> fields) {
    return new EncodingPlan(
        this, Shares.divide(level, fields, BITS / Long.SIZE), Salt.NONE, Hardening.NONE);
  }

  /** The name of the profile. */
  @Override
  public String toString() {
    return label;
  }
}

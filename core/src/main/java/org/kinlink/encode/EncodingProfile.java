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
 * nor tell which bits a name has; keys of fields, projects and recipients are independent, but that
 * forename and surname under pads have one. Does not guarantee that filters are anonymous: they
 * show how similar records are, and unless bits are turned round equal records have equal filters,
 * from which somebody who holds much the same people in clear can name some of them.
 *
 * <p>Source of the method: Schnell, Bachteler, Reiher, "Privacy-preserving record linkage using
 * Bloom filters", BMC Medical Informatics and Decision Making 9:41 (2009), with independent keyed
 * hashes in place of double hashing.
 */
public enum EncodingProfile {
  /**
   * A filter of 1,024 bits a record in which each field has bits of its own, once under each of the
   * one-time pads of {@link KeyedPad}: two records can be compared only where they have a pad in
   * common, and within one file no two people have.
   */
  KINLINK_2026_PADDED(
      "kinlink-2026-padded", EncodingLevel.FIELD, ImmutableList.of(Salt.NONE), false, 0, true),
  /** One filter of 1,024 bits a record, in which all fields set bits. */
  KINLINK_2026_RECORD(
      "kinlink-2026-record", EncodingLevel.RECORD, ImmutableList.of(Salt.NONE), false, 0, false),
  /** A filter of 1,024 bits a record in which each field has bits of its own. */
  KINLINK_2026_FIELD(
      "kinlink-2026-field", EncodingLevel.FIELD, ImmutableList.of(Salt.NONE), false, 0, false),
  /**
   * Three filters of 1,024 bits a record, salted by date of birth, by postcode and by house, to
   * which rule 90 was applied and in which seven bits in a hundred were turned round. It needs what
   * one of the salts is made of.
   */
  KINLINK_2026_HARDENED(
      "kinlink-2026-hardened",
      EncodingLevel.RECORD,
      ImmutableList.of(Salt.DATE_OF_BIRTH, Salt.POSTCODE, Salt.HOUSE),
      true,
      .07,
      false);

  /** Bits of a filter. */
  public static final int BITS = 1_024;

  /** Words of 64 bits of a filter. */
  public static final int WORDS = BITS / Long.SIZE;

  /** The fewest fields that are encoded: filters of one or two are read like a cipher. */
  public static final int FEWEST_FIELDS = 3;

  private final String label;
  private final EncodingLevel level;
  private final ImmutableList<Salt> salts;
  private final boolean rule90;
  private final double flip;
  private final boolean offeredByDefault;

  EncodingProfile(
      String label,
      EncodingLevel level,
      ImmutableList<Salt> salts,
      boolean rule90,
      double flip,
      boolean offeredByDefault) {
    this.label = label;
    this.level = level;
    this.salts = salts;
    this.rule90 = rule90;
    this.flip = flip;
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
   * named more than one record in a hundred, though the attacker held the same people in clear.
   *
   * @return true if it may
   */
  public boolean offeredByDefault() {
    return offeredByDefault;
  }

  /**
   * Whether filters are put under one-time pads before they leave.
   *
   * @return true if they are
   */
  public boolean padded() {
    return this == KINLINK_2026_PADDED;
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
   *     stands twice, one is of a kind that is not encoded, or they tell none of the salts
   */
  public EncodingPlan plan(ImmutableList<Field> fields) {
    Hardening hardening = new Hardening(false, false, rule90, flip);
    int words = hardening.baseWords();
    ImmutableList<FieldEncoding> divided = Shares.divide(level, fields, words, padded());
    ImmutableList<FieldKind> kinds =
        fields.stream().map(Field::kind).collect(ImmutableList.toImmutableList());
    ImmutableList<Salt> told =
        salts.stream().filter(s -> s.isToldBy(kinds)).collect(ImmutableList.toImmutableList());
    return new EncodingPlan(this, divided, ImmutableList.of(Salt.NONE), hardening).salted(told);
  }

  /** The name of the profile. */
  @Override
  public String toString() {
    return label;
  }
}

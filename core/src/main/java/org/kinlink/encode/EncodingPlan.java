package org.kinlink.encode;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;

/**
 * A profile applied to the fields of a project: what two data owners must have in common for their
 * filters to be comparable. Immutable.
 *
 * <p>A field has a place, from 0; a set of fields is a mask in which the bit of its place is set.
 */
public final class EncodingPlan {
  private final EncodingProfile profile;
  private final ImmutableList<FieldEncoding> fields;
  private final Salt salt;
  private final Hardening hardening;

  EncodingPlan(
      EncodingProfile profile,
      ImmutableList<FieldEncoding> fields,
      Salt salt,
      Hardening hardening) {
    this.profile = profile;
    this.fields = fields;
    this.salt = salt;
    this.hardening = hardening;
  }

  /**
   * The same plan with another salt.
   *
   * @param other the salt
   * @return the plan
   * @throws IllegalArgumentException if no field tells what the salt is made of
   */
  public EncodingPlan salted(Salt other) {
    if (other == Salt.YEAR_OF_BIRTH && yearField() < 0) {
      throw new IllegalArgumentException("salt: no field tells the year of birth");
    }
    return new EncodingPlan(profile, fields, other, hardening);
  }

  /**
   * The same plan with other hardening.
   *
   * @param other what is done to a filter after its bits are set
   * @return the plan
   * @throws IllegalArgumentException if fields of their own bits are to be hardened as one filter,
   *     or fields that share bits are to be sampled
   */
  public EncodingPlan hardened(Hardening other) {
    boolean apart = profile.level() == EncodingLevel.FIELD;
    if (other.sampled() && !apart) {
      throw new IllegalArgumentException("sampled: belongs to the level of fields");
    }
    if ((other.balanced() || other.rule90()) && apart && !other.sampled()) {
      throw new IllegalArgumentException("hardening: belongs to the level of records");
    }
    ImmutableList<Field> named =
        fields.stream().map(FieldEncoding::field).collect(ImmutableList.toImmutableList());
    return new EncodingPlan(
        profile, Shares.divide(profile.level(), named, other.baseWords()), salt, other);
  }

  /**
   * What is done to a filter after its bits are set.
   *
   * @return the hardening
   */
  public Hardening hardening() {
    return hardening;
  }

  /** The place of the field that tells the year of birth, or -1. */
  int yearField() {
    int year = -1;
    for (int f = 0; f < fields.size(); f++) {
      FieldKind kind = fields.get(f).field().kind();
      if (kind == FieldKind.DATE_OF_BIRTH || (kind == FieldKind.BIRTH_YEAR && year < 0)) {
        year = f;
      }
    }
    return year;
  }

  /**
   * What the keys depend on besides the field.
   *
   * @return the salt
   */
  public Salt salt() {
    return salt;
  }

  /**
   * The profile.
   *
   * @return the profile
   */
  public EncodingProfile profile() {
    return profile;
  }

  /**
   * How each field is encoded.
   *
   * @return the fields in their order
   */
  public ImmutableList<FieldEncoding> fields() {
    return fields;
  }

  /**
   * How many words of 64 bits a filter has.
   *
   * @return the words
   */
  public int words() {
    return EncodingProfile.BITS / Long.SIZE;
  }

  /**
   * The place of a field.
   *
   * @param name its name
   * @return the place, or -1
   */
  public int indexOf(String name) {
    for (int f = 0; f < fields.size(); f++) {
      if (fields.get(f).field().name().equals(name)) {
        return f;
      }
    }
    return -1;
  }

  /**
   * How many bits of a filter are expected to be set when some fields are missing, so that two
   * filters can be compared by the fields that both have. Of a filter that is balanced or to which
   * rule 90 was applied, the number says little of the fields.
   *
   * @param mask the fields that are there
   * @return the expected number of ones
   */
  public double expectedOnes(int mask) {
    double ones = 0;
    double zeroes = 1;
    for (int f = 0; f < fields.size(); f++) {
      if ((mask >> f & 1) != 0) {
        FieldEncoding field = fields.get(f);
        ones += field.expectedOnes();
        zeroes *= 1 - field.expectedOnes() / field.width();
      }
    }
    double filled =
        profile.level() == EncodingLevel.FIELD ? ones / EncodingProfile.BITS : 1 - zeroes;
    double share = hardening.balanced() ? .5 : filled;
    share = hardening.rule90() ? 2 * share * (1 - share) : share;
    return EncodingProfile.BITS * (share + hardening.flip() * (1 - 2 * share));
  }

  /**
   * How similar two filters are: the Dice coefficient, by the fields that both have as far as the
   * counts tell. Twice the common ones, by the ones of both, of which those are taken off that are
   * expected of fields that the other lacks, so that what is missing does not count as different.
   * Two filters without a common field have a similarity of 0.
   *
   * @param common how many bits are set in both
   * @param ones how many are set in the first
   * @param mask the fields of the first
   * @param otherOnes how many are set in the second
   * @param otherMask the fields of the second
   * @return from 0 to 1
   */
  public double dice(int common, int ones, int mask, int otherOnes, int otherMask) {
    int both = mask & otherMask;
    if (both == 0 || ones == 0 || otherOnes == 0) {
      return 0;
    }
    double of = ones;
    double ofOther = otherOnes;
    if (mask != otherMask && !hardening.balanced() && !hardening.rule90()) {
      double shared = expectedOnes(both);
      of *= shared / expectedOnes(mask);
      ofOther *= shared / expectedOnes(otherMask);
    }
    return Math.min(1, 2 * common / (of + ofOther));
  }

  /**
   * What two files must have in common: equal hashes mean the same profile, fields, order, tokens,
   * bits and method. It tells nothing of a key or a person.
   *
   * @return SHA-256 of the parameters, 64 hexadecimal digits
   */
  public String parametersHash() {
    return Hashing.sha256().hashString(parameters(), StandardCharsets.UTF_8).toString();
  }

  /** The parameters in words, one a line. */
  private String parameters() {
    ImmutableList.Builder<String> lines = ImmutableList.builder();
    lines.add(profile.toString(), "method 1", "bits " + EncodingProfile.BITS, "salt " + salt);
    lines.add("hardening " + hardening);
    for (FieldEncoding encoding : fields) {
      Field field = encoding.field();
      lines.add(
          Joiner.on(' ')
              .join(
                  field.kind().key(),
                  encoding.tokens(),
                  encoding.bits(),
                  encoding.firstWord(),
                  encoding.words(),
                  field.name()));
    }
    return Joiner.on('\n').join(lines.build());
  }

  /** Shows the profile and how many fields there are. */
  @Override
  public String toString() {
    return "EncodingPlan[" + profile + ", " + fields.size() + " fields]";
  }
}

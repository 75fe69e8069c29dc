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

  EncodingPlan(EncodingProfile profile, ImmutableList<FieldEncoding> fields, Salt salt) {
    this.profile = profile;
    this.fields = fields;
    this.salt = salt;
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
    return new EncodingPlan(profile, fields, other);
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
   * filters can be compared by the fields that both have.
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
    return profile.level() == EncodingLevel.FIELD ? ones : EncodingProfile.BITS * (1 - zeroes);
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

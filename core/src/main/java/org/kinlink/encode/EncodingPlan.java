package org.kinlink.encode;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
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
  private final ImmutableList<Salt> salts;
  private final Hardening hardening;
  private final double[] filled;

  EncodingPlan(
      EncodingProfile profile,
      ImmutableList<FieldEncoding> fields,
      ImmutableList<Salt> salts,
      Hardening hardening) {
    this.profile = profile;
    this.fields = fields;
    this.salts = salts;
    this.hardening = hardening;
    this.filled = filled(profile.level(), fields);
  }

  /**
   * The same plan with other salts. A record has one filter for each, which stand one after the
   * other; two records are as similar as the two filters of one salt that are most similar.
   *
   * @param others the salts
   * @return the plan
   * @throws IllegalArgumentException if there are none, one stands twice, no field tells what one
   *     is made of, or fields have bits of their own and there are several
   */
  public EncodingPlan salted(List<Salt> others) {
    ImmutableList<FieldKind> kinds =
        fields.stream().map(f -> f.field().kind()).collect(ImmutableList.toImmutableList());
    if (others.isEmpty() || ImmutableSet.copyOf(others).size() < others.size()) {
      throw new IllegalArgumentException("salts: none that a field tells, or one stands twice");
    }
    for (Salt salt : others) {
      if (!salt.isToldBy(kinds)) {
        throw new IllegalArgumentException("salts: no field tells " + salt);
      }
    }
    if (others.size() > 1 && profile.level() == EncodingLevel.FIELD && !hardening.sampled()) {
      throw new IllegalArgumentException("salts: several belong to the level of records");
    }
    return new EncodingPlan(profile, fields, ImmutableList.copyOf(others), hardening);
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
        profile,
        Shares.divide(profile.level(), named, other.baseWords(), profile.padded()),
        salts,
        other);
  }

  /**
   * What is done to a filter after its bits are set.
   *
   * @return the hardening
   */
  public Hardening hardening() {
    return hardening;
  }

  /**
   * What the bits depend on besides key and values; a record has one filter for each.
   *
   * @return the salts
   */
  public ImmutableList<Salt> salts() {
    return salts;
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

  /** For each field the place of the first that has its domain, which mostly is its own. */
  int[] firstsOfDomains() {
    List<String> domains = fields.stream().map(FieldEncoding::domain).toList();
    return domains.stream().mapToInt(domains::indexOf).toArray();
  }

  /**
   * How many words of 64 bits the filters of a record have together.
   *
   * @return the words
   */
  public int words() {
    return salts.size() * EncodingProfile.WORDS;
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
    double share = hardening.balanced() ? .5 : filled[mask];
    share = hardening.rule90() ? 2 * share * (1 - share) : share;
    return EncodingProfile.BITS * (share + hardening.flip() * (1 - 2 * share));
  }

  /** The share of bits that each set of fields sets before hardening. */
  private static double[] filled(EncodingLevel level, ImmutableList<FieldEncoding> fields) {
    double[] filled = new double[1 << fields.size()];
    for (int mask = 1; mask < filled.length; mask++) {
      FieldEncoding field = fields.get(Integer.numberOfTrailingZeros(mask));
      double rest = filled[mask & (mask - 1)];
      filled[mask] =
          level == EncodingLevel.FIELD
              ? rest + field.expectedOnes() / EncodingProfile.BITS
              : 1 - (1 - rest) * (1 - field.expectedOnes() / field.width());
    }
    return filled;
  }

  /**
   * How similar two filters are: the Dice coefficient, by the fields that both have as far as the
   * counts tell. Twice the common ones, by the ones of both, of which those are taken off that are
   * expected of fields that the other lacks, so that what is missing does not count as different.
   * Where rule 90 was applied, what it was before is estimated, as far as chance lets. Two filters
   * without a common field have a similarity of 0.
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
    if (hardening.rule90() && !hardening.balanced()) {
      return diceBefore(ones + otherOnes - 2 * common, mask, otherMask);
    }
    double of = ones;
    double ofOther = otherOnes;
    if (mask != otherMask && !hardening.balanced()) {
      double shared = expectedOnes(both);
      of *= shared / expectedOnes(mask);
      ofOther *= shared / expectedOnes(otherMask);
    }
    return Math.min(1, 2 * common / (of + ofOther));
  }

  /**
   * What the Dice coefficient was before rule 90 and flips. Where a share d of the bits differs, 2
   * d (1 - d) does after rule 90; where a share p of either filter is turned round, a share of 2 p
   * (1 - p) of what was equal differs, and the other way round.
   */
  private double diceBefore(int apart, int mask, int otherMask) {
    double turned = 2 * hardening.flip() * (1 - hardening.flip());
    double ruled = ((double) apart / EncodingProfile.BITS - turned) / (1 - 2 * turned);
    double before = (1 - Math.sqrt(Math.max(0, 1 - 2 * Math.max(0, ruled)))) / 2;
    double all = filled[mask] + filled[otherMask];
    double dice = (all - before) / (2 * filled[mask & otherMask]);
    return Math.max(0, Math.min(1, dice));
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
    lines.add(
        profile.toString(),
        "method 1",
        "bits " + EncodingProfile.BITS,
        "salt " + Joiner.on(' ').join(salts));
    lines.add("hardening " + hardening);
    fields.forEach(field -> lines.add(field.parameters()));
    return Joiner.on('\n').join(lines.build());
  }

  /**
   * What whoever encodes should know of the plan, to print.
   *
   * @return a sentence each
   */
  public ImmutableList<String> statements() {
    ImmutableList.Builder<String> statements = ImmutableList.builder();
    statements.add(
        "profile " + profile + ", " + fields.size() + " fields; parameters " + parametersHash());
    if (profile.padded()) {
      statements.add(
          "records are comparable only with records of other files that agree with them in one of"
              + " several combinations, such as surname and date of birth");
    } else if (profile.level() == EncodingLevel.FIELD && !hardening.sampled()) {
      statements.add(
          "equal values of a field have equal bits, by whose frequency some names can be told");
    }
    if (!salts.contains(Salt.NONE)) {
      statements.add(
          "records are similar only where they agree in one of "
              + Joiner.on(", ").join(salts).toLowerCase(Locale.ROOT).replace('_', ' ')
              + ", whoever they are");
    }
    if (hardening.flip() > 0) {
      statements.add(
          String.format(
              Locale.ROOT,
              "randomised response turns %.1f%% of the bits: epsilon is %.2f for one bit and %.0f"
                  + " for any two records, as long as no record is encoded twice",
              100 * hardening.flip(),
              hardening.epsilon(1),
              hardening.epsilon(EncodingProfile.BITS * salts.size())));
    }
    if (!profile.offeredByDefault()) {
      statements.add(
          "somebody who holds the same people in clear can name more than one in a hundred of them,"
              + " by similar filters or equal tokens; see docs/encoded-attacks.md");
    }
    return statements.build();
  }

  /** Shows the profile and how many fields there are. */
  @Override
  public String toString() {
    return "EncodingPlan[" + profile + ", " + fields.size() + " fields]";
  }
}

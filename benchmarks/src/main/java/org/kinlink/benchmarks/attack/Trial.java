package org.kinlink.benchmarks.attack;

import com.google.common.collect.ImmutableList;
import org.kinlink.encode.EncodingPlan;
import org.kinlink.encode.EncodingProfile;
import org.kinlink.encode.Hardening;
import org.kinlink.encode.Salt;
import org.kinlink.record.Field;

/**
 * A profile with hardening that is tried.
 *
 * @param name what it is called in tables
 * @param profile the profile
 * @param salt the salt
 * @param hardening the hardening
 */
record Trial(String name, EncodingProfile profile, Salt salt, Hardening hardening) {
  private static final EncodingProfile RECORD = EncodingProfile.KINLINK_2026_RECORD;
  private static final EncodingProfile FIELD = EncodingProfile.KINLINK_2026_FIELD;
  private static final Salt NONE = Salt.NONE;
  private static final Salt YEAR = Salt.YEAR_OF_BIRTH;

  EncodingPlan plan(ImmutableList<Field> fields) {
    return profile.plan(fields).salted(salt).hardened(hardening);
  }

  static ImmutableList<Trial> all() {
    return ImmutableList.of(
        new Trial("field", FIELD, NONE, Hardening.NONE),
        new Trial("field, sampled (RBF)", FIELD, NONE, new Hardening(true, false, false, 0)),
        new Trial("record", RECORD, NONE, Hardening.NONE),
        new Trial("record, balanced", RECORD, NONE, new Hardening(false, true, false, 0)),
        new Trial("record, rule 90", RECORD, NONE, new Hardening(false, false, true, 0)),
        new Trial("record, flip .02", RECORD, NONE, flip(.02)),
        new Trial("record, flip .05", RECORD, NONE, flip(.05)),
        new Trial("record, flip .10", RECORD, NONE, flip(.10)),
        new Trial("record, rule 90, flip .02", RECORD, NONE, both(.02)),
        new Trial("record, rule 90, flip .05", RECORD, NONE, both(.05)),
        new Trial("record, rule 90, flip .10", RECORD, NONE, both(.10)),
        new Trial("record, salted", RECORD, YEAR, Hardening.NONE),
        new Trial("record, salted, flip .05", RECORD, YEAR, flip(.05)),
        new Trial("record, salted, flip .10", RECORD, YEAR, flip(.10)),
        new Trial("record, salted, rule 90, flip .05 (hardened)", RECORD, YEAR, both(.05)));
  }

  private static Hardening flip(double chance) {
    return new Hardening(false, false, false, chance);
  }

  private static Hardening both(double chance) {
    return new Hardening(false, false, true, chance);
  }
}

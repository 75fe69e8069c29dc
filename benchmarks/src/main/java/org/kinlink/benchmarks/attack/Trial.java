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
 * @param salts the salts
 * @param hardening the hardening
 */
record Trial(String name, EncodingProfile profile, ImmutableList<Salt> salts, Hardening hardening) {
  private static final EncodingProfile RECORD = EncodingProfile.KINLINK_2026_RECORD;
  private static final EncodingProfile FIELD = EncodingProfile.KINLINK_2026_FIELD;
  private static final ImmutableList<Salt> NONE = ImmutableList.of(Salt.NONE);
  private static final ImmutableList<Salt> YEAR = ImmutableList.of(Salt.YEAR_OF_BIRTH);
  private static final ImmutableList<Salt> THREE =
      EncodingProfile.KINLINK_2026_HARDENED.plan(AttackTable.FIELDS).salts();

  EncodingPlan plan(ImmutableList<Field> fields) {
    return profile.plan(fields).salted(salts).hardened(hardening);
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
        new Trial("record, salted by year", RECORD, YEAR, Hardening.NONE),
        new Trial("record, salted by year, flip .05", RECORD, YEAR, flip(.05)),
        new Trial("record, salted by year, rule 90, flip .05", RECORD, YEAR, both(.05)),
        new Trial("record, three salts", RECORD, THREE, Hardening.NONE),
        new Trial("record, three salts, flip .05", RECORD, THREE, flip(.05)),
        new Trial("record, three salts, rule 90, flip .02", RECORD, THREE, both(.02)),
        new Trial("record, three salts, rule 90, flip .05", RECORD, THREE, both(.05)),
        new Trial("hardened: three salts, rule 90, flip .07", RECORD, THREE, both(.07)));
  }

  private static Hardening flip(double chance) {
    return new Hardening(false, false, false, chance);
  }

  private static Hardening both(double chance) {
    return new Hardening(false, false, true, chance);
  }
}

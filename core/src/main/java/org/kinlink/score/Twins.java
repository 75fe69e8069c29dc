package org.kinlink.score;

import com.google.common.collect.ImmutableList;
import org.kinlink.compare.Comparison;
import org.kinlink.record.FieldKind;

/**
 * Two people born together. They agree on the date of birth, on the surname as often as one person
 * does, and on the home as often, or live apart when they have grown up. Only their given names
 * tell them from one person; and in most files who goes by another name than the one on record is
 * rarer than a twin. How many people of one household share a birthday is learnt, but over all
 * sources together, and parents dilute it where children are compared.
 */
final class Twins {
  /** How many of a thousand babies are born with another: 29. */
  private static final double SHARE = 0.03;

  private final Model model;
  private final int birth;
  private final int surname;
  private final double[] within;

  Twins(Model model, int groups) {
    this.model = model;
    this.birth = model.place(FieldKind.DATE_OF_BIRTH);
    this.surname = model.place(FieldKind.SURNAME);
    this.within = new double[groups];
  }

  /** Notes how many records each source has, to count the twins within one. */
  void records(ImmutableList<Long> records) {
    int sources = (int) Math.round(Math.sqrt(within.length));
    for (int s = 0; s < sources; s++) {
      int group = PairScorer.group(s, s, sources);
      within[group] = records.get(group) / 2.0;
    }
  }

  /**
   * How many pairs of a group are twins in two homes: of the people of two sources as many have a
   * twin in the other as have a twin, grown-up ones in another home; but no more than the families
   * bear out that the two have in common, since a file without families has hardly any twins.
   *
   * @param one how many pairs are one person
   * @param family how many pairs are two people of one household
   */
  double apart(int group, double one, double family) {
    return SHARE * Math.min(Math.max(one, within[group]), family);
  }

  /** How many pairs of all groups are twins in two homes. */
  double apart(double one, double family) {
    double records = 0;
    for (double in : within) {
      records += in;
    }
    return SHARE * Math.min(Math.max(one, records), family);
  }

  /**
   * How many pairs are twins in one home.
   *
   * @param one how many pairs are one person in one home
   * @param family how many pairs are two people of one household
   */
  double together(double one, double family) {
    return SHARE * Math.min(one, family);
  }

  /**
   * How probable what a pattern says of the persons is for twins, their homes aside; 0 where the
   * date of birth is not equal.
   */
  double likelihood(long pattern) {
    if (birth < 0 || Comparison.level(pattern, birth) != 1) {
      return 0;
    }
    double product = 1;
    for (int f = 0; f < model.fields().size(); f++) {
      int level = Comparison.level(pattern, f);
      if (level != 0 && f != birth && model.role(f) != Role.HOME) {
        product *= f == surname ? model.m[f][level] : model.inHousehold(pattern, f);
      }
    }
    return product;
  }

  /** Whether twins agree on a value less often the rarer it is. */
  boolean chosen(int field) {
    return model.chosen(field) && field != surname;
  }
}

package org.kinlink.score;

import com.google.common.collect.ImmutableList;
import org.kinlink.compare.Comparison;
import org.kinlink.record.FieldKind;

/**
 * Two people born together. They agree on the date of birth and the surname as often as one person
 * does, and on the home as often, or live apart when they have grown up. Only their given names
 * tell them from one person; and in most files who goes by another name than the one on record is
 * rarer than a twin. How many people of one household share a birthday is learnt, but over all
 * sources together, and parents dilute it where children are compared.
 */
final class Twins {
  /** How many of a thousand babies are born with another: 29. */
  private static final double SHARE = 0.03;

  /** Who is in one source and not in the other is never ruled out. */
  private static final double FEWEST = 0.05;

  private final Model model;
  private final int birth;
  private final int surname;
  private final int forename;
  private final double[] within;
  private final double[] records;

  Twins(Model model, int groups) {
    this.model = model;
    this.birth = model.place(FieldKind.DATE_OF_BIRTH);
    this.surname = model.place(FieldKind.SURNAME);
    this.forename = model.place(FieldKind.FORENAME);
    this.within = new double[groups];
    this.records = new double[groups];
  }

  /** Notes how many records each group has: of its source, or the smaller of its two. */
  void records(ImmutableList<Long> of) {
    int sources = (int) Math.round(Math.sqrt(within.length));
    for (int g = 0; g < records.length; g++) {
      records[g] = of.get(g);
      within[g] = g % (sources + 1) == 0 ? records[g] / 2 : 0;
    }
  }

  /**
   * How many pairs of a group are twins: of the people of two sources as many have a twin in the
   * other as have a twin; but no more than the families bear out that the two have in common, since
   * a file without families has hardly any twins.
   *
   * @param one how many pairs are one person
   * @param family how many pairs are two people of one household
   */
  double pairs(int group, double one, double family) {
    return SHARE * Math.min(Math.max(one, within[group]), family);
  }

  /**
   * How much of the twins in one home is left between two sources, of which neither has found the
   * one twin under the name of the other. Where nearly everybody of the one is in the other too,
   * both twins would be in both, and each would have found his own record.
   *
   * @param one how many pairs are one person
   */
  double unseen(int group, double one) {
    return within[group] > 0 || records[group] == 0
        ? 1
        : Math.max(FEWEST, 1 - one / records[group]);
  }

  /** How many pairs of all groups are twins. */
  double pairs(double one, double family) {
    double records = 0;
    for (double in : within) {
      records += in;
    }
    return SHARE * Math.min(Math.max(one, records), family);
  }

  /** How probable what a pattern says of the persons is for twins, their homes aside. */
  double likelihood(long pattern) {
    if (birth < 0 || Comparison.level(pattern, birth) == 0) {
      return 0;
    }
    double product = 1;
    for (int f = 0; f < model.fields().size(); f++) {
      int level = Comparison.level(pattern, f);
      if (level != 0 && model.role(f) != Role.HOME) {
        product *=
            f == forename
                ? model.twins[level]
                : shared(f) ? model.m[f][level] : model.inHousehold(pattern, f);
      }
    }
    return product;
  }

  /** Whether twins have a value in common, and differ by slips and changes only. */
  private boolean shared(int field) {
    return field == birth || field == surname;
  }

  /** Whether twins agree on a value less often the rarer it is. */
  boolean chosen(int field) {
    return model.chosen(field) && !shared(field);
  }
}

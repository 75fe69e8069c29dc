package org.kinlink.resolve;

import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.score.HouseholdScorer;
import org.kinlink.score.PairScorer;

/**
 * Asks what two groups of records are called. Where every forename of the one differs from every
 * forename of the other, the two may be twins, and records without a name speak for one person only
 * because twins have everything else in common; so those with names must be convincing alone. And
 * where the homes differ too, only other fields than those of a family can be convincing: two twins
 * joined are worse than a link that is missed.
 */
final class Forenames {
  /** So much more probable must one person be than twins in two homes. */
  private static final double SURE = Math.log(19);

  private final People people;
  private final PairScorer scorer;
  private final HouseholdScorer names;
  private final int forename;

  Forenames(People people, PairScorer scorer) {
    this.people = people;
    this.scorer = scorer;
    this.names = scorer.inHousehold();
    this.forename = people.schema().indexOf(FieldKind.FORENAME);
  }

  /** Whether the forenames of two groups allow that they are one person. */
  boolean allow(int[] left, int[] right) {
    double sum = 0;
    double twins = 0;
    int different = 0;
    for (int a : left) {
      for (int b : right) {
        if (code(a) == 0 || code(b) == 0) {
          continue;
        }
        if (code(a) == code(b) || names.forenames(a, b) != HouseholdScorer.Forenames.DIFFERENT) {
          return true;
        }
        double odds = scorer.voice(Math.min(a, b), Math.max(a, b));
        sum += Math.max(-AverageLinkage.LOUDEST, Math.min(AverageLinkage.LOUDEST, odds));
        odds = scorer.overTwinsApart(Math.min(a, b), Math.max(a, b));
        twins += Math.max(-AverageLinkage.LOUDEST, Math.min(AverageLinkage.LOUDEST, odds));
        different++;
      }
    }
    return different == 0 || (sum > 0 && twins >= SURE * different);
  }

  /** Whether a record has a forename. */
  boolean known(int row) {
    return code(row) != 0;
  }

  private int code(int row) {
    return forename < 0 ? 0 : people.code(forename, row);
  }
}

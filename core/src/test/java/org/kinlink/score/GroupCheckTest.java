package org.kinlink.score;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.testing.Learnt;
import org.kinlink.testing.Records;

final class GroupCheckTest {
  private static final double[] IN_ONE_HOME = {1, 0, 0, 0};
  private static final double[] IN_TWO_HOMES = {0, 1, 0, 0};

  /** Forename and date of birth equal. */
  private static final long EQUAL = 0x11;

  /** Forename nearly equal, date of birth equal. */
  private static final long LIKE = 0x12;

  private GroupCheck check;

  @BeforeEach
  void start() {
    Records records = Records.of(FieldKind.FORENAME, FieldKind.DATE_OF_BIRTH);
    People people =
        records
            .source("a")
            .add("1", "ann", "2001-02-03")
            .source("b")
            .add("1", "bea", "2003-02-01")
            .people();
    Model model = new Model(Learnt.comparison(people).fields(), 4);
    for (double[] m : model.m) {
      Arrays.fill(m, 0.9);
    }
    check = new GroupCheck(model, 4);
  }

  private double[][] corrected(double[] n11, double[] n10) {
    check.correct(n11, n10);
    return new double[][] {n11, n10};
  }

  @Test
  void twinsWhoNeverAgreeInTheForenameAreNotOnePerson() {
    check.observe(EQUAL, 1, 900, IN_ONE_HOME);
    check.observe(LIKE, 1, 100, IN_ONE_HOME);
    check.observe(LIKE, 0, 40, IN_ONE_HOME);
    double[] n11 = corrected(new double[] {40, 1000, 0, 0}, new double[4])[0];
    assertTrue(n11[0] < 2, "" + n11[0]);
    assertArrayEquals(new double[] {1000, 0, 0}, Arrays.copyOfRange(n11, 1, 4), 1e-9);
  }

  @Test
  void aGroupThatAgreesLessOftenButOftenEnoughIsLeftAlone() {
    check.observe(EQUAL, 0, 25, IN_ONE_HOME);
    check.observe(LIKE, 0, 15, IN_ONE_HOME);
    double[] n11 = corrected(new double[] {40, 0, 0, 0}, new double[4])[0];
    assertArrayEquals(new double[] {40, 0, 0, 0}, n11, 1e-9);
  }

  @Test
  void aPairOrTwoProveNothing() {
    check.observe(LIKE, 0, 1, IN_ONE_HOME);
    double[] n11 = corrected(new double[] {1, 0, 0, 0}, new double[4])[0];
    assertArrayEquals(new double[] {1, 0, 0, 0}, n11, 1e-9);
  }

  @Test
  void aGroupOfWhichEverybodyMovedIsDoubtedWhereHardlyAnybodyDoes() {
    check.observe(EQUAL, 0, 40, IN_TWO_HOMES);
    double[][] found = corrected(new double[] {0, 1000, 0, 0}, new double[] {40, 10, 0, 0});
    assertTrue(found[1][0] < 30 && found[1][0] > 20, "" + found[1][0]);
    assertArrayEquals(new double[] {0, 1000, 0, 0}, found[0], 1e-9);
  }

  @Test
  void whoMovedIsToldByPairsWhoseHomesAreKnown() {
    Records records =
        Records.of(
                FieldKind.FORENAME, FieldKind.SURNAME, FieldKind.DATE_OF_BIRTH, FieldKind.POSTCODE)
            .source("a")
            .add("1", "ann", "wadton", "2001-02-03", "EX1 1AA")
            .source("b")
            .add("1", "bea", "exley", "2003-02-01", "EX2 2BB");
    Model model = new Model(Learnt.comparison(records.people()).fields(), 4);
    for (double[] m : model.m) {
      Arrays.fill(m, 0.9);
    }
    check = new GroupCheck(model, 4);
    long unknownHome = 0x0111;
    long moved = 0x4111;
    long movedAndUnlike = 0x4112;
    check.observe(unknownHome, 0, 900, IN_TWO_HOMES);
    check.observe(movedAndUnlike, 0, 100, IN_TWO_HOMES);
    check.observe(unknownHome, 1, 900, IN_TWO_HOMES);
    check.observe(moved, 1, 100, IN_TWO_HOMES);
    double[] n10 = corrected(new double[4], new double[] {1000, 1000, 0, 0})[1];
    assertTrue(n10[0] < 50, "" + n10[0]);
    assertTrue(n10[1] > 950, "" + n10[1]);
  }
}

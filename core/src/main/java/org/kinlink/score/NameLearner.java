package org.kinlink.score;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kinlink.compare.Comparison;
import org.kinlink.record.FieldKind;

/**
 * Learns what goes together in the names of two different people: forename and surname with the
 * community that somebody comes from, a forename with one sex and with the years in which it was
 * given.
 */
final class NameLearner {
  /** How many pairs broad experience counts for. */
  private static final double EXPERIENCE = 20;

  /** Two people with one forename and one sex, as broad experience has it. */
  private static final double SAME_SEX = 0.95;

  /** Levels of a date of birth below this one speak of nearly the same date or the same year. */
  private static final int FAR = 5;

  private final Model model;
  private final Evidence.@Nullable Agreement bothNames;
  private final int sex;
  private final int birth;
  private final double[] sexes = new double[Model.LEVELS];
  private final double[] births = new double[Model.LEVELS];
  private double notByChance;

  NameLearner(Model model, Evidence.@Nullable Agreement bothNames) {
    this.model = model;
    this.bothNames = bothNames;
    this.sex = model.place(FieldKind.SEX);
    this.birth = model.place(FieldKind.DATE_OF_BIRTH);
  }

  void clear() {
    notByChance = 0;
    Arrays.fill(sexes, 0);
    Arrays.fill(births, 0);
  }

  /** Sees candidates, so many of them of one person or one household. */
  void observe(long pattern, double related) {
    if (model.namesake(pattern)) {
      notByChance += related;
    }
  }

  /** Sees random pairs, so many of them two unrelated people. */
  void observeChance(long pattern, double unrelated) {
    if (model.sharesForename(pattern)) {
      sexes[sex < 0 ? 0 : Comparison.level(pattern, sex)] += unrelated;
      births[birth < 0 ? 0 : Comparison.level(pattern, birth)] += unrelated;
    }
  }

  void update() {
    if (bothNames != null) {
      double both = Math.max(bothNames.equal() - notByChance, 0) / (bothNames.present() + 1);
      double independent =
          model.u[model.place(FieldKind.FORENAME)][1] * model.u[model.place(FieldKind.SURNAME)][1];
      model.namesakes = Math.max(1, both / independent);
    }
    double all = EXPERIENCE + sexes[1] + sexes[2];
    model.sexOfForename[1] = (sexes[1] + EXPERIENCE * SAME_SEX) / all;
    model.sexOfForename[2] = (sexes[2] + EXPERIENCE * (1 - SAME_SEX)) / all;
    if (birth >= 0) {
      updateBirths(model.u[birth]);
    }
  }

  /** An equal date of birth is too rare to count; it follows the dates that are near. */
  private void updateBirths(double[] u) {
    double born = EXPERIENCE - births[0];
    for (double level : births) {
      born += level;
    }
    double near = 0;
    double nearByChance = 0;
    for (int l = 2; l < Model.LEVELS; l++) {
      model.birthOfForename[l] = (births[l] + EXPERIENCE * u[l]) / born;
      near += l < FAR ? model.birthOfForename[l] : 0;
      nearByChance += l < FAR ? u[l] : 0;
    }
    model.birthOfForename[1] = u[1] * (nearByChance > 0 ? near / nearByChance : 1);
  }
}

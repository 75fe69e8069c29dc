package org.kinlink.score;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kinlink.compare.Comparison;
import org.kinlink.record.FieldKind;

/**
 * Learns the {@link NameCells} from random pairs, and each field only from those that the other
 * fields make of two unrelated people, so that no surplus of some pattern among the candidates can
 * talk the model into anything, nor pairs of one person that it does not believe. A cell that few
 * random pairs fall into is what its forename and its surname make of it each. So are births in
 * those in which both names are like, however many there are: of people with one forename and one
 * surname some are one person, born on nearly the same day by a slip, and no two of them in two
 * cells.
 */
final class NameLearner {
  /** How many pairs the expectation counts for that a cell starts from. */
  private static final double EXPERIENCE = 20;

  /** Two people with one forename and one sex, as broad experience has it. */
  private static final double SAME_SEX = 0.95;

  /** Levels of a date of birth below this one speak of nearly the same date or the same year. */
  private static final int FAR = 5;

  private final Model model;
  private final Evidence.@Nullable Agreement bothNames;
  private final int forename;
  private final int surname;
  private final PairShares shares;
  private final double[][][] seen;
  private final double[] rest = new double[Model.KINDS];
  private final double[] pairs = new double[NameCells.COUNT];
  private double notByChance;

  NameLearner(Model model, PairShares shares, Evidence.@Nullable Agreement bothNames) {
    this.model = model;
    this.shares = shares;
    this.bothNames = bothNames;
    this.forename = model.place(FieldKind.FORENAME);
    this.surname = model.place(FieldKind.SURNAME);
    this.seen = new double[NameCells.COUNT][model.fields().size()][Model.LEVELS];
  }

  void clear() {
    notByChance = 0;
    Arrays.fill(pairs, 0);
    for (double[][] cell : seen) {
      for (double[] field : cell) {
        Arrays.fill(field, 0);
      }
    }
  }

  /** Sees candidates, so many of them of one person or one household. */
  void observe(long pattern, double related) {
    if (forename >= 0
        && surname >= 0
        && Comparison.level(pattern, forename) == 1
        && Comparison.level(pattern, surname) == 1) {
      notByChance += related;
    }
  }

  /** Sees random pairs, so many of them two unrelated people. */
  void observeChance(long pattern, double unrelated) {
    int cell = model.cells.of(pattern);
    boolean both =
        forename >= 0
            && surname >= 0
            && Comparison.level(pattern, forename) != 0
            && Comparison.level(pattern, surname) != 0;
    pairs[cell] += both ? unrelated : 0;
    see(pattern, cell, unrelated);
  }

  /**
   * Sees pairs picked from those with one forename or one surname, so many of them two unrelated
   * people: what they say of a cell in which that name is equal is what random pairs say of it.
   */
  void observeNamesakes(long pattern, double unrelated) {
    see(pattern, model.cells.of(pattern), unrelated);
  }

  private void see(long pattern, int cell, double unrelated) {
    for (int f = 0; cell != NameCells.APART && f < seen[cell].length; f++) {
      int level = Comparison.level(pattern, f);
      if (level != 0 && model.cells.goes(f)) {
        shares.of(pattern & ~(15L << (4 * f)), rest);
        seen[cell][f][level] += Surety.of(rest[3]) * unrelated;
      }
    }
  }

  void update() {
    for (int f = 0; f < model.fields().size(); f++) {
      if (model.cells.goes(f)) {
        updateField(f);
      }
    }
    if (bothNames != null) {
      updateLifts(bothNames);
    }
  }

  /** The cells in which only one of the names is like come first; the others start from them. */
  private void updateField(int f) {
    double[] u = model.u[f];
    double[][] start = new double[NameCells.COUNT][];
    start[NameCells.APART] = u;
    for (int cell = 1; cell < NameCells.COUNT; cell++) {
      double[] byForename = start[cell / 3 * 3];
      double[] bySurname = start[cell % 3];
      start[cell] =
          byForename == null || bySurname == null
              ? learnt(cell, f, experienced(cell, f, u))
              : born(f)
                  ? together(byForename, bySurname, u)
                  : learnt(cell, f, together(byForename, bySurname, u));
      System.arraycopy(start[cell], 0, model.cells.chance[cell][f], 0, Model.LEVELS);
    }
  }

  private boolean born(int f) {
    FieldKind kind = model.fields().get(f).field().kind();
    return kind == FieldKind.DATE_OF_BIRTH || kind == FieldKind.BIRTH_YEAR;
  }

  /** One forename is nearly always given to one sex, which few random pairs would tell. */
  private double[] experienced(int cell, int f, double[] u) {
    boolean sex = model.fields().get(f).field().kind() == FieldKind.SEX;
    if (!sex || cell < 6) {
      return u;
    }
    double[] start = new double[Model.LEVELS];
    start[1] = SAME_SEX;
    start[2] = 1 - SAME_SEX;
    return start;
  }

  private static double[] together(double[] a, double[] b, double[] u) {
    double[] both = new double[Model.LEVELS];
    double all = 0;
    for (int l = 1; l < Model.LEVELS; l++) {
      both[l] = u[l] > 0 ? a[l] * b[l] / u[l] : 0;
      all += both[l];
    }
    for (int l = 1; l < Model.LEVELS; l++) {
      both[l] /= all;
    }
    return both;
  }

  private double[] learnt(int cell, int f, double[] start) {
    double[] levels = seen[cell][f];
    double all = EXPERIENCE + Arrays.stream(levels).sum();
    double[] learnt = new double[Model.LEVELS];
    for (int l = 1; l < Model.LEVELS; l++) {
      learnt[l] = (levels[l] + EXPERIENCE * start[l]) / all;
    }
    keepRare(f, learnt);
    return learnt;
  }

  /** Equal dates and e-mail addresses are too rare to count; dates follow those that are near. */
  private void keepRare(int f, double[] learnt) {
    double[] u = model.u[f];
    switch (model.fields().get(f).field().kind()) {
      case EMAIL -> learnt[1] = u[1];
      case DATE_OF_BIRTH -> {
        double near = 0;
        double nearByChance = 0;
        for (int l = 2; l < FAR; l++) {
          near += learnt[l];
          nearByChance += u[l];
        }
        learnt[1] = u[1] * (nearByChance > 0 ? near / nearByChance : 1);
      }
      default -> {}
    }
  }

  /** Namesakes are counted over all pairs; how often names are both alike is seen in the sample. */
  private void updateLifts(Evidence.Agreement both) {
    double all = Arrays.stream(pairs).sum();
    for (int cell = 4; cell < NameCells.NAMESAKES; cell++) {
      if (cell % 3 != 0) {
        int first = cell / 3 * 3;
        int last = cell % 3;
        double forenames = pairs[first] + pairs[first + 1] + pairs[first + 2];
        double surnames = pairs[last] + pairs[last + 3] + pairs[last + 6];
        double expected = all > 0 ? forenames * surnames / all : 0;
        model.cells.lift[cell] = Math.max(1, (pairs[cell] + EXPERIENCE) / (expected + EXPERIENCE));
      }
    }
    double equal = Math.max(both.equal() - notByChance, 0) / (both.present() + 1);
    double independent = model.u[forename][1] * model.u[surname][1];
    model.cells.lift[NameCells.NAMESAKES] = Math.max(1, equal / independent);
  }
}

package org.kinlink.score;

import java.util.Arrays;
import org.kinlink.compare.Comparison;
import org.kinlink.record.FieldKind;

/**
 * Learns how often two people of one household are at each level of a field (h). What a family has
 * in common is seen in all pairs in proportion to how probably they are two people of one home;
 * given names and dates of birth, by which the two are told apart, only in pairs that the other
 * fields already hold for two. All else about them is by chance.
 */
final class HouseholdLearner {
  /** How many pairs broad experience counts for. */
  private static final double EXPERIENCE = 20;

  /** What is less probable than this adds nothing that could be seen. */
  private static final double NEGLIGIBLE = 1e-3;

  /**
   * Two people of one household with one date of birth: twins. About 29 babies in 1,000 have one.
   */
  private static final double TWINS = 0.03;

  /**
   * Of two people of one household at least so many more than of any two have one forename: three
   * sons in a hundred are called like their father, and of the six pairs of a family of four one is
   * of a father and a son. Without that, the first few who are taken for one person make wrong
   * dates of birth seem frequent, and these all others probable.
   */
  private static final double NAMESAKES = 0.005;

  /** Twins whose names are like each other in one way or another, for each way. */
  private static final double LIKE_NAMES = 0.02;

  private final Model model;
  private final PairShares shares;
  private final int forename;
  private final int birth;
  private final double[][] seen;
  private final double[] seenTwins = new double[Model.LEVELS];
  private final double[] rest = new double[Model.KINDS];

  HouseholdLearner(Model model, PairShares shares) {
    this.model = model;
    this.shares = shares;
    this.forename = model.place(FieldKind.FORENAME);
    this.birth = model.place(FieldKind.DATE_OF_BIRTH);
    this.seen = new double[model.fields().size()][Model.LEVELS];
  }

  void clear() {
    Arrays.fill(seenTwins, 0);
    for (double[] levels : seen) {
      Arrays.fill(levels, 0);
    }
  }

  /** Sees so many pairs of a pattern, whose shares of the four kinds are known. */
  void observe(long pattern, int group, double times, double[] kinds) {
    for (int f = 0; kinds[2] > NEGLIGIBLE && f < seen.length; f++) {
      int level = Comparison.level(pattern, f);
      double sure = level == 0 ? 0 : shared(f) ? 1 : sure(pattern, group, f);
      if (sure > 0) {
        boolean twin = f == forename && birth >= 0 && Comparison.level(pattern, birth) == 1;
        (twin ? seenTwins : seen[f])[level] += sure * times * kinds[2];
      }
    }
  }

  private double sure(long pattern, int group, int f) {
    if (f != forename && f != birth) {
      return 0;
    }
    shares.without(f, pattern, group, rest);
    return Surety.of(rest[2]);
  }

  private boolean shared(int f) {
    return model.role(f) == Role.FAMILY
        || model.fields().get(f).field().kind() == FieldKind.CATEGORY;
  }

  void update(int f, double[] typical) {
    double[] u = model.u[f];
    double[] start = u;
    if (model.role(f) == Role.FAMILY) {
      start = typical;
    } else if (f == birth) {
      start = u.clone();
      agree(start, Math.max(TWINS, u[1]));
    }
    learn(seen[f], start, model.h[f]);
    if (f == forename) {
      agree(model.h[f], Math.max(u[1] + NAMESAKES, model.h[f][1]));
      learn(seenTwins, likeNames(model.h[f]), model.twins);
    }
  }

  /** Makes a share of all equal, the other levels in the proportions that they have. */
  private static void agree(double[] levels, double share) {
    double others = (1 - share) / (1 - levels[1]);
    for (int l = 2; l < Model.LEVELS; l++) {
      levels[l] *= others;
    }
    levels[1] = share;
  }

  private double[] likeNames(double[] h) {
    int last = model.fields().get(forename).comparator().levels().size();
    double[] start = h.clone();
    for (int l = 2; l < last; l++) {
      start[l] += LIKE_NAMES;
      start[last] -= LIKE_NAMES;
    }
    return start;
  }

  private static void learn(double[] seen, double[] start, double[] into) {
    double all = EXPERIENCE + Arrays.stream(seen).sum();
    for (int l = 1; l < Model.LEVELS; l++) {
      into[l] = (seen[l] + EXPERIENCE * start[l]) / all;
    }
  }
}

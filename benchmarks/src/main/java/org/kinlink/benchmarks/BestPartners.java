package org.kinlink.benchmarks;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.kinlink.encode.EncodingPlan;
import org.kinlink.encode.RecordEncoder;
import org.kinlink.link.Thresholds;
import org.kinlink.record.People;

/**
 * Whom a record would be linked with if it were compared with every record of the other source, by
 * the comparison and the model of a run. Records are added first; then several threads may ask.
 */
final class BestPartners {
  private static final int MOST_FIELDS = 5;
  private static final int PATTERNS = 1 << (4 * MOST_FIELDS);

  private final EncodedModel model;
  private final OpenFilters filters;
  private final Thresholds thresholds;

  /** The first row of the second source. */
  private final int second;

  /** The log odds of patterns, worked out when they are first asked for. */
  private final float[] odds = new float[PATTERNS];

  /**
   * Prepares.
   *
   * @throws IllegalArgumentException if the run compares more fields than there are patterns for
   */
  BestPartners(EncodedModel model, EncodingPlan plan, Thresholds thresholds) {
    this.model = model;
    this.thresholds = thresholds;
    this.second = model.people.firstRow(1);
    if (model.comparison.fields().size() > MOST_FIELDS) {
      throw new IllegalArgumentException("extracts: at most five fields are expected");
    }
    this.filters = new OpenFilters(plan, model.comparison.fields(), model.people.size());
    Arrays.fill(odds, Float.NaN);
  }

  /** Encodes the records of an owner, of which is known under which ids they travelled. */
  void add(int source, People owner, RecordEncoder encoder, Map<String, String> sent) {
    Map<String, Integer> ofSent = new HashMap<>();
    for (int row = model.people.firstRow(source); row < model.people.firstRow(source + 1); row++) {
      ofSent.put(model.people.recordId(row), row);
    }
    Map<String, Integer> rows = new HashMap<>();
    sent.forEach(
        (id, travelled) -> {
          Integer row = ofSent.get(travelled);
          if (row != null) {
            rows.put(id, row);
          }
        });
    filters.add(owner, encoder, rows);
  }

  /** The agreement pattern of two records. */
  int pattern(int a, int b) {
    return filters.pattern(a, b);
  }

  /** The weight that the model gives two records, in bits, if they were compared. */
  double weight(int a, int b) {
    return model.scorer.weight(odds(filters.pattern(a, b), a, b), a, b);
  }

  /** Whom comparing everything links a record of the first source with, or -1. */
  int partner(int row) {
    int best = best(row, second, model.people.size());
    return best >= 0 && best(best, 0, second) == row ? best : -1;
  }

  /** The best of some rows where it reaches the threshold and nobody is within the margin. */
  private int best(int row, int from, int to) {
    int best = -1;
    float most = Float.NEGATIVE_INFINITY;
    float next = Float.NEGATIVE_INFINITY;
    for (int other = from; other < to; other++) {
      float one = odds(filters.pattern(row, other), row, other);
      if (one > most) {
        next = most;
        most = one;
        best = other;
      } else if (one > next) {
        next = one;
      }
    }
    boolean reaches = most >= logit(thresholds.link());
    return reaches && most - next >= logit(thresholds.margin()) ? best : -1;
  }

  /**
   * The log odds of a pair. The model weighs in one thread; what it says of a pattern is the same
   * for all pairs, but where both names agree, as some full names are more common than others.
   */
  private float odds(int pattern, int a, int b) {
    float known = odds[pattern];
    if (Float.isNaN(known)) {
      synchronized (model) {
        known = (float) model.scorer.logOdds(Math.min(a, b), Math.max(a, b), pattern);
        if (!model.scorer.mayFitStep(pattern)) {
          odds[pattern] = known;
        }
      }
    }
    return known;
  }

  /** The agreement of the fields of two records, for what was missed. */
  String levels(int a, int b) {
    int pattern = filters.pattern(a, b);
    StringBuilder levels = new StringBuilder();
    for (int f = 0; f < model.comparison.fields().size(); f++) {
      levels
          .append(f == 0 ? "" : ", ")
          .append(model.comparison.fields().get(f).field().name())
          .append(' ')
          .append((pattern >>> (4 * f)) & 15);
    }
    return levels.toString();
  }

  private static double logit(double probability) {
    return Math.log(probability / (1 - probability));
  }
}

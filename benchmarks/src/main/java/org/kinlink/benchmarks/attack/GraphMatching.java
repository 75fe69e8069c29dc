package org.kinlink.benchmarks.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Compares how similar filters are to one another with how similar rows in clear are, which the
 * attacker encodes under a key of their own: no key hides that. Records whose nearest others look
 * alike in both are taken for the same; then every record is described by its similarity to those,
 * and the two descriptions are matched again and again.
 *
 * <p>After Vidanage, Christen, Ranbaduge, Schnell, "A graph matching attack on privacy-preserving
 * record linkage", CIKM 2020, and its extension to whole files by Schaefer, Armknecht, Heng (2024).
 */
final class GraphMatching implements Attack {
  private static final int FIRST_ANCHORS = 40;
  private static final int MOST_ANCHORS = 250;
  private static final int ROUNDS = 10;

  private final int known;

  /**
   * An attack by somebody who knows some of the people from elsewhere; they are not guessed.
   *
   * @param known how many, 0 for none
   */
  GraphMatching(int known) {
    this.known = known;
  }

  @Override
  public int[] guess(Setting setting) {
    float[][] here = Setting.similarities(setting.filters());
    float[][] there = setting.expected();
    Match match;
    if (known > 0) {
      match = new Match(setting.truth(), new float[setting.truth().length]);
      Arrays.fill(match.margin(), 0, known, 1);
    } else {
      match = Match.of(nearest(here), nearest(there));
    }
    int[] best = match.to();
    int anchors = known > 0 ? known : FIRST_ANCHORS;
    for (int round = 0; round < ROUNDS; round++) {
      int[] chosen = match.surest(anchors);
      if (chosen.length < 4) {
        break;
      }
      int[] others = new int[chosen.length];
      int[] to = match.to();
      Arrays.setAll(others, a -> to[chosen[a]]);
      match = Match.of(described(here, chosen), described(there, others));
      best = match.to();
      anchors = Math.min(MOST_ANCHORS, anchors * 3 / 2);
    }
    int[] guess = best.clone();
    Arrays.fill(guess, 0, known, -1);
    return guess;
  }

  /** The similarities of each record to others by rank: the nearest closely, the far ones less. */
  private static float[][] nearest(float[][] similarities) {
    float[][] nearest = new float[similarities.length][];
    for (int i = 0; i < nearest.length; i++) {
      float[] sorted = similarities[i].clone();
      Arrays.sort(sorted);
      List<Float> ranks = new ArrayList<>();
      for (double rank = 1; rank < sorted.length; rank = Math.max(rank + 1, rank * 1.15)) {
        ranks.add(sorted[sorted.length - (int) rank]);
      }
      nearest[i] = new float[ranks.size()];
      for (int k = 0; k < ranks.size(); k++) {
        nearest[i][k] = ranks.get(k);
      }
    }
    return scaled(nearest);
  }

  private static float[][] described(float[][] similarities, int[] anchors) {
    float[][] described = new float[similarities.length][anchors.length];
    for (int i = 0; i < described.length; i++) {
      for (int a = 0; a < anchors.length; a++) {
        described[i][a] = i == anchors[a] ? 1 : similarities[i][anchors[a]];
      }
    }
    return scaled(described);
  }

  /** Every column with mean 0 and variance 1, so that the two files can be compared. */
  private static float[][] scaled(float[][] rows) {
    for (int c = 0; c < rows[0].length; c++) {
      double sum = 0;
      double squares = 0;
      for (float[] row : rows) {
        sum += row[c];
        squares += row[c] * row[c];
      }
      double mean = sum / rows.length;
      double spread = Math.sqrt(Math.max(1e-12, squares / rows.length - mean * mean));
      for (float[] row : rows) {
        row[c] = (float) ((row[c] - mean) / spread);
      }
    }
    return rows;
  }
}

package org.kinlink.benchmarks.attack;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Which of two lists of descriptions belong together. */
final class Match {
  private final int[] to;
  private final float[] margin;

  Match(int[] to, float[] margin) {
    this.to = to;
    this.margin = margin;
  }

  int[] to() {
    return to;
  }

  float[] margin() {
    return margin;
  }

  static Match of(float[][] first, float[][] second) {
    int[] to = new int[first.length];
    float[] margin = new float[first.length];
    int[] back = new int[second.length];
    float[] nearest = new float[second.length];
    Arrays.fill(nearest, Float.POSITIVE_INFINITY);
    for (int i = 0; i < first.length; i++) {
      float least = Float.POSITIVE_INFINITY;
      float next = Float.POSITIVE_INFINITY;
      for (int j = 0; j < second.length; j++) {
        float apart = apart(first[i], second[j]);
        if (apart < least) {
          next = least;
          least = apart;
          to[i] = j;
        } else if (apart < next) {
          next = apart;
        }
        if (apart < nearest[j]) {
          nearest[j] = apart;
          back[j] = i;
        }
      }
      margin[i] = next > 0 ? 1 - least / next : 0;
    }
    for (int i = 0; i < to.length; i++) {
      margin[i] = back[to[i]] == i ? margin[i] : 0;
    }
    return new Match(to, margin);
  }

  private static float apart(float[] a, float[] b) {
    float sum = 0;
    for (int i = 0; i < a.length; i++) {
      float difference = a[i] - b[i];
      sum += difference * difference;
    }
    return sum;
  }

  /** Those that are matched most clearly. */
  int[] surest(int most) {
    return IntStream.range(0, to.length)
        .filter(i -> margin[i] > 0 && to[i] >= 0)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -margin[i]))
        .limit(most)
        .mapToInt(Integer::intValue)
        .toArray();
  }
}

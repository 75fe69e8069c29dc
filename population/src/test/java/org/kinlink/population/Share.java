package org.kinlink.population;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;

/**
 * A share among the people of several neighbourhoods, with its standard error. People of one family
 * resemble each other, so the error comes from how neighbourhoods differ, not from a binomial.
 */
record Share(double value, double error) {
  static Share of(
      List<View> views, BiPredicate<View, Integer> among, BiPredicate<View, Integer> counted) {
    double[] all = new double[views.size()];
    double[] some = new double[views.size()];
    for (int i = 0; i < all.length; i++) {
      View view = views.get(i);
      for (int who = 0; who < view.people.count; who++) {
        if (among.test(view, who)) {
          all[i]++;
          some[i] += counted.test(view, who) ? 1 : 0;
        }
      }
    }
    return of(all, some);
  }

  private static Share of(double[] all, double[] some) {
    double total = 0;
    double hits = 0;
    for (int i = 0; i < all.length; i++) {
      total += all[i];
      hits += some[i];
    }
    double value = hits / total;
    double squares = 0;
    for (int i = 0; i < all.length; i++) {
      squares += (some[i] - value * all[i]) * (some[i] - value * all[i]);
    }
    return new Share(value, Math.sqrt(squares * all.length / (all.length - 1)) / total);
  }

  /** Fails unless a figure lies within three standard errors. */
  void holds(double published) {
    String told = String.format(Locale.ROOT, "%.5f with an error of %.5f", value, error);
    assertTrue(Math.abs(value - published) <= 3 * error, () -> told + ", not " + published);
  }
}

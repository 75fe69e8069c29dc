package org.kinlink.cli.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The scale of a chart of rates. It ends at 100% and starts at 0, 50 or 80%, whichever is the
 * highest that leaves no rate out: dots are read by their place, so the scale need not hold zero. A
 * lower bound may start before it; its bar then starts with the scale.
 *
 * @param from where it starts
 */
record RateScale(double from) {

  /** Returns the scale on which all the rates and their intervals have room. */
  static RateScale of(List<RateTable.Block> blocks) {
    double lowest =
        blocks.stream()
            .flatMap(block -> Stream.concat(Stream.of(block.all()), block.groups().stream()))
            .flatMap(row -> row.rate().stream())
            .filter(rate -> !rate.bound() || rate.low() == 0)
            .mapToDouble(Rate::low)
            .min()
            .orElse(0);
    return new RateScale(lowest >= 0.8 ? 0.8 : lowest >= 0.5 ? 0.5 : 0);
  }

  /** Returns where on the scale a share stands; what lies below it stands at its start. */
  double place(double share) {
    return Math.max(0, (share - from) / (1 - from));
  }

  /** Returns the share at a place of the scale. */
  String label(double place) {
    return String.format(Locale.ROOT, "%.0f%%", 100 * (from + place * (1 - from)));
  }
}

package org.kinlink.cli;

import java.util.Locale;
import org.kinlink.evaluate.Reliability;

/** Shows how far probabilities can be relied on, as text. */
final class ReliabilityText {
  private final Console console;

  ReliabilityText(Console console) {
    this.console = console;
  }

  void print(Reliability reliability) {
    Reliability.Tenth all = reliability.all();
    console.line("");
    console.line("Probabilities, over all pairs of these records that the run scored.");
    console.line("");
    TextTable table = new TextTable("probability", ">pairs", ">mean", ">one person");
    for (Reliability.Tenth tenth : reliability.tenths()) {
      table.row(
          String.format(Locale.ROOT, "%.1f to %.1f", tenth.from(), tenth.to()),
          String.format(Locale.ROOT, "%,d", tenth.pairs()),
          tenth.pairs() == 0 ? "-" : String.format(Locale.ROOT, "%.3f", tenth.mean()),
          tenth.pairs() == 0 ? "-" : String.format(Locale.ROOT, "%.3f", tenth.share()));
    }
    table.print(console);
    console.line("");
    console.line(
        String.format(
            Locale.ROOT,
            "The probabilities add up to %,.1f pairs of one person; truly there are %,d%s.",
            all.sum(),
            all.onePerson(),
            all.onePerson() == 0
                ? ""
                : String.format(
                    Locale.ROOT, " (%+.1f%%)", 100 * (all.sum() / all.onePerson() - 1))));
  }
}

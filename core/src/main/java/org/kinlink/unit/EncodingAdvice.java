package org.kinlink.unit;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kinlink.encode.EncodingPlan;
import org.kinlink.encode.EncodingProfile;
import org.kinlink.encode.FieldEncoding;
import org.kinlink.encode.Fill;
import org.kinlink.record.People;

/** What an owner should know of its extract before it sends filters of it. Counts, no values. */
final class EncodingAdvice {
  private static final double MOST = 0.5;

  private EncodingAdvice() {}

  /** What is wrong, a sentence each. */
  static ImmutableList<String> of(EncodingPlan plan, People people) {
    ImmutableList.Builder<String> advice = ImmutableList.builder();
    List<String> nowhere = new ArrayList<>();
    int held = 0;
    for (FieldEncoding encoding : plan.fields()) {
      String name = encoding.field().name();
      int field = people.schema().indexOf(name);
      int missing = field < 0 ? people.size() : people.dictionary(field).count(0);
      held += missing < people.size() ? 1 : 0;
      if (missing == people.size()) {
        nowhere.add(name);
      } else if (missing > MOST * people.size()) {
        advice.add(
            String.format(
                Locale.ROOT,
                "%s is missing in %.0f%% of the records, whose filters say little of it",
                name,
                100.0 * missing / people.size()));
      }
    }
    if (!nowhere.isEmpty()) {
      advice.add("no record has " + String.join(", ", nowhere) + "; the filters hold the rest");
    }
    if (held < EncodingProfile.FEWEST_FIELDS) {
      advice.add(
          "only "
              + held
              + " of the fields of the filters hold values: filters of fewer than "
              + EncodingProfile.FEWEST_FIELDS
              + " fields are read like a cipher; do not send them");
    }
    double fill = plan.expectedOnes((1 << plan.fields().size()) - 1) / EncodingProfile.BITS;
    if (fill > Fill.HIGHEST) {
      advice.add(
          String.format(
              Locale.ROOT,
              "filters are %.2f full, above %.2f, and tell records apart badly",
              fill,
              Fill.HIGHEST));
    }
    return advice.build();
  }
}

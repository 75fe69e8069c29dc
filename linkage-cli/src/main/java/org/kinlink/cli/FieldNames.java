package org.kinlink.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.stream.IntStream;
import org.kinlink.block.Blocking;
import org.kinlink.cli.project.Suggestion;
import org.kinlink.link.LinkageSettings;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.Schema;

/** Checks that settings name only fields that the files have, once these are read. */
final class FieldNames {
  private FieldNames() {}

  static void check(LinkageSettings settings, People people) {
    Schema schema = people.schema();
    ImmutableSet<String> known =
        schema.fields().stream()
            .filter(field -> field.kind().use() == FieldKind.Use.MATCH)
            .map(Field::name)
            .collect(ImmutableSet.toImmutableSet());
    if (known.isEmpty()) {
      throw CommandFailure.input(
          "no column could be recognised that tells people apart; name the columns in a project"
              + " file");
    }
    if (IntStream.range(0, schema.size())
        .filter(f -> known.contains(schema.field(f).name()))
        .allMatch(f -> people.dictionary(f).size() < 2)) {
      throw CommandFailure.input(
          "every column that says who somebody is has the same value in all records, or none, so"
              + " there is nothing to compare; check that the right rows were exported");
    }
    for (String name : settings.comparators().keySet()) {
      require(name, known, "settings > comparators");
    }
    for (ImmutableList<String> rule : settings.blocking()) {
      for (String name : rule) {
        FieldKind madeFrom = Blocking.derived().get(name);
        require(madeFrom == null ? name : madeFrom.key(), known, "settings > blocking");
      }
    }
  }

  private static void require(String name, ImmutableSet<String> known, String where) {
    if (!known.contains(name)) {
      String meant =
          Suggestion.nearest(name, known)
              .map(word -> "; did you mean \"" + word + "\"?")
              .orElse("; known are " + String.join(", ", known));
      throw CommandFailure.usage(where + ": names a field that no file of this run has" + meant);
    }
  }
}

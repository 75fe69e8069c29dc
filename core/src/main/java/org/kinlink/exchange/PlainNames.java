package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;

/** Recognises columns that carry the very names of project files. */
final class PlainNames {
  private PlainNames() {}

  static Recogniser.Recognised recognise(List<String> header, List<List<String>> sample) {
    ImmutableList.Builder<ColumnMeaning> columns = ImmutableList.builder();
    ImmutableList.Builder<ColumnPlan> plans = ImmutableList.builder();
    @Nullable String id = null;
    for (String name : header) {
      Optional<FieldKind> kind =
          FieldKind.ofKey(name.toLowerCase(Locale.ROOT)).filter(k -> !k.repeatable());
      if (id == null && name.equalsIgnoreCase("record_id")) {
        id = name;
        columns.add(new ColumnMeaning(name, ColumnMeaning.Role.RECORD_ID, null, "by its name"));
      } else if (kind.isPresent()) {
        Field field = new Field(kind.get().key(), kind.get());
        columns.add(new ColumnMeaning(name, ColumnMeaning.Role.FIELD, field, "by its name"));
        plans.add(new ColumnPlan(field, ImmutableList.of(name)));
      } else {
        columns.add(
            new ColumnMeaning(name, ColumnMeaning.Role.IGNORED, null, "its name is not known"));
      }
    }
    return new Recogniser.Recognised(columns.build(), id, plans.build());
  }
}

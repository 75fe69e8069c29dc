package org.kinlink.link;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinlink.compare.Comparators;
import org.kinlink.compare.ComparedField;
import org.kinlink.compare.Comparison;
import org.kinlink.compare.FieldComparator;
import org.kinlink.exchange.Encoded;
import org.kinlink.record.Dictionary;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;

/** Chooses the fields to compare and their comparators. */
final class FieldSelection {
  private FieldSelection() {}

  /**
   * Chooses.
   *
   * @throws IllegalArgumentException if a comparator is named for a field that no source has
   */
  static ImmutableList<ComparedField> choose(
      People people, ImmutableMap<String, String> comparators, @Nullable Encoded encoded) {
    for (String name : comparators.keySet()) {
      if (people.schema().indexOf(name) < 0) {
        throw new IllegalArgumentException("comparators: no source has a field named " + name);
      }
    }
    List<ComparedField> fields = new ArrayList<>();
    for (int f = 0; f < people.schema().size(); f++) {
      Field field = people.schema().field(f);
      Dictionary dictionary = people.dictionary(f);
      boolean tells = dictionary.size() > 1;
      boolean compared = encoded == null || encoded.compares(field.name());
      if (field.kind().use() == FieldKind.Use.MATCH && tells && compared) {
        String asked = comparators.get(field.name());
        FieldComparator comparator =
            encoded != null
                ? encoded.comparators().getOrDefault(field.name(), Comparators.named("exact"))
                : asked == null ? Comparators.forKind(field.kind()) : Comparators.named(asked);
        fields.add(new ComparedField(f, field, comparator));
      }
    }
    return ImmutableList.copyOf(fields.subList(0, Math.min(fields.size(), Comparison.MOST_FIELDS)));
  }
}

package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kinlink.record.BadDataException;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;
import org.kinlink.record.Schema;

/**
 * The fields that the sources of a run have together, ordered by kind and then by name. A field
 * that was recognised as an identifier here and as a category there is a category, the weaker of
 * the two; what a project file states outranks what was recognised.
 */
final class SchemaUnion {
  private final Map<String, FieldKind> kinds = new HashMap<>();

  private SchemaUnion() {}

  static SchemaUnion of(List<? extends Opened> sources) {
    SchemaUnion union = new SchemaUnion();
    for (Opened source : sources) {
      if (source.stated()) {
        source.fields().forEach(field -> union.state(field, source));
      }
    }
    Map<String, FieldKind> stated = ImmutableMap.copyOf(union.kinds);
    for (Opened source : sources) {
      for (Field field : source.fields()) {
        if (!stated.containsKey(field.name())) {
          union.kinds.merge(field.name(), field.kind(), SchemaUnion::weaker);
        }
      }
    }
    return union;
  }

  private void state(Field field, Opened source) {
    FieldKind before = kinds.putIfAbsent(field.name(), field.kind());
    if (before != null && before != field.kind()) {
      throw new BadDataException(
          source.fileName(),
          "the field "
              + field.name()
              + " is of kind "
              + field.kind().key()
              + " here and of kind "
              + before.key()
              + " in another source; state one kind");
    }
  }

  private static FieldKind weaker(FieldKind a, FieldKind b) {
    return a == b ? a : FieldKind.CATEGORY;
  }

  /** The field as all sources of the run have it. */
  Field field(Field field) {
    return new Field(field.name(), kinds.getOrDefault(field.name(), field.kind()));
  }

  /** The meaning with its field as all sources of the run have it. */
  ColumnMeaning meaning(ColumnMeaning meaning) {
    Field field = meaning.field();
    return field == null
        ? meaning
        : new ColumnMeaning(meaning.header(), meaning.role(), field(field), meaning.why());
  }

  Schema schema() {
    Map<String, FieldKind> all = new HashMap<>(kinds);
    if (all.values().removeIf(kind -> kind == FieldKind.FULL_NAME)) {
      for (FieldKind part : FullNameFeed.PARTS) {
        all.put(part.key(), part);
      }
    }
    return new Schema(
        all.entrySet().stream()
            .map(entry -> new Field(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparing(Field::kind).thenComparing(Field::name))
            .collect(ImmutableList.toImmutableList()));
  }
}

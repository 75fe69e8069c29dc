package org.kinlink.exchange;

import org.jspecify.annotations.Nullable;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;

/** One column on its way to its meaning. Lives within one call of the recogniser. */
final class ColumnGuess {
  final int place;
  final String header;
  final HeaderWords words;
  final ColumnContent content;
  private HeaderSense sense;
  private String why;
  private ColumnMeaning.@Nullable Role settled;

  ColumnGuess(int place, String header, ColumnContent content) {
    this.place = place;
    this.header = header;
    this.content = content;
    this.words = HeaderWords.of(header);
    this.sense = HeaderReader.read(words);
    this.why = "by its name";
  }

  HeaderSense sense() {
    return sense;
  }

  boolean is(HeaderSense.Type type) {
    return settled == null && sense.type() == type;
  }

  boolean is(FieldKind kind) {
    return settled == null && sense.type() == HeaderSense.Type.FIELD && sense.kind() == kind;
  }

  boolean isField() {
    return settled == null && sense.type() == HeaderSense.Type.FIELD;
  }

  void ignore(String reason) {
    settled = ColumnMeaning.Role.IGNORED;
    why = reason;
  }

  void becomeRecordId() {
    settled = ColumnMeaning.Role.RECORD_ID;
  }

  void become(HeaderSense other, String reason) {
    sense = other;
    why = reason;
  }

  void become(FieldKind kind, String reason) {
    become(
        new HeaderSense(HeaderSense.Type.FIELD, kind, sense.fieldName(), sense.rank(), ""), reason);
  }

  /** Whether this column is to be preferred to another of the same kind. */
  boolean beats(ColumnGuess other) {
    if (sense.rank() != other.sense.rank()) {
      return sense.rank() > other.sense.rank();
    }
    if (content.filled() != other.content.filled()) {
      return content.filled() > other.content.filled();
    }
    return place < other.place;
  }

  /** The field that the column feeds; only for one that is a field. */
  Field field() {
    FieldKind kind = sense.kind();
    if (kind == null) {
      throw new IllegalStateException("a column without a kind has no field");
    }
    if (!kind.repeatable()) {
      return new Field(kind.key(), kind);
    }
    String name = sense.fieldName() == null ? words.fieldName(place) : sense.fieldName();
    // A name that another kind has for itself would make two fields of one name.
    return new Field(FieldKind.ofKey(name).isPresent() ? "other_" + name : name, kind);
  }

  ColumnMeaning meaning() {
    if (settled != null) {
      return new ColumnMeaning(header, settled, null, why);
    }
    return isField()
        ? new ColumnMeaning(header, ColumnMeaning.Role.FIELD, field(), why)
        : new ColumnMeaning(header, ColumnMeaning.Role.IGNORED, null, "left out: not recognised");
  }

  @Override
  public String toString() {
    return "ColumnGuess[" + place + "]";
  }
}

package org.kinlink.record;

import com.google.common.collect.ImmutableList;

/**
 * The fields that the people of a run may have, in a fixed order.
 *
 * @param fields the fields; names are unique, and so are kinds unless they are repeatable
 */
public record Schema(ImmutableList<Field> fields) {

  /**
   * Checks the fields.
   *
   * @param fields the fields
   * @throws IllegalArgumentException if two fields share a name, or a kind that is not repeatable
   */
  public Schema {
    for (int i = 0; i < fields.size(); i++) {
      for (int j = 0; j < i; j++) {
        Field a = fields.get(i);
        Field b = fields.get(j);
        if (a.name().equals(b.name()) || (a.kind() == b.kind() && !a.kind().repeatable())) {
          throw new IllegalArgumentException("fields: " + a.name() + " stands twice in the schema");
        }
      }
    }
  }

  /**
   * Returns how many fields there are.
   *
   * @return the number of fields
   */
  public int size() {
    return fields.size();
  }

  /**
   * Returns a field by its place.
   *
   * @param index place in the schema, from 0
   * @return the field
   */
  public Field field(int index) {
    return fields.get(index);
  }

  /**
   * Finds the field of a kind that is not repeatable.
   *
   * @param kind the kind
   * @return the place of the first field of that kind, or -1
   */
  public int indexOf(FieldKind kind) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).kind() == kind) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Finds a field by name.
   *
   * @param name the name
   * @return the place of the field, or -1
   */
  public int indexOf(String name) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }
}

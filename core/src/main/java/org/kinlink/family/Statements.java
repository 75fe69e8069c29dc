package org.kinlink.family;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.kinlink.household.PersonLookup;
import org.kinlink.record.Relationship;

/** The stated relationships of which both records may be shown, with their rows and persons. */
final class Statements {
  final ImmutableList<Relationship> stated;
  final int[] row;
  final int[] relatedRow;
  final int[] person;
  final int[] related;

  Statements(PersonLookup lookup, ImmutableList<Relationship> relationships) {
    ImmutableList.Builder<Relationship> known = ImmutableList.builder();
    int[] columns = new int[4 * relationships.size()];
    int size = 0;
    for (Relationship relationship : relationships) {
      int person = lookup.person(relationship.person()).orElse(-1);
      int related = lookup.person(relationship.related()).orElse(-1);
      if (person >= 0 && related >= 0) {
        known.add(relationship);
        columns[size++] = lookup.row(relationship.person());
        columns[size++] = lookup.row(relationship.related());
        columns[size++] = person;
        columns[size++] = related;
      }
    }
    this.stated = known.build();
    this.row = column(columns, 0);
    this.relatedRow = column(columns, 1);
    this.person = column(columns, 2);
    this.related = column(columns, 3);
  }

  private int[] column(int[] columns, int which) {
    int[] column = new int[stated.size()];
    Arrays.setAll(column, i -> columns[4 * i + which]);
    return column;
  }

  int size() {
    return person.length;
  }

  Relationship get(int statement) {
    return stated.get(statement);
  }
}

package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.FieldKind;

/** Settles between columns that were each judged by itself. */
final class ColumnContest {
  private static final double MOST = 0.6;

  private final List<ColumnGuess> columns;

  ColumnContest(List<ColumnGuess> columns) {
    this.columns = columns;
  }

  /** The record id: the best-named column with a value of its own in every row, or null. */
  @Nullable ColumnGuess recordId() {
    List<ColumnGuess> candidates = new ArrayList<>();
    for (ColumnGuess column : columns) {
      if (column.is(HeaderSense.Type.RECORD_ID)) {
        candidates.add(column);
      }
    }
    candidates.sort(
        Comparator.comparingInt((ColumnGuess c) -> -c.sense().rank())
            .thenComparingInt(c -> c.place));
    ColumnGuess winner = null;
    for (ColumnGuess column : candidates) {
      if (!column.content.isUniqueAndPresent()) {
        column.ignore("left out: named like a record id, but not every row has a value of its own");
      } else if (winner != null) {
        column.ignore("left out: another id of the row");
      } else {
        column.becomeRecordId();
        winner = column;
      }
    }
    return winner;
  }

  /** Leaves one column of each kind that may stand once, and one of each field name. */
  void settle() {
    wholeNames();
    Map<String, ColumnGuess> best = new HashMap<>();
    for (ColumnGuess column : columns) {
      ColumnGuess other = column.isField() ? best.get(column.field().name()) : null;
      if (other != null && column.beats(other)) {
        best.put(column.field().name(), column);
        lose(other, column, best);
      } else if (other != null) {
        lose(column, other, best);
      } else if (column.isField()) {
        best.put(column.field().name(), column);
      }
    }
    names();
    births();
    addresses();
    regions();
  }

  /**
   * A year or an age says nothing more where the whole date of birth is there, and else a little.
   */
  private void births() {
    ColumnGuess age = find(FieldKind.BIRTH_YEAR);
    ColumnGuess year = find(HeaderSense.Type.BIRTH_YEAR);
    boolean parts =
        find(HeaderSense.Type.BIRTH_DAY) != null && find(HeaderSense.Type.BIRTH_MONTH) != null;
    boolean whole = find(FieldKind.DATE_OF_BIRTH) != null || (year != null && parts);
    if (year != null && !whole) {
      year.become(
          new HeaderSense(
              HeaderSense.Type.FIELD, FieldKind.BIRTH_YEAR, null, year.sense().rank(), ""),
          "by its name, without a day and a month beside it");
    }
    if (age != null && (whole || year != null)) {
      age.ignore("left out: the birth is there already");
    }
  }

  /** Where nothing else says where somebody lives, the region does. */
  private void regions() {
    ColumnGuess area = find(FieldKind.AREA);
    boolean placed = columns.stream().anyMatch(c -> c.isField() && c.field().kind().locates());
    if (area != null && !placed && area.words.compact().equals("region")) {
      area.become(FieldKind.COUNTY, "by its name, the only column that says where somebody lives");
    }
  }

  /** A second town is the locality where there is none; anything else is left out. */
  private void lose(ColumnGuess loser, ColumnGuess winner, Map<String, ColumnGuess> best) {
    if (loser.is(FieldKind.SURNAME)
        && loser.words.compact().equals("sname")
        && find(FieldKind.MIDDLE_NAMES) == null) {
      loser.become(FieldKind.MIDDLE_NAMES, "by its name, a second name beside the surname");
      best.put(FieldKind.MIDDLE_NAMES.key(), loser);
    } else if (loser.is(FieldKind.TOWN) && find(FieldKind.LOCALITY) == null) {
      loser.become(FieldKind.LOCALITY, "by its name, beside a better column for the town");
      best.put(FieldKind.LOCALITY.key(), loser);
    } else {
      loser.ignore("left out: " + winner.header + " is the better column for it");
    }
  }

  /** A column called "name" beside one half of the name holds the other half. */
  private void wholeNames() {
    for (ColumnGuess column : columns) {
      if (!column.is(FieldKind.FULL_NAME)
          || column.content.share(ColumnShapes::isSingleName) < MOST) {
        continue;
      }
      boolean forename = find(FieldKind.FORENAME) != null;
      boolean surname = find(FieldKind.SURNAME) != null;
      if (surname && !forename) {
        column.become(FieldKind.FORENAME, "by its name, beside the surname");
      } else if (forename && !surname) {
        column.become(FieldKind.SURNAME, "by its name, beside the forename");
      }
    }
  }

  private void names() {
    ColumnGuess whole = find(FieldKind.FULL_NAME);
    if (whole == null) {
      return;
    }
    if (find(FieldKind.FORENAME) != null && find(FieldKind.SURNAME) != null) {
      whole.ignore("left out: forename and surname are there already");
      return;
    }
    for (FieldKind part :
        ImmutableList.of(FieldKind.FORENAME, FieldKind.MIDDLE_NAMES, FieldKind.SURNAME)) {
      ColumnGuess column = find(part);
      if (column != null) {
        column.ignore("left out: the full name holds it");
      }
    }
  }

  private void addresses() {
    ColumnGuess line = find(FieldKind.ADDRESS);
    ColumnGuess house = find(FieldKind.HOUSE);
    ColumnGuess street = find(FieldKind.STREET);
    if (line == null || (house == null && street == null)) {
      return;
    }
    boolean numbered = line.content.share(v -> Character.isDigit(v.charAt(0))) > 0.3;
    if (house != null && street != null) {
      line.ignore("left out: house and street are there already");
    } else if (house != null && !numbered) {
      line.become(FieldKind.STREET, "by its name, beside the house");
    } else if (house != null) {
      house.ignore("left out: the address holds it");
    } else if (street != null) {
      street.ignore("left out: the address holds it");
    }
  }

  /** The column that stands for a kind so far, or null. */
  @Nullable ColumnGuess find(FieldKind kind) {
    for (ColumnGuess column : columns) {
      if (column.is(kind)) {
        return column;
      }
    }
    return null;
  }

  /** The first column of a type, or null. */
  @Nullable ColumnGuess find(HeaderSense.Type type) {
    for (ColumnGuess column : columns) {
      if (column.is(type)) {
        return column;
      }
    }
    return null;
  }
}

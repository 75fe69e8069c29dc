package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;

/**
 * Recognises what the columns of a file of people hold. A name says what; the content must not
 * contradict it. Where the name tells nothing, a content that is unmistakable does. What tells of
 * somebody else, of an event or of the past is left out, and so is what nobody could name: a column
 * taken for the wrong thing does more harm than one left out.
 *
 * <p>Needs no clock and no list of names, and gives the same for the same header and sample.
 */
public final class ColumnRecogniser {
  private ColumnRecogniser() {}

  /**
   * What was recognised in a file.
   *
   * @param columns what each column was taken for, in file order
   * @param recordIdColumn header of the record id, or null when there is none
   * @param plans which columns make which field, in the order of each field's first column
   */
  public record Recognition(
      ImmutableList<ColumnMeaning> columns,
      @Nullable String recordIdColumn,
      ImmutableList<ColumnPlan> plans) {}

  /**
   * Recognises the columns of a file.
   *
   * @param header the column names, in file order
   * @param sampleRows some rows of the file, as many as tell; short rows count as empty at the end
   * @return what was recognised
   */
  public static Recognition recognise(List<String> header, List<List<String>> sampleRows) {
    List<ColumnGuess> columns = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      ColumnGuess column = new ColumnGuess(i, header.get(i), ColumnContent.of(sampleRows, i));
      ColumnReader.judge(column);
      columns.add(column);
    }
    return settled(columns);
  }

  /**
   * Recognises columns by their names alone, for those who want to know what is wrong with the
   * content.
   *
   * @param header the column names, in file order
   * @return what was recognised
   */
  public static Recognition recogniseByName(List<String> header) {
    List<ColumnGuess> columns = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      columns.add(new ColumnGuess(i, header.get(i), ColumnContent.of(List.of(), i)));
    }
    return settled(columns);
  }

  private static Recognition settled(List<ColumnGuess> columns) {
    ColumnContest contest = new ColumnContest(columns);
    ColumnGuess recordId = contest.recordId();
    contest.settle();
    ImmutableList<ColumnGuess> birth = birthParts(contest);
    ImmutableList<ColumnGuess> house = houseParts(contest);
    ImmutableList.Builder<ColumnMeaning> meanings = ImmutableList.builder();
    ImmutableList.Builder<ColumnPlan> plans = ImmutableList.builder();
    for (ColumnGuess column : columns) {
      if (birth.contains(column)) {
        meanings.add(part(column, FieldKind.DATE_OF_BIRTH));
        addFirst(plans, column, birth, FieldKind.DATE_OF_BIRTH);
      } else if (house.contains(column)) {
        meanings.add(part(column, FieldKind.HOUSE));
        addFirst(plans, column, house, FieldKind.HOUSE);
      } else {
        meanings.add(column.meaning());
        if (column.isField()) {
          plans.add(plan(column.field(), ImmutableList.of(column)));
        }
      }
    }
    return new Recognition(
        meanings.build(), recordId == null ? null : recordId.header, plans.build());
  }

  /** Adds the plan of several columns when the first of them in the file is reached. */
  private static void addFirst(
      ImmutableList.Builder<ColumnPlan> plans,
      ColumnGuess column,
      List<ColumnGuess> parts,
      FieldKind kind) {
    if (parts.stream().allMatch(other -> column.place <= other.place)) {
      plans.add(plan(new Field(kind.key(), kind), parts));
    }
  }

  private static ColumnMeaning part(ColumnGuess column, FieldKind kind) {
    return new ColumnMeaning(
        column.header,
        ColumnMeaning.Role.FIELD,
        new Field(kind.key(), kind),
        "by its name, as a part of it");
  }

  private static ColumnPlan plan(Field field, List<ColumnGuess> columns) {
    return new ColumnPlan(
        field, columns.stream().map(c -> c.header).collect(ImmutableList.toImmutableList()));
  }

  /** Day, month and year where all are there and no column holds the whole date. */
  private static ImmutableList<ColumnGuess> birthParts(ColumnContest contest) {
    ColumnGuess day = contest.find(HeaderSense.Type.BIRTH_DAY);
    ColumnGuess month = contest.find(HeaderSense.Type.BIRTH_MONTH);
    ColumnGuess year = contest.find(HeaderSense.Type.BIRTH_YEAR);
    return day == null
            || month == null
            || year == null
            || contest.find(FieldKind.DATE_OF_BIRTH) != null
        ? ImmutableList.of()
        : ImmutableList.of(day, month, year);
  }

  /** The flat and the house where both are there: together they tell two homes apart. */
  private static ImmutableList<ColumnGuess> houseParts(ColumnContest contest) {
    ColumnGuess flat = contest.find(HeaderSense.Type.FLAT);
    ColumnGuess house = contest.find(FieldKind.HOUSE);
    return flat == null || house == null ? ImmutableList.of() : ImmutableList.of(flat, house);
  }
}

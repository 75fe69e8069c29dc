package org.kinlink.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kinlink.record.Field;

/** A fictional extract written as text, and what is to be recognised in it. */
final class Layout {
  private final ColumnRecogniser.Recognition recognition;

  private Layout(ColumnRecogniser.Recognition recognition) {
    this.recognition = recognition;
  }

  /** Reads a text block: the header, then rows, cells parted by a vertical bar. */
  static Layout of(String text) {
    List<List<String>> rows = new ArrayList<>();
    for (String line : Splitter.on('\n').omitEmptyStrings().split(text)) {
      rows.add(Splitter.on('|').trimResults().splitToList(line));
    }
    return new Layout(ColumnRecogniser.recognise(rows.get(0), rows.subList(1, rows.size())));
  }

  /** Expects exactly these fields, written "field=column" or "field=column+column". */
  Layout feeds(String... fields) {
    String found =
        recognition.plans().stream()
            .map(p -> p.field().name() + "=" + String.join("+", p.columns()))
            .sorted()
            .collect(Collectors.joining("\n"));
    assertEquals(ImmutableList.sortedCopyOf(List.of(fields)), Splitter.on('\n').splitToList(found));
    return this;
  }

  Layout hasRecordId(String column) {
    assertEquals(column, recognition.recordIdColumn());
    return this;
  }

  Layout saysWhy(String column, String why) {
    assertEquals(why, meaning(column).why());
    return this;
  }

  Layout leavesOut(String column, String why) {
    assertEquals(ColumnMeaning.Role.IGNORED, meaning(column).role(), column);
    return saysWhy(column, why);
  }

  /** Expects that no reason and no field name quotes a cell. */
  Layout neverQuotes(String canary) {
    for (ColumnMeaning meaning : recognition.columns()) {
      Field field = meaning.field();
      assertFalse(meaning.why().contains(canary));
      assertFalse(field != null && field.name().contains(canary));
    }
    return this;
  }

  private ColumnMeaning meaning(String column) {
    return recognition.columns().stream()
        .filter(m -> m.header().equals(column))
        .findFirst()
        .orElseThrow();
  }
}

package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the columns of a file for what they are. */
@FunctionalInterface
interface Recogniser {

  /**
   * What was recognised.
   *
   * @param columns what each column was taken for, in file order
   * @param recordIdColumn header of the record id, or null when there is none
   * @param plans which columns make which fields
   */
  record Recognised(
      ImmutableList<ColumnMeaning> columns,
      @Nullable String recordIdColumn,
      ImmutableList<ColumnPlan> plans) {}

  Recognised recognise(List<String> header, List<List<String>> sampleRows);
}

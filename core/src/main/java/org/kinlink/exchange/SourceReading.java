package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;

/**
 * What was read from one source.
 *
 * @param plan what was asked for
 * @param files the files read, the people first
 * @param columns what each column of the file of people was taken for, in file order; of a source
 *     in a known layout, of every file, behind the name of its table from the second on
 */
public record SourceReading(
    SourcePlan plan, ImmutableList<FileReading> files, ImmutableList<ColumnMeaning> columns) {

  /**
   * Returns the file that the lines of the people are of.
   *
   * @return the first file read
   */
  public Path peopleFile() {
    return files.get(0).path();
  }
}

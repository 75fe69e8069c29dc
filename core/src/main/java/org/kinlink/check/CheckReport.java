package org.kinlink.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import org.kinlink.check.Check.Subject;

/**
 * What a check of one file found. It holds counts and line numbers, and no value.
 *
 * @param file the file
 * @param records rows that could be read
 * @param columns the columns that were checked, by subject
 * @param findings the checks that count any record, in the order of {@link Checks#all}
 * @param warnings suspicions about whole columns
 */
public record CheckReport(
    Path file,
    long records,
    ImmutableMap<Subject, ImmutableList<String>> columns,
    ImmutableList<Finding> findings,
    ImmutableList<ColumnWarning> warnings) {

  /**
   * Returns how many records a check counts.
   *
   * @param key the name of the check
   * @return the number, nought when there are none
   */
  public long records(String key) {
    for (Finding finding : findings) {
      if (finding.check().key().equals(key)) {
        return finding.records();
      }
    }
    return 0;
  }

  /**
   * Returns how many records hold something in the column of an identifier, valid or not.
   *
   * @param subject the identifier
   * @return the number
   */
  public long present(Subject subject) {
    return columns.containsKey(subject)
        ? records
            - records(subject.key() + "-absent")
            - records(subject.key() + "-absent-explained")
        : 0;
  }

  /**
   * Returns how many records hold a valid value of an identifier.
   *
   * @param subject the identifier
   * @return the number
   */
  public long valid(Subject subject) {
    return records(subject.key() + "-valid");
  }

  /**
   * Returns the share of the records that have a valid NHS number.
   *
   * @return from 0 to 1; 0 when there is no record
   */
  public double validShare() {
    return records == 0 ? 0 : (double) valid(Subject.NHS_NUMBER) / records;
  }
}

package org.kinlink.link;

import org.jspecify.annotations.Nullable;
import org.kinlink.record.RecordRef;

/**
 * One record of an index, or one to be compared with them. Its text form hides the values.
 *
 * @param ref the record
 * @param values standardised values in schema order
 * @param keys its keys, one a rule, 0 where it is not to be found by the rule
 * @param row its row in the people of the index, or -1
 * @param restricted whether nothing may tell where the person lives
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and one is made for every candidate.
record IndexedRecord(
    RecordRef ref, @Nullable String[] values, int[] keys, int row, boolean restricted) {

  @Override
  public String toString() {
    return "IndexedRecord[hidden]";
  }
}

package org.kinlink.link;

import org.kinlink.record.RecordRef;

/**
 * What somebody who looked said of two records. Its text form hides which records.
 *
 * @param one the one record
 * @param other the other
 * @param onePerson whether they are one person
 */
public record Label(RecordRef one, RecordRef other, boolean onePerson) {
  @Override
  public String toString() {
    return "Label[" + (onePerson ? "one person" : "two people") + "]";
  }
}

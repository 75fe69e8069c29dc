package org.kinlink.encode;

/** Whether the fields of a record share their bits. */
public enum EncodingLevel {
  /**
   * All fields set bits of one filter, so that a filter shows no single value. Two records have one
   * similarity.
   */
  RECORD,
  /**
   * Each field has bits of its own, so that records are compared field by field, as in clear text.
   * Equal values of a field have equal bits, so that frequent names can be recognised by their
   * frequency: easier to attack.
   */
  FIELD
}

package org.kinlink.cli.release;

/**
 * What the pseudonym of a person is made of. The text form hides it.
 *
 * @param type {@code nhs-number}, or {@code record} where no NHS number is known
 * @param identifier the NHS number, or source and record id
 */
public record NamedBy(String type, String identifier) {
  /** The type of pseudonyms of people without a known NHS number. */
  public static final String RECORD = "record";

  @Override
  public String toString() {
    return "NamedBy[" + type + "]";
  }
}

package org.kinlink.preset;

/**
 * From when to when something holds, as it stands in a row. Its text form hides the dates.
 *
 * @param from first day, empty when not given
 * @param to last day, empty when not given or it goes on
 */
public record Period(String from, String to) {
  /** An interval of which nothing is known. */
  public static final Period NONE = new Period("", "");

  /**
   * Returns the interval that begins on a day and goes on.
   *
   * @param from first day, empty when not given
   * @return the interval
   */
  public static Period since(String from) {
    return new Period(from, "");
  }

  @Override
  public String toString() {
    return "Period[hidden]";
  }
}

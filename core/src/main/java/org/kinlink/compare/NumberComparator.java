package org.kinlink.compare;

import com.google.common.collect.ImmutableList;
import java.util.regex.Pattern;
import org.kinlink.record.Dictionary;

/**
 * Numbers written in digits, with a sign or a decimal point where there is one: equal; no more than
 * a hundredth of the larger apart, which holds for one number written in two ways; no more than a
 * tenth; different. What is not a number is only ever equal or different.
 */
final class NumberComparator implements FieldComparator {
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]++(?:\\.[0-9]++)?");
  private static final double HUNDREDTH = 0.01;
  private static final double TENTH = 0.1;

  /** Against rounding: 100 and 110 are a tenth of 110 apart or less, 90 and 100 just a tenth. */
  private static final double SLACK = 1e-12;

  @Override
  public String name() {
    return "number";
  }

  @Override
  public ImmutableList<String> levels() {
    return ImmutableList.of("equal", "within a hundredth", "within a tenth", "different");
  }

  @Override
  public double[] typical() {
    return new double[] {0.85, 0.05, 0.05, 0.05};
  }

  @Override
  public Kernel prepare(Dictionary dictionary) {
    double[] numbers = new double[dictionary.size() + 1];
    for (int code = 1; code < numbers.length; code++) {
      numbers[code] = number(dictionary.get(code));
    }
    return (a, b) -> level(numbers[a], numbers[b]);
  }

  private static double number(String text) {
    double number = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    return Double.isInfinite(number) ? Double.NaN : number;
  }

  private static int level(double a, double b) {
    double larger = Math.max(Math.abs(a), Math.abs(b)) * (1 + SLACK);
    double apart = Math.abs(a - b);
    // Nothing compares with what is not a number.
    if (apart <= HUNDREDTH * larger) {
      return 2;
    }
    return apart <= TENTH * larger ? 3 : 4;
  }
}

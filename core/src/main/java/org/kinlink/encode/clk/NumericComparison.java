package org.kinlink.encode.clk;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * The points of a grid around a number, so that near numbers share some.
 *
 * <p>Source: Vatsalan, Christen, "Privacy-preserving matching of similar patients", Journal of
 * Biomedical Informatics 59 (2016), on the grid of clkhash 0.18.3, whose tokens are multiples by
 * twice the resolution so that nothing is divided.
 *
 * @param interval the distance at which nothing is shared, times 10 to the power of the precision
 * @param resolution how many points there are on either side
 * @param precision how many digits after the point count
 */
record NumericComparison(long interval, int resolution, int precision) implements ClkComparison {
  @Override
  public List<String> tokens(String value) {
    if (value.isEmpty()) {
      return ImmutableList.of();
    }
    BigInteger step = BigInteger.valueOf(interval);
    BigInteger scaled = scaled(value).multiply(BigInteger.valueOf(2L * resolution));
    BigInteger rest = scaled.mod(step);
    BigInteger point = scaled.subtract(rest);
    if (rest.signum() > 0 && rest.shiftLeft(1).compareTo(step) >= 0) {
      point = point.add(step);
    }
    ImmutableList.Builder<String> tokens = ImmutableList.builder();
    for (int i = -resolution; i <= resolution; i++) {
      tokens.add(point.add(step.multiply(BigInteger.valueOf(i))).toString());
    }
    return tokens.build();
  }

  private BigInteger scaled(String value) {
    Optional<BigInteger> whole = PythonNumbers.whole(value);
    if (whole.isPresent()) {
      return whole.get().multiply(BigInteger.TEN.pow(precision));
    }
    double number = PythonNumbers.decimal(value);
    double scaled = precision > 0 ? Math.rint(number * Math.pow(10, precision)) : number;
    if (!Double.isFinite(scaled)) {
      throw new IllegalArgumentException("a finite number is expected");
    }
    return new BigDecimal(scaled).toBigInteger();
  }
}

package org.kinlink.benchmarks;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import com.google.common.collect.Multisets;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * The levels of the comparators that a project file may ask for, as one would first write them:
 * strings, sets and regular expressions, and every value taken apart anew. Of two different values.
 */
final class NaiveLevels {
  private static final JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

  private NaiveLevels() {}

  static int level(String comparator, String a, String b) {
    return switch (comparator) {
      case "qgram" -> pairs(a, b);
      case "tokens" ->
          tokens(parts(a, "[^\\p{L}\\p{M}\\p{N}]+"), parts(b, "[^\\p{L}\\p{M}\\p{N}]+"));
      case "prefix" -> prefix(a, b);
      case "number" -> number(a, b);
      case "set" -> set(parts(a, " *[;|] *"), parts(b, " *[;|] *"));
      default -> throw new IllegalArgumentException("comparator: no twin of " + comparator);
    };
  }

  private static Set<String> parts(String text, String separator) {
    return Arrays.stream(text.split(separator, -1))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.toSet());
  }

  private static int pairs(String a, String b) {
    Multiset<String> one = pairs(a);
    Multiset<String> other = pairs(b);
    double dice = 2.0 * Multisets.intersection(one, other).size() / (one.size() + other.size());
    return dice >= 0.85 ? 2 : dice >= 0.7 ? 3 : 4;
  }

  private static Multiset<String> pairs(String text) {
    String marked = "\0" + text + "\0";
    Multiset<String> pairs = HashMultiset.create();
    for (int i = 0; i + 1 < marked.length(); i++) {
      pairs.add(marked.substring(i, i + 2));
    }
    return pairs;
  }

  private static int tokens(Set<String> a, Set<String> b) {
    Set<String> common = Sets.intersection(a, b);
    if (a.equals(b) && !common.isEmpty()) {
      return 2;
    }
    if (common.size() >= 2 && (a.containsAll(b) || b.containsAll(a))) {
      return 3;
    }
    return !common.isEmpty() && 4 * common.size() >= a.size() + b.size() ? 4 : 5;
  }

  private static int prefix(String a, String b) {
    if (a.startsWith(b) || b.startsWith(a)) {
      return 2;
    }
    int half = (Math.max(a.length(), b.length()) + 1) / 2;
    if (a.length() >= half && b.startsWith(a.substring(0, half))) {
      return 3;
    }
    return a.charAt(0) == b.charAt(0) ? 4 : 5;
  }

  private static int number(String a, String b) {
    if (!NUMBER.matcher(a).matches() || !NUMBER.matcher(b).matches()) {
      return 4;
    }
    BigDecimal one = new BigDecimal(a);
    BigDecimal other = new BigDecimal(b);
    BigDecimal apart = one.subtract(other).abs();
    BigDecimal larger = one.abs().max(other.abs());
    if (apart.scaleByPowerOfTen(2).compareTo(larger) <= 0) {
      return 2;
    }
    return apart.scaleByPowerOfTen(1).compareTo(larger) <= 0 ? 3 : 4;
  }

  private static int set(Set<String> a, Set<String> b) {
    Set<String> common = Sets.intersection(a, b);
    if (!common.isEmpty()) {
      return a.equals(b) ? 2 : a.containsAll(b) || b.containsAll(a) ? 3 : 4;
    }
    boolean nearly =
        a.stream().anyMatch(x -> b.stream().anyMatch(y -> JARO_WINKLER.apply(x, y) >= 0.92));
    return nearly ? 5 : 6;
  }
}

package org.kinlink.compare;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.util.HashMap;
import java.util.Map;
import org.kinlink.record.Dictionary;

/**
 * The values of a dictionary, each as the set of its parts: the numbers of the different parts in
 * ascending order. Equal parts of any two values have one number. Immutable.
 */
final class Parts {
  private final int[][] numbers;

  private Parts(int[][] numbers) {
    this.numbers = numbers;
  }

  static Splitter between(String separators) {
    return Splitter.on(CharMatcher.anyOf(separators)).trimResults().omitEmptyStrings();
  }

  static Parts of(Dictionary dictionary, Splitter splitter) {
    Map<String, Integer> numberOf = new HashMap<>();
    int[][] numbers = new int[dictionary.size() + 1][];
    numbers[0] = new int[0];
    for (int code = 1; code < numbers.length; code++) {
      numbers[code] =
          splitter
              .splitToStream(dictionary.get(code))
              .mapToInt(part -> numberOf.computeIfAbsent(part, p -> numberOf.size()))
              .sorted()
              .distinct()
              .toArray();
    }
    return new Parts(numbers);
  }

  int[] of(int code) {
    return numbers[code];
  }
}

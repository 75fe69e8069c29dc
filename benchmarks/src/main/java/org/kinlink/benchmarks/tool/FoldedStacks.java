package org.kinlink.benchmarks.tool;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Stacks of frames, the outermost first, with how much was seen of each: the form in which flame
 * graphs are exchanged, {@code outer;inner 12} a line.
 */
final class FoldedStacks {
  private final Map<String, Long> weights = new TreeMap<>();
  private long total;

  /** Adds a stack of frames, the outermost first. */
  void add(List<String> frames, long weight) {
    if (!frames.isEmpty() && weight > 0) {
      weights.merge(Joiner.on(';').join(frames), weight, Long::sum);
      total += weight;
    }
  }

  void addAll(FoldedStacks others) {
    others.weights.forEach((stack, weight) -> weights.merge(stack, weight, Long::sum));
    total += others.total;
  }

  long total() {
    return total;
  }

  /** One line a stack, in the order of their text. */
  String lines() {
    StringBuilder lines = new StringBuilder();
    weights.forEach((stack, weight) -> lines.append(stack).append(' ').append(weight).append('\n'));
    return lines.toString();
  }

  /** A frame and all that was called from it there. */
  static final class Frame {
    final String name;
    final Map<String, Frame> callees = new TreeMap<>();
    long weight;

    Frame(String name) {
      this.name = name;
    }
  }

  /** All stacks as one tree, whose root has the given name. */
  Frame tree(String root) {
    Frame all = new Frame(root);
    weights.forEach(
        (stack, weight) -> {
          Frame at = all;
          at.weight += weight;
          for (String name : Splitter.on(';').split(stack)) {
            at = at.callees.computeIfAbsent(name, Frame::new);
            at.weight += weight;
          }
        });
    return all;
  }

  /** The innermost frames with the largest weights, the heaviest first. */
  ImmutableList<Map.Entry<String, Long>> heaviest(int most) {
    Map<String, Long> own = new HashMap<>();
    weights.forEach(
        (stack, weight) ->
            own.merge(stack.substring(stack.lastIndexOf(';') + 1), weight, Long::sum));
    return own.entrySet().stream()
        .sorted(
            Comparator.comparingLong((Map.Entry<String, Long> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(most)
        .collect(ImmutableList.toImmutableList());
  }
}

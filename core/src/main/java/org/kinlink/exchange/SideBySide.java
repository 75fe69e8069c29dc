package org.kinlink.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.BadDataException;

/** Does the same for several files at once. Of several bad files the first is reported. */
final class SideBySide {
  private SideBySide() {}

  /** Begins with what is most, lest one processor be left with it when all else is done. */
  static <T, R> List<R> map(List<? extends T> items, ToLongFunction<T> size, Function<T, R> work) {
    long[] sizes = items.stream().mapToLong(size).toArray();
    List<Integer> largestFirst = new ArrayList<>();
    List<@Nullable Outcome<R>> outcomes = new ArrayList<>();
    for (int i = 0; i < sizes.length; i++) {
      largestFirst.add(i);
      outcomes.add(null);
    }
    largestFirst.sort(Comparator.comparingLong((Integer i) -> sizes[i]).reversed());
    List<@Nullable Outcome<R>> shared = Collections.synchronizedList(outcomes);
    AtomicInteger next = new AtomicInteger();
    IntStream.range(0, sizes.length)
        .parallel()
        .forEach(
            any -> {
              int item = largestFirst.get(next.getAndIncrement());
              shared.set(item, outcome(items.get(item), work));
            });
    return shared.stream().map(SideBySide::result).toList();
  }

  private static <T, R> Outcome<R> outcome(T item, Function<T, R> work) {
    try {
      return new Outcome<>(work.apply(item), null);
    } catch (BadDataException e) {
      return new Outcome<>(null, e);
    }
  }

  private record Outcome<R>(@Nullable R done, @Nullable BadDataException failure) {}

  private static <R> R result(@Nullable Outcome<R> outcome) {
    if (outcome == null || outcome.done == null) {
      throw outcome == null || outcome.failure == null
          ? new IllegalStateException("nothing was done")
          : outcome.failure;
    }
    return outcome.done;
  }
}

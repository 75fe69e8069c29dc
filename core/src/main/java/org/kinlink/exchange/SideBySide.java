package org.kinlink.exchange;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.BadDataException;

/** Does the same for several files at once. Of several bad files the first is reported. */
final class SideBySide {
  private SideBySide() {}

  static <T, R> List<R> map(List<? extends T> items, Function<T, R> work) {
    List<Outcome<R>> outcomes =
        items.parallelStream().<Outcome<R>>map(item -> outcome(item, work)).toList();
    return outcomes.stream().map(Outcome::result).toList();
  }

  private static <T, R> Outcome<R> outcome(T item, Function<T, R> work) {
    try {
      return new Outcome<>(work.apply(item), null);
    } catch (BadDataException e) {
      return new Outcome<>(null, e);
    }
  }

  private record Outcome<R>(@Nullable R done, @Nullable BadDataException failure) {
    R result() {
      if (done == null) {
        throw failure == null ? new IllegalStateException("nothing was done") : failure;
      }
      return done;
    }
  }
}

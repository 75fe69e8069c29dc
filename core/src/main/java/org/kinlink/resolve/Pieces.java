package org.kinlink.resolve;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Does pieces of work side by side, where each thread needs something of its own to do them. */
final class Pieces {
  private Pieces() {}

  /**
   * Does all pieces. Which thread does which is left to chance; results must not depend on it.
   *
   * @param pieces how many
   * @param own makes what one thread needs
   * @param work does one piece, from 0
   */
  static <T> void run(int pieces, Supplier<T> own, ObjIntConsumer<T> work) {
    AtomicInteger next = new AtomicInteger();
    IntStream.range(0, Math.min(pieces, Runtime.getRuntime().availableProcessors()))
        .parallel()
        .forEach(
            thread -> {
              T mine = own.get();
              for (int p = next.getAndIncrement(); p < pieces; p = next.getAndIncrement()) {
                work.accept(mine, p);
              }
            });
  }
}

package org.kinlink.link;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kinlink.exchange.Progress;

/**
 * Divides portions of work over the processors. Which worker gets which portion is left to chance;
 * results must not depend on it.
 */
final class Workers {
  private Workers() {}

  /** Does portions of work, one after the other, in one thread. */
  @FunctionalInterface
  interface Worker {
    void portion(int portion);
  }

  /**
   * Does all portions and returns the workers that did them.
   *
   * @throws IllegalStateException if the thread is interrupted; no work goes on then
   */
  static <W extends Worker> List<W> run(
      String stage, int portions, Supplier<W> make, Progress progress) {
    int threads = Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), portions));
    List<W> workers = new ArrayList<>();
    AtomicInteger next = new AtomicInteger();
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "kinlink-worker");
              thread.setDaemon(true);
              return thread;
            });
    try {
      List<Future<?>> futures = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        W worker = make.get();
        workers.add(worker);
        boolean tells = t == 0;
        futures.add(
            pool.submit(() -> work(worker, next, portions, tells ? progress : null, stage)));
      }
      for (Future<?> future : futures) {
        future.get();
      }
      return workers;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while " + stage, e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a worker failed while " + stage, e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private static void work(
      Worker worker, AtomicInteger next, int portions, @Nullable Progress progress, String stage) {
    for (int p = next.getAndIncrement(); p < portions; p = next.getAndIncrement()) {
      if (Thread.currentThread().isInterrupted()) {
        return;
      }
      worker.portion(p);
      if (progress != null) {
        progress.at(stage, Math.min(next.get(), portions), portions);
      }
    }
  }
}

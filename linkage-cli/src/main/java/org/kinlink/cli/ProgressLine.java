package org.kinlink.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.kinlink.exchange.Progress;

/** One line at the terminal that follows long work and is wiped off when it ends. */
final class ProgressLine implements Progress, AutoCloseable {
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(200);
  private static final String WIPE = "\r\u001b[K";

  private final PrintWriter err;
  private final boolean shown;
  private final LongSupplier clock;
  private long next;
  private boolean written;

  ProgressLine(PrintWriter err, boolean shown) {
    this(err, shown, System::nanoTime);
  }

  ProgressLine(PrintWriter err, boolean shown, LongSupplier clock) {
    this.err = err;
    this.shown = shown;
    this.clock = clock;
    this.next = clock.getAsLong() + PAUSE;
  }

  @Override
  public void at(String stage, long done, long total) {
    if (!shown) {
      return;
    }
    long now = clock.getAsLong();
    if (now - next < 0) {
      return;
    }
    next = now + PAUSE;
    String text =
        total > 0
            ? String.format(Locale.ROOT, "%s: %d %%", stage, Math.min(100, 100 * done / total))
            : String.format(Locale.ROOT, "%s: %,d", stage, done);
    err.print(WIPE + text);
    err.flush();
    written = true;
  }

  @Override
  public void close() {
    wipe();
  }

  /** Takes the line away, so that something else can be printed in its place. */
  void wipe() {
    if (written) {
      err.print(WIPE);
      err.flush();
      written = false;
    }
  }
}

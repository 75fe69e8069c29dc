package org.kinlink.check;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.kinlink.exchange.ExtractHead;
import org.kinlink.exchange.Progress;
import org.kinlink.record.BadDataException;

/**
 * Walks a file from its beginning to its end in blocks of whole rows. Several threads judge blocks;
 * the calling one reads them and merges what was found, in the order of the file.
 */
final class Walk {
  static final int BLOCK = 1 << 20;
  private static final int LONGEST_ROW = 1 << 26;
  private static final int THREADS = Math.max(2, Runtime.getRuntime().availableProcessors());

  private final ExtractHead head;
  private final Consumer<Slot> merge;
  private final Deque<Slot> idle = new ArrayDeque<>();
  private final Deque<Future<Slot>> busy = new ArrayDeque<>();
  private byte[] rest = new byte[0];

  private Walk(ExtractHead head, Supplier<Slot> slots, Consumer<Slot> merge) {
    this.head = head;
    this.merge = merge;
    for (int i = 0; i < THREADS + 2; i++) {
      idle.add(slots.get());
    }
  }

  static void rows(
      ExtractHead head,
      Supplier<Slot> slots,
      Consumer<Slot> merge,
      String stage,
      Progress progress) {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try (InputStream in = Bytes.open(head)) {
      new Walk(head, slots, merge).rows(in, threads, stage, progress);
    } catch (IOException e) {
      throw new BadDataException(
          head.path().toString(), "cannot be read to its end; check the disk and run again");
    } finally {
      threads.shutdownNow();
    }
  }

  private void rows(InputStream in, ExecutorService threads, String stage, Progress progress)
      throws IOException {
    long done = 0;
    boolean first = true;
    boolean more = true;
    while (more) {
      Slot slot = idle.isEmpty() ? merged() : idle.remove();
      more = fill(slot, in);
      slot.header = first ? head.skip() + 1 : 0;
      first = false;
      done += slot.length;
      busy.add(threads.submit(slot));
      progress.at(stage, done, head.bytes());
    }
    while (!busy.isEmpty()) {
      merged();
    }
  }

  private Slot merged() {
    try {
      Slot slot = busy.remove().get();
      merge.accept(slot);
      return slot;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a file was checked", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a block of rows could not be judged", e.getCause());
    }
  }

  /** Fills a slot with whole rows and keeps what follows them; returns whether there is more. */
  private boolean fill(Slot slot, InputStream in) throws IOException {
    int length = rest.length;
    if (slot.data.length < length) {
      slot.data = new byte[length];
    }
    System.arraycopy(rest, 0, slot.data, 0, length);
    while (true) {
      int read = in.readNBytes(slot.data, length, slot.data.length - length);
      boolean ended = read < slot.data.length - length;
      length += read;
      int cut = ended ? length : RowEnds.last(slot.data, length, head.delimiter());
      if (ended || cut > 0) {
        rest = Arrays.copyOfRange(slot.data, cut, length);
        slot.length = cut;
        return !ended;
      }
      if (length >= LONGEST_ROW) {
        throw new BadDataException(
            head.path().toString(),
            "holds a row of more than 64 million bytes; a quotation mark is probably not closed");
      }
      slot.data = Arrays.copyOf(slot.data, slot.data.length * 2);
    }
  }
}

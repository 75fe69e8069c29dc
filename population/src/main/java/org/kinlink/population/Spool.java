package org.kinlink.population;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Collects the rows of one file, each with a key that has nothing to do with what it says, and
 * writes them in the order of their keys. Rows wait in buckets, on disk where they are many, so
 * that no file has to fit into memory. May be shared between threads.
 */
final class Spool {
  private static final int FLUSH = 1 << 16;
  private static final int HEAD = 12;
  private static final String PART = ".unsorted-";

  private final OutputFile file;
  private final Path folder;
  private final int buckets;
  private final LocalDate today;
  private final byte[][] waiting;
  private final int[] filled;

  Spool(OutputFile file, Path folder, int buckets, LocalDate today) {
    this.file = file;
    this.folder = folder;
    this.buckets = buckets;
    this.today = today;
    this.waiting = new byte[buckets][1024];
    this.filled = new int[buckets];
  }

  /** Takes all rows of a sheet. */
  synchronized void take(Sheet sheet) throws IOException {
    for (int row = 0; row < sheet.rows(); row++) {
      long key = sheet.key(row);
      // Buckets hold ranges of keys, so that one after the other gives the order of all.
      int bucket = (int) (((key >>> 40) * buckets) >>> 24);
      int length = sheet.end(row) - sheet.start(row);
      byte[] into = room(bucket, HEAD + length);
      ByteBuffer.wrap(into, filled[bucket], HEAD).putLong(key).putInt(length);
      System.arraycopy(sheet.bytes(), sheet.start(row), into, filled[bucket] + HEAD, length);
      filled[bucket] += HEAD + length;
    }
  }

  private byte[] room(int bucket, int more) throws IOException {
    if (filled[bucket] + more > FLUSH && buckets > 1 && filled[bucket] > 0) {
      flush(bucket);
    }
    int needed = filled[bucket] + more;
    if (needed > waiting[bucket].length) {
      int size = Math.max(needed, 2 * waiting[bucket].length);
      waiting[bucket] = Arrays.copyOf(waiting[bucket], size);
    }
    return waiting[bucket];
  }

  private Path part(int bucket) {
    return folder.resolve(PART + file.name().toLowerCase(Locale.ROOT) + "-" + bucket);
  }

  /** Says whether a file is a bucket that a run left behind when it was killed. */
  static boolean isPart(Path path) {
    return String.valueOf(path.getFileName()).startsWith(PART);
  }

  /** Deletes the buckets that an earlier run left behind. */
  static void clear(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      for (Path path : inside.filter(Spool::isPart).toList()) {
        Files.delete(path);
      }
    }
  }

  private void flush(int bucket) throws IOException {
    try (OutputStream out =
        Files.newOutputStream(part(bucket), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      out.write(waiting[bucket], 0, filled[bucket]);
    }
    filled[bucket] = 0;
  }

  /** Is told which place a piece with a note has in the file, counted from 1. */
  interface Places {
    /** Takes the note on a piece. */
    void at(long place, String note);
  }

  /** Writes the file, and leaves no bucket behind. */
  synchronized void finish(Places places) throws IOException {
    Path path = folder.resolve(file.path());
    Path parent = path.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16)) {
      out.write(file.head(today).getBytes(StandardCharsets.UTF_8));
      long place = 0;
      for (int bucket = 0; bucket < buckets; bucket++) {
        byte[] rows = load(bucket);
        for (int row : sorted(rows)) {
          write(rows, row, ++place, out, places);
        }
      }
      out.write(file.foot().getBytes(StandardCharsets.UTF_8));
    }
  }

  private byte[] load(int bucket) throws IOException {
    byte[] rest = Arrays.copyOf(waiting[bucket], filled[bucket]);
    waiting[bucket] = new byte[0];
    Path part = part(bucket);
    if (!Files.exists(part)) {
      return rest;
    }
    byte[] early = Files.readAllBytes(part);
    Files.delete(part);
    byte[] all = Arrays.copyOf(early, early.length + rest.length);
    System.arraycopy(rest, 0, all, early.length, rest.length);
    return all;
  }

  private static void write(byte[] rows, int start, long place, OutputStream out, Places places)
      throws IOException {
    int from = start + HEAD;
    int to = from + ByteBuffer.wrap(rows).getInt(start + 8);
    int end = from;
    while (end < to && rows[end] != Sheet.NOTE) {
      end++;
    }
    out.write(rows, from, end - from);
    if (end < to) {
      places.at(place, new String(rows, end + 1, to - end - 1, StandardCharsets.UTF_8));
    }
  }

  /** Returns where the rows begin, in the order of their keys. */
  private static int[] sorted(byte[] rows) {
    ByteBuffer buffer = ByteBuffer.wrap(rows);
    int count = 0;
    for (int at = 0; at < rows.length; at += HEAD + buffer.getInt(at + 8)) {
      count++;
    }
    long[] keys = new long[count];
    int[] starts = new int[count];
    int row = 0;
    for (int at = 0; at < rows.length; at += HEAD + buffer.getInt(at + 8)) {
      starts[row] = at;
      keys[row] = buffer.getLong(at);
      row++;
    }
    long[] order = keys.clone();
    Arrays.sort(order);
    for (int i = 1; i < count; i++) {
      if (order[i] == order[i - 1]) {
        return sortedByContent(rows, starts);
      }
    }
    int[] result = new int[count];
    for (int i = 0; i < count; i++) {
      result[Arrays.binarySearch(order, keys[i])] = starts[i];
    }
    return result;
  }

  // Threads differ in who comes first, so rows whose keys meet go by what they say.
  private static int[] sortedByContent(byte[] rows, int[] starts) {
    ByteBuffer buffer = ByteBuffer.wrap(rows);
    return Arrays.stream(starts)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingLong(buffer::getLong)
                .thenComparing(
                    start ->
                        Arrays.copyOfRange(
                            rows, start + 8, start + HEAD + buffer.getInt(start + 8)),
                    Arrays::compare))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}

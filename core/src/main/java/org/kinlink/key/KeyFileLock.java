package org.kinlink.key;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lets one at a time read, change and write back a key file, in this process and in others, so that
 * no change is lost.
 */
final class KeyFileLock {
  /** Locks of files are per process, so that threads need one of their own. */
  private static final ReentrantLock THREADS = new ReentrantLock();

  private KeyFileLock() {}

  /** What is done with a file. */
  interface Work<T> {
    T run() throws IOException;
  }

  static <T> T holding(Path file, Work<T> work) throws IOException {
    THREADS.lock();
    try {
      while (true) {
        Object before = key(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          FileLock lock = channel.lock();
          // The file may have been replaced while we waited; then another is to be locked.
          if (lock.isValid() && Objects.equals(before, key(file))) {
            return work.run();
          }
        }
      }
    } finally {
      THREADS.unlock();
    }
  }

  /** What tells a file from one that took its place; null where the system has no such thing. */
  private static @Nullable Object key(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
  }
}

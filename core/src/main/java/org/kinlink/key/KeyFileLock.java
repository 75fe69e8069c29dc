package org.kinlink.key;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

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
    T run(FileChannel locked) throws IOException;
  }

  /** What opens a file and closes it again. */
  interface Reading<T> {
    T run() throws IOException;
  }

  /**
   * Reads a file while no thread of ours holds it: POSIX ends the lock of a process as soon as the
   * process closes the file, whoever opened it. So what holds it reads it by the locked channel.
   */
  static <T> T reading(Reading<T> work) throws IOException {
    THREADS.lock();
    try {
      return work.run();
    } finally {
      THREADS.unlock();
    }
  }

  static <T> T holding(Path file, Work<T> work) throws IOException {
    THREADS.lock();
    try {
      while (true) {
        List<Object> before = key(file);
        try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
          FileLock lock = channel.lock();
          // The file may have been replaced while we waited; then another is to be locked.
          if (lock.isValid() && before.equals(key(file))) {
            return work.run(channel);
          }
        }
      }
    } finally {
      THREADS.unlock();
    }
  }

  /** What tells a file from one that took its place, which may even have got its number. */
  private static List<Object> key(Path file) throws IOException {
    BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
    return List.of(String.valueOf(is.fileKey()), is.lastModifiedTime(), is.size());
  }
}

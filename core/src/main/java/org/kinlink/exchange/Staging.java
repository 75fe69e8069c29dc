package org.kinlink.exchange;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A hidden folder beside a place, in which what shall stand there is made. It holds a marker, which
 * says that it is ours and is locked while its run lives; {@code result}, which is being made; and,
 * for the moment of the exchange, {@code previous}, which stood at the place. So a run that is
 * killed at any moment leaves a folder from which the next can tell what to put back and what to
 * remove.
 */
final class Staging implements AutoCloseable {
  private static final String MARKER = "kinlink-unfinished";
  private static final String RESULT = "result";
  private static final String PREVIOUS = "previous";

  private final Path place;
  private final Path root;
  private final FileChannel marker;
  private final Thread hook;
  private boolean ended;

  private Staging(Path place, Path root, FileChannel marker) {
    this.place = place;
    this.root = root;
    this.marker = marker;
    this.hook = new Thread(this::abandon, "kinlink-remove-unfinished");
  }

  static Staging open(Path place) throws IOException {
    Path parent = place.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IllegalArgumentException("place: stands in no folder");
    }
    Path root = Files.createTempDirectory(parent, prefix(place), Trees.ownerOnly(parent));
    FileChannel marker = null;
    try {
      Path file = root.resolve(MARKER);
      Files.writeString(
          file,
          "kinlink makes a result here; if no kinlink runs, this folder may be deleted.\n",
          StandardCharsets.UTF_8);
      marker = FileChannel.open(file, StandardOpenOption.WRITE);
      marker.lock();
      Files.createDirectory(root.resolve(RESULT), Trees.ownerOnly(root));
      Staging staging = new Staging(place, root, marker);
      Runtime.getRuntime().addShutdownHook(staging.hook);
      return staging;
    } catch (IOException e) {
      if (marker != null) {
        marker.close();
      }
      Trees.delete(root);
      throw e;
    }
  }

  /** The empty folder to fill. */
  Path folder() {
    return root.resolve(RESULT);
  }

  /** Puts the finished folder in its place, and what was there back if that fails. */
  synchronized void replace() throws IOException {
    if (ended) {
      throw new InterruptedIOException();
    }
    Trees.secure(folder());
    if (Thread.interrupted()) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
    Path previous = root.resolve(PREVIOUS);
    if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      Files.move(place, previous, StandardCopyOption.ATOMIC_MOVE);
    }
    // If this fails, closing puts back what was there.
    Files.move(folder(), place, StandardCopyOption.ATOMIC_MOVE);
    Trees.syncFolder(place.getParent());
  }

  /** Puts one finished file of the folder in the place, over what was there. */
  synchronized void replace(Path made) throws IOException {
    if (ended) {
      throw new InterruptedIOException();
    }
    Trees.secure(folder());
    Files.move(made, place, StandardCopyOption.ATOMIC_MOVE);
    Trees.syncFolder(place.getParent());
  }

  @Override
  public void close() throws IOException {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The machine is shutting down, and the hook does what is left to do.
      return;
    }
    end();
  }

  private synchronized void end() throws IOException {
    if (!ended) {
      ended = true;
      marker.close();
      sweep(place, root);
    }
  }

  private void abandon() {
    // The interrupted thread may still be making files, so one sweep may not be enough.
    for (int attempt = 0; attempt < 5 && Files.exists(root); attempt++) {
      try {
        synchronized (this) {
          ended = true;
          marker.close();
          sweep(place, root);
        }
      } catch (IOException e) {
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Puts back or removes what killed runs left beside a place. */
  static void recover(Path place) throws IOException {
    Path parent = place.toAbsolutePath().getParent();
    if (parent == null) {
      return;
    }
    for (Path each : Trees.list(parent)) {
      if (String.valueOf(each.getFileName()).startsWith(prefix(place))
          && Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)
          && dead(each.resolve(MARKER))) {
        sweep(place, each);
      }
    }
  }

  /** Puts back what has no other place, and removes the rest, the marker last. */
  private static void sweep(Path place, Path root) throws IOException {
    Path previous = root.resolve(PREVIOUS);
    if (Files.exists(previous) && !Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      Files.move(previous, place, StandardCopyOption.ATOMIC_MOVE);
    }
    Trees.delete(root.resolve(RESULT));
    Trees.delete(previous);
    Trees.delete(root);
  }

  /** Whether a marker is there and no living run holds it. */
  private static boolean dead(Path marker) throws IOException {
    if (!Files.isRegularFile(marker, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(marker, StandardOpenOption.WRITE);
        @Nullable FileLock lock = channel.tryLock()) {
      return lock != null;
    } catch (OverlappingFileLockException | AccessDeniedException e) {
      return false;
    }
  }

  private static String prefix(Path place) {
    return "." + place.getFileName() + ".kinlink-";
  }
}

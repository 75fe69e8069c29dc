package org.kinlink.exchange;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is done to whole folders. */
final class Trees {
  private Trees() {}

  /** What a new folder needs to be its owner's only, where the file system knows of that. */
  static FileAttribute<?>[] ownerOnly(Path near) throws IOException {
    return posix(near)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean posix(Path path) throws IOException {
    FileStore store = Files.getFileStore(path);
    return store.supportsFileAttributeView(PosixFileAttributeView.class);
  }

  /** Makes everything in the folder its owner's only, and waits until it is on the disk. */
  static void secure(Path folder) throws IOException {
    boolean posix = posix(folder);
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path each : walk.toList()) {
        boolean isFolder = Files.isDirectory(each);
        if (posix) {
          Files.setPosixFilePermissions(
              each, PosixFilePermissions.fromString(isFolder ? "rwx------" : "rw-------"));
        }
        if (isFolder) {
          syncFolder(each);
        } else {
          try (FileChannel file = FileChannel.open(each, StandardOpenOption.WRITE)) {
            file.force(true);
          }
        }
      }
    }
  }

  /** Waits until the names in a folder are on the disk. */
  static void syncFolder(@Nullable Path folder) throws IOException {
    // Windows lets nobody open a folder, and keeps names safe by itself.
    if (folder != null && posix(folder)) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  /** Size of a file, or of the files in a folder; nothing for what cannot be looked at. */
  static long bytes(Path path) {
    try {
      if (!Files.isDirectory(path)) {
        return Files.size(path);
      }
      long bytes = 0;
      for (Path each : list(path)) {
        bytes += Files.size(each);
      }
      return bytes;
    } catch (IOException e) {
      return 0;
    }
  }

  static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }

  /** Deletes a folder and all in it; links are deleted, not followed. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path each, @Nullable IOException problem)
              throws IOException {
            if (problem != null) {
              throw problem;
            }
            Files.delete(each);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}

package org.kinlink.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** A folder of one thread whose files are written again for every input. */
final class Scratch {
  private static final ThreadLocal<Path> FOLDER = ThreadLocal.withInitial(Scratch::create);

  private Scratch() {}

  private static Path create() {
    try {
      Path folder =
          Files.createTempDirectory(
              "kinlink-fuzz",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try {
      empty(folder);
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void empty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  /** The folder, with nothing in it. */
  static Path emptied() throws IOException {
    Path folder = FOLDER.get();
    empty(folder);
    return folder;
  }

  /** A file of that name, with these bytes in it and its owner alone allowed to read it. */
  static Path file(String name, byte[] content) throws IOException {
    Path file = Files.write(FOLDER.get().resolve(name), content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return file;
  }
}

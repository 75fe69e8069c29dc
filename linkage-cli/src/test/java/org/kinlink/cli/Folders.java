package org.kinlink.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Looks at what is on the disk. */
final class Folders {
  private Folders() {}

  /** Returns all files below a folder, by their path in it, with what they hold. */
  static Map<String, String> content(Path folder) throws IOException {
    Map<String, String> content = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        content.put(
            folder.relativize(file).toString(), Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return content;
  }

  /** Copies a folder with everything in it. */
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  /** Returns the files of a result without the time at which it was written. */
  static Map<String, String> timeless(Path result) throws IOException {
    Map<String, String> content = content(result);
    content.computeIfPresent(
        "run.json", (name, text) -> text.replaceFirst("\"written\": \"[^\"]*\"", ""));
    return content;
  }
}

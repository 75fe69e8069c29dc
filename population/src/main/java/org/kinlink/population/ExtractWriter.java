package org.kinlink.population;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes extracts into a folder. */
public final class ExtractWriter {
  private ExtractWriter() {}

  /**
   * Writes every file as UTF-8, replacing those of the same name and leaving all others alone.
   *
   * @param extracts the extracts
   * @param dir the folder, made where it is missing
   * @throws IOException if a file cannot be written
   */
  public static void write(Extracts extracts, Path dir) throws IOException {
    for (Map.Entry<String, String> file : extracts.files().entrySet()) {
      Path path = dir.resolve(file.getKey());
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
    }
  }
}

package org.kinlink.exchange;

import java.io.IOException;
import java.nio.file.Path;

/** Writes the content of a folder. */
@FunctionalInterface
public interface FolderWriter {
  /**
   * Writes all files.
   *
   * @param folder an empty folder that nobody else sees yet
   * @throws IOException if a file cannot be written
   */
  void write(Path folder) throws IOException;
}

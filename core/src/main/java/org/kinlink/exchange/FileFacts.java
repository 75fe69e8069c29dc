package org.kinlink.exchange;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.kinlink.record.BadDataException;

/**
 * What the bytes of a file say before it is parsed.
 *
 * @param path the file
 * @param bytes its size
 * @param modified when it was changed last
 * @param encoding the character encoding
 * @param bom length of the byte order mark
 * @param lines how many line feeds it has, 0 where nobody counted them
 */
record FileFacts(Path path, long bytes, FileTime modified, Charset encoding, int bom, int lines) {

  /** Refuses a file that was changed since its first pass, as its SHA-256 would be another's. */
  void refuseChanged() {
    refuseChanged(path, bytes, modified);
  }

  static void refuseChanged(Path path, long bytes, FileTime modified) {
    try {
      if (Files.size(path) != bytes || !Files.getLastModifiedTime(path).equals(modified)) {
        throw new BadDataException(path.toString(), "was changed while it was read; run again");
      }
    } catch (IOException e) {
      throw new BadDataException(path.toString(), "cannot be read: " + IoReason.of(e));
    }
  }

  /** What was read of the file, or of one table in it. */
  FileReading reading(String holds, int rows, int used, String delimiter) {
    return new FileReading(
        path, holds, rows, used, bytes, FileHash.begun(this), encoding.name(), delimiter);
  }
}

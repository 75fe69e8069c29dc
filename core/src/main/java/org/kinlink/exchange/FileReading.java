package org.kinlink.exchange;

import java.nio.file.Path;
import org.kinlink.record.BadDataException;

/**
 * What was read from one file.
 *
 * @param path the file
 * @param holds people, residences or relationships
 * @param rows data rows in the file, whether used or set aside
 * @param used rows used
 * @param bytes size of the file
 * @param hash SHA-256 of the file's bytes
 * @param encoding name of the character encoding found
 * @param delimiter name of the delimiter found: comma, semicolon, tab or pipe; xml for elements
 */
public record FileReading(
    Path path,
    String holds,
    int rows,
    int used,
    long bytes,
    FileHash hash,
    String encoding,
    String delimiter) {

  /**
   * Holds what was read from a file whose hash is known.
   *
   * @param path the file
   * @param holds people, residences or relationships
   * @param rows data rows in the file, whether used or set aside
   * @param used rows used
   * @param bytes size of the file
   * @param sha256 SHA-256 of the file's bytes, in lower-case hex
   * @param encoding name of the character encoding found
   * @param delimiter name of the delimiter found
   */
  public FileReading(
      Path path,
      String holds,
      int rows,
      int used,
      long bytes,
      String sha256,
      String encoding,
      String delimiter) {
    this(path, holds, rows, used, bytes, FileHash.of(sha256), encoding, delimiter);
  }

  /**
   * Returns the hash of the file, and waits for it if it is not ready.
   *
   * @return SHA-256 of the file's bytes, in lower-case hex
   * @throws BadDataException if the file was changed since it was read
   */
  public String sha256() {
    return hash.hex();
  }
}

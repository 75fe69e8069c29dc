package org.kinlink.exchange;

import java.nio.file.Path;

/**
 * What was read from one file.
 *
 * @param path the file
 * @param holds people, residences or relationships
 * @param rows data rows in the file, whether used or set aside
 * @param used rows used
 * @param bytes size of the file
 * @param sha256 SHA-256 of the file's bytes, in lower-case hex
 * @param encoding name of the character encoding found
 * @param delimiter name of the delimiter found: comma, semicolon, tab or pipe; xml for elements
 */
public record FileReading(
    Path path,
    String holds,
    int rows,
    int used,
    long bytes,
    String sha256,
    String encoding,
    String delimiter) {}

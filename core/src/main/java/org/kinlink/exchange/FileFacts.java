package org.kinlink.exchange;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/**
 * What the bytes of a file say before it is parsed.
 *
 * @param path the file
 * @param bytes its size
 * @param modified when it was changed last
 * @param sha256 SHA-256 of all bytes, in lower-case hex
 * @param encoding the character encoding
 * @param bom length of the byte order mark
 */
record FileFacts(
    Path path, long bytes, FileTime modified, String sha256, Charset encoding, int bom) {}

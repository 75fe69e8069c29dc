package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.BadDataException;

/**
 * What the beginning of a CSV file tells, for those who walk its bytes themselves.
 *
 * @param path the file
 * @param bytes its size
 * @param modified when it was changed last
 * @param bom length of the byte order mark
 * @param wide the encoding when it is one of two bytes a character, or null when every character of
 *     ASCII is one byte
 * @param delimiter what parts the cells
 * @param skip rows before the column names
 * @param header the column names
 */
public record ExtractHead(
    Path path,
    long bytes,
    FileTime modified,
    int bom,
    @Nullable Charset wide,
    char delimiter,
    int skip,
    ImmutableList<String> header) {
  private static final int HEAD = 1 << 16;
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /**
   * Looks at the beginning of a file.
   *
   * @param path the file
   * @return what it tells
   * @throws BadDataException if there is no such file, or it is no text table with column names
   */
  public static ExtractHead of(Path path) {
    FileScan.refuseUnreadable(path);
    try (InputStream in = Files.newInputStream(path)) {
      byte[] head = in.readNBytes(HEAD);
      FileMagic.refuse(path.toString(), head);
      Charset wide = FileMagic.utf16(head);
      refuseBlank(path, head);
      FileFacts facts =
          new FileFacts(
              path,
              Files.size(path),
              Files.getLastModifiedTime(path),
              wide == null ? narrow(head) : wide,
              FileMagic.bom(head),
              0);
      DelimiterFinder.Found found = DelimiterFinder.find(facts);
      return new ExtractHead(
          path,
          facts.bytes(),
          facts.modified(),
          facts.bom(),
          wide,
          found.delimiter().character(),
          found.skip(),
          Header.below(facts, found));
    } catch (IOException e) {
      throw new BadDataException(path.toString(), "cannot be read: " + IoReason.of(e));
    }
  }

  /**
   * Refuses a file that was changed since its beginning was looked at.
   *
   * @throws BadDataException if it was changed, or is not there any more
   */
  public void refuseChanged() {
    FileFacts.refuseChanged(path, bytes, modified);
  }

  private static void refuseBlank(Path path, byte[] head) {
    for (int i = FileMagic.bom(head); i < head.length; i++) {
      if (head[i] > ' ' || head[i] < 0) {
        return;
      }
    }
    throw new BadDataException(
        path.toString(), "is empty; expected a line of column names and rows below");
  }

  private static Charset narrow(byte[] head) {
    Utf8Check utf8 = new Utf8Check();
    // Not ended: the last character of the head may be cut in two.
    utf8.update(head, head.length);
    return utf8.clean() || utf8.mostly() ? StandardCharsets.UTF_8 : WINDOWS_1252;
  }
}

package org.kinlink.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import org.kinlink.record.BadDataException;

/**
 * The first pass over a file: refuses what is not a text file and finds the encoding. The whole
 * file is looked at, because a file may be plain ASCII for a megabyte and hold its first accent
 * after it.
 */
final class FileScan {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int BLOCK = 1 << 18;
  private static final int HEAD = 256;

  private final Path path;
  private final boolean xml;
  private final Utf8Check utf8 = new Utf8Check();
  private byte[] head = new byte[0];
  private long bytes;
  private boolean text;

  private FileScan(Path path, boolean xml) {
    this.path = path;
    this.xml = xml;
  }

  static FileFacts of(Path path, Progress progress) {
    return of(path, false, progress);
  }

  /** Facts of a file that is to be XML rather than a table. */
  static FileFacts ofXml(Path path, Progress progress) {
    return of(path, true, progress);
  }

  /** Whether a file begins as XML does. */
  static boolean isXml(Path path) {
    refuseUnreadable(path);
    try (InputStream in = Files.newInputStream(path)) {
      return FileMagic.xml(in.readNBytes(HEAD));
    } catch (IOException e) {
      throw new BadDataException(path.toString(), "cannot be read: " + IoReason.of(e));
    }
  }

  private static FileFacts of(Path path, boolean xml, Progress progress) {
    try {
      return new FileScan(path, xml).facts(progress);
    } catch (AccessDeniedException e) {
      throw new BadDataException(path.toString(), "there is no permission to read it");
    } catch (IOException e) {
      throw new BadDataException(path.toString(), "cannot be read: " + IoReason.of(e));
    }
  }

  private FileFacts facts(Progress progress) throws IOException {
    String name = path.toString();
    refuseUnreadable(path);
    BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
    readAll(attributes.size(), progress);
    if (!text) {
      throw new BadDataException(name, "is empty; expected a line of column names and rows below");
    }
    Charset charset = encoding(name);
    return new FileFacts(
        path, bytes, attributes.lastModifiedTime(), charset, FileMagic.bom(head), utf8.lineFeeds());
  }

  static void refuseUnreadable(Path path) {
    String name = path.toString();
    if (!Files.exists(path)) {
      throw new BadDataException(name, "there is no such file");
    }
    if (Files.isDirectory(path)) {
      throw new BadDataException(name, "is a folder; name a CSV file in it");
    }
    if (!Files.isRegularFile(path)) {
      throw new BadDataException(name, "is not a regular file; save its content as a file first");
    }
  }

  private void readAll(long size, Progress progress) throws IOException {
    byte[] block = new byte[BLOCK];
    try (InputStream in = Files.newInputStream(path)) {
      for (int n = in.readNBytes(block, 0, BLOCK); n > 0; n = in.readNBytes(block, 0, BLOCK)) {
        if (bytes == 0) {
          head = Arrays.copyOf(block, n);
          if (!xml) {
            FileMagic.refuse(path.toString(), head);
          }
        }
        utf8.update(block, n);
        look(block, n, bytes == 0 ? FileMagic.bom(head) : 0);
        bytes += n;
        progress.at("checking " + path.getFileName(), bytes, size);
      }
    }
    utf8.end();
  }

  /** Looks for the first byte that is no blank. */
  private void look(byte[] block, int length, int from) {
    for (int i = from; i < length && !text; i++) {
      text = block[i] > ' ' || block[i] < 0;
    }
  }

  private Charset encoding(String name) {
    Charset wide = FileMagic.utf16(head);
    if (wide != null) {
      return wide;
    }
    if (utf8.nuls() > 0) {
      throw new BadDataException(
          name, "holds NUL bytes, so it is not a text file; export it again as CSV in UTF-8");
    }
    if (utf8.clean()) {
      return StandardCharsets.UTF_8;
    }
    if (utf8.mostly() || FileMagic.bom(head) == 3) {
      throw new BadDataException(
          name,
          utf8.firstErrorLine(),
          "encoding",
          "the file is in UTF-8 but for some bytes from this line on; save it again as UTF-8");
    }
    return WINDOWS_1252;
  }
}

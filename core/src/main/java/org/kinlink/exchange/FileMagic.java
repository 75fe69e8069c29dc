package org.kinlink.exchange;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.BadDataException;

/** Tells kinds of files by their first bytes. */
final class FileMagic {
  private FileMagic() {}

  /** Refuses what is known not to be a text table, saying how to make one of it. */
  static void refuse(String file, byte[] head) {
    String reason = null;
    if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
      reason = "is an Excel workbook or a zip archive; open it and save or unpack the table as CSV";
    } else if (starts(head, 0x1F, 0x8B)) {
      reason = "is compressed with gzip; unpack it first";
    } else if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
      reason = "is an old Excel or Office file; open it and save the table as CSV";
    } else if (starts(head, '%', 'P', 'D', 'F')) {
      reason = "is a PDF document; ask for the table as CSV";
    } else if (starts(head, 'P', 'A', 'R', '1')) {
      reason = "is a Parquet file; export the table as CSV";
    } else if (starts(head, 'S', 'Q', 'L', 'i', 't', 'e')) {
      reason = "is an SQLite database; export the table as CSV";
    } else if (starts(head, '<', '?', 'x', 'm', 'l')) {
      reason =
          "is XML, which only kinlink link reads, where a project file names its layout (see"
              + " kinlink presets); or export it as CSV";
    }
    if (reason != null) {
      throw new BadDataException(file, reason);
    }
  }

  /** Whether a text begins with an angle bracket, whatever its encoding. */
  static boolean xml(byte[] head) {
    int at = bom(head);
    while (at < head.length && head[at] >= 0 && head[at] <= ' ') {
      at++;
    }
    return at < head.length && head[at] == '<';
  }

  /** Length of the byte order mark. */
  static int bom(byte[] head) {
    if (starts(head, 0xEF, 0xBB, 0xBF)) {
      return 3;
    }
    return starts(head, 0xFF, 0xFE) || starts(head, 0xFE, 0xFF) ? 2 : 0;
  }

  /** The UTF-16 that the byte order mark or the places of the NUL bytes show, or null. */
  static @Nullable Charset utf16(byte[] head) {
    if (starts(head, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    if (starts(head, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    int[] nuls = new int[2];
    int length = Math.min(head.length, 4096) & ~1;
    for (int i = 0; i < length; i++) {
      if (head[i] == 0) {
        nuls[i & 1]++;
      }
    }
    // Column names are mostly ASCII, so one byte of nearly every pair is NUL, and the other never.
    if (nuls[1] * 2 > length / 2 && nuls[0] == 0) {
      return StandardCharsets.UTF_16LE;
    }
    return nuls[0] * 2 > length / 2 && nuls[1] == 0 ? StandardCharsets.UTF_16BE : null;
  }

  private static boolean starts(byte[] head, int... magic) {
    if (head.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((head[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}

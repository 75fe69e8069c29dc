package org.kinlink.check;

/** Finds where a block of bytes may be cut so that no row is parted. */
final class RowEnds {
  private RowEnds() {}

  /**
   * The place after the last row of a block that begins with a row.
   *
   * @return 0 when no row ends in it
   */
  static int last(byte[] data, int length, char delimiter) {
    for (int i = 0; i < length; i++) {
      if (data[i] == '"') {
        return lastWithQuotes(data, length, (byte) delimiter);
      }
    }
    // A carriage return at the very end may be the first half of a line end.
    for (int i = length - 1; i >= 0; i--) {
      if (data[i] == '\n' || (data[i] == '\r' && i + 1 < length)) {
        return i + 1;
      }
    }
    return 0;
  }

  private static int lastWithQuotes(byte[] data, int length, byte delimiter) {
    int last = 0;
    boolean cellStart = true;
    int i = 0;
    while (i < length) {
      byte c = data[i++];
      if (c == '"' && cellStart) {
        i = closed(data, i, length);
      } else if (c == '\n' || (c == '\r' && i < length && data[i] != '\n')) {
        last = i;
      }
      cellStart = c == delimiter || c == '\n' || c == '\r';
    }
    return last;
  }

  private static int closed(byte[] data, int from, int length) {
    int i = from;
    while (i < length) {
      if (data[i++] == '"') {
        if (i == length || data[i] != '"') {
          return i;
        }
        i++;
      }
    }
    return length;
  }
}

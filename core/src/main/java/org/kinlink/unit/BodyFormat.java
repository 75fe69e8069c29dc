package org.kinlink.unit;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What writing and reading the body of a file have in common. */
final class BodyFormat {
  static final int VERSION = 2;
  static final int END = 0x454e4421;

  private static final int NO_DATE = Integer.MIN_VALUE;

  private BodyFormat() {}

  static void write(DataOutputStream out, @Nullable LocalDate date) throws IOException {
    out.writeInt(date == null ? NO_DATE : (int) date.toEpochDay());
  }

  static @Nullable LocalDate date(DataInputStream in) throws IOException {
    int day = in.readInt();
    return day == NO_DATE ? null : LocalDate.ofEpochDay(day);
  }
}

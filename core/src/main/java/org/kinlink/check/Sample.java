package org.kinlink.check;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.kinlink.exchange.ExtractHead;
import org.kinlink.record.BadDataException;

/**
 * Rows from all over a file, to recognise its columns by: those of its beginning, and of places
 * evenly spread behind it. A small file is taken whole.
 */
final class Sample {
  private static final int PLACES = 32;
  private static final int PIECE = 1 << 16;
  private static final int ROWS = 4096;

  private final ExtractHead head;
  private final List<byte[]> pieces = new ArrayList<>();

  private Sample(ExtractHead head) {
    this.head = head;
  }

  static Sample of(ExtractHead head) {
    Sample sample = new Sample(head);
    try (InputStream in = Bytes.open(head)) {
      sample.read(in);
    } catch (IOException e) {
      throw new BadDataException(head.path().toString(), "cannot be read; check the disk");
    }
    return sample;
  }

  private void read(InputStream in) throws IOException {
    // Plain text of two bytes a character becomes half as long.
    long bytes = head.wide() == null ? head.bytes() : head.bytes() / 2;
    if (bytes <= (long) PLACES * PIECE) {
      pieces.add(in.readAllBytes());
      return;
    }
    long gap = (bytes - (long) PLACES * PIECE) / (PLACES - 1);
    for (int i = 0; i < PLACES; i++) {
      byte[] piece = in.readNBytes(PIECE);
      int end = RowEnds.last(piece, piece.length, head.delimiter());
      pieces.add(Arrays.copyOf(piece, end));
      in.skip(gap);
    }
  }

  /** Shows every row that can be read and is not blank. */
  void rows(Consumer<Row> visitor) {
    Row row = new Row(head.delimiter(), head.header().size());
    int header = head.skip() + 1;
    boolean cut = false;
    for (byte[] piece : pieces) {
      // A row is mended in place, so each time a copy is walked.
      row.open(piece.clone(), piece.length);
      int at = cut ? row.next(0) : 0;
      cut = true;
      while (at < piece.length) {
        at = row.next(at);
        if (header > 0) {
          header -= row.emptyLine() ? 0 : 1;
        } else if (!row.blank() && !row.unreadable()) {
          visitor.accept(row);
        }
      }
    }
  }

  /** The cells of some thousand rows, evenly spread over the sample. */
  ImmutableList<List<String>> cells() {
    int[] seen = {0};
    rows(row -> seen[0]++);
    if (seen[0] == 0) {
      throw new BadDataException(
          head.path().toString(),
          "has no row whose cells fit the header; check the delimiter and the quotation marks");
    }
    int every = (seen[0] + ROWS - 1) / ROWS;
    ImmutableList.Builder<List<String>> cells = ImmutableList.builder();
    rows(
        row -> {
          if (seen[0]++ % every == 0) {
            cells.add(row.all());
          }
        });
    return cells.build();
  }

  @Override
  public String toString() {
    return "Sample[" + pieces.size() + " pieces]";
  }
}

package org.kinlink.exchange;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.kinlink.record.BadDataException;

/**
 * Finds the delimiter of a file from its first rows: the one that parts the header into the most
 * cells and the rows below into equally many.
 */
final class DelimiterFinder {
  private static final int SAMPLE = 1 << 16;
  private static final String OTHERS = ":~^!#\u0001\u001F";

  private DelimiterFinder() {}

  /**
   * What was found.
   *
   * @param delimiter the delimiter
   * @param skip lines before the header: 1 when a spreadsheet's {@code sep=} line leads
   */
  record Found(Delimiter delimiter, int skip) {}

  static Found find(FileFacts facts) {
    String sample = sample(facts);
    int skip = 0;
    if (sample.startsWith("sep=") && sample.length() > 5 && "\r\n".indexOf(sample.charAt(5)) >= 0) {
      for (Delimiter each : Delimiter.values()) {
        if (each.character() == sample.charAt(4)) {
          return new Found(each, 1);
        }
      }
      sample = sample.substring(6).stripLeading();
      skip = 1;
    }
    Delimiter best = Delimiter.COMMA;
    double bestScore = 0;
    for (Delimiter each : Delimiter.values()) {
      double score = score(cells(sample, each.character()));
      if (score > bestScore) {
        best = each;
        bestScore = score;
      }
    }
    if (bestScore == 0) {
      refuseOthers(facts, sample);
    }
    return new Found(best, skip);
  }

  /** Cells of the header times the share of the rows that have as many; 0 for one column. */
  private static double score(List<Integer> cells) {
    int header = cells.isEmpty() ? 0 : cells.get(0);
    if (header < 2) {
      return 0;
    }
    if (cells.size() == 1) {
      return header;
    }
    int equal = 0;
    for (int row : cells.subList(1, cells.size())) {
      equal += row == header ? 1 : 0;
    }
    // Half a row more keeps a header without one fitting row above a header of one cell.
    return header * (equal + 0.5) / cells.size();
  }

  private static void refuseOthers(FileFacts facts, String sample) {
    for (int i = 0; i < OTHERS.length(); i++) {
      List<Integer> cells = cells(sample, OTHERS.charAt(i));
      if (cells.size() > 1 && score(cells) > cells.get(0) * 0.8) {
        throw new BadDataException(
            facts.path().toString(),
            "has one column only, but its text seems to be parted by another character; kinlink"
                + " reads comma, semicolon, tab and pipe");
      }
    }
  }

  private static String sample(FileFacts facts) {
    char[] buffer = new char[SAMPLE];
    try (Reader text = FileText.open(facts)) {
      int length = 0;
      for (int n = 0; n >= 0 && length < SAMPLE; n = text.read(buffer, length, SAMPLE - length)) {
        length += n;
      }
      return new String(buffer, 0, length).stripLeading();
    } catch (IOException e) {
      throw new BadDataException(facts.path().toString(), "cannot be read: " + IoReason.of(e));
    }
  }

  /** How many cells each row has when the character parts them. */
  private static List<Integer> cells(String sample, char delimiter) {
    List<Integer> rows = new ArrayList<>();
    int cells = 1;
    boolean quoted = false;
    boolean atStart = true;
    boolean empty = true;
    for (int i = 0; i < sample.length(); i++) {
      char c = sample.charAt(i);
      if (quoted) {
        quoted = c != '"';
      } else if (c == '"' && (atStart || sample.charAt(i - 1) == '"')) {
        quoted = true;
        empty = false;
      } else if (c == '\n' || c == '\r') {
        if (!empty) {
          rows.add(cells);
        }
        cells = 1;
        empty = true;
      } else {
        cells += c == delimiter ? 1 : 0;
        empty = false;
      }
      atStart = c == delimiter || c == '\n' || c == '\r';
    }
    // The last row of a full sample is cut off, and says nothing.
    if (!empty && (sample.length() < SAMPLE / 2 || rows.isEmpty())) {
      rows.add(cells);
    }
    return rows;
  }
}

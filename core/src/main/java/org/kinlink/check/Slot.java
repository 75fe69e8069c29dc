package org.kinlink.check;

import java.util.concurrent.Callable;

/** A block of rows with all that is needed to judge them; used again when it was merged. */
final class Slot implements Callable<Slot> {
  private final Row row;
  private final RowJudge judge;
  final Tally tally;
  byte[] data;
  int length;
  int header;
  int lines;

  Slot(int size, Row row, RowJudge judge, Tally tally) {
    this.data = new byte[size];
    this.row = row;
    this.judge = judge;
    this.tally = tally;
  }

  @Override
  public Slot call() {
    tally.clear();
    row.open(data, length);
    int line = 0;
    int at = 0;
    while (at < length) {
      int next = row.next(at);
      if (header == 0) {
        judge.judge(row, line);
      } else if (!row.emptyLine()) {
        header--;
      }
      line += row.lines();
      at = next;
    }
    lines = line;
    return this;
  }
}

package org.kinlink.check;

import com.google.common.collect.ImmutableList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.LongStream;
import org.kinlink.check.Check.Severity;
import org.kinlink.record.BadDataException;

/** What was counted in the blocks so far, added up in the order of the file. */
final class Totals {
  private static final int LAST_LINE = (1 << 30) - 2;
  private static final int CHECK_BITS = 8;

  private final CheckRequest request;
  private final long[] counts = new long[Checks.all().size()];
  private final long[] groups = new long[Checks.all().size()];
  private final List<PriorityQueue<Integer>> first;
  private long rows;
  private int baseLine = 1;
  private int groupNumber;

  Totals(CheckRequest request) {
    this.request = request;
    this.first =
        Checks.all().stream()
            .map(check -> new PriorityQueue<Integer>(Collections.reverseOrder()))
            .collect(ImmutableList.toImmutableList());
  }

  static boolean lists(int check) {
    return Checks.all().get(check).severity() != Severity.COUNT;
  }

  /** Adds some checks of a block and returns the line at which it begins. */
  int add(Slot slot, BitSet wanted) {
    Tally tally = slot.tally;
    int base = baseLine;
    if (LAST_LINE - slot.lines < base) {
      throw new BadDataException(
          request.file().toString(), "has more than a billion lines; part it and check the parts");
    }
    rows += wanted.equals(Checks.EVERY) ? tally.rows : 0;
    wanted.stream().forEach(check -> counts[check] += tally.counts[check]);
    list(tally, wanted);
    baseLine += slot.lines;
    return base;
  }

  /** Begins at the first line once more. */
  void again() {
    baseLine = 1;
  }

  private void list(Tally tally, BitSet wanted) {
    LongStream.Builder lines = LongStream.builder();
    wanted.stream()
        .forEach(
            check -> {
              for (int i = 0; i < tally.held[check]; i++) {
                lines.add(((long) tally.lines[check][i] << CHECK_BITS) | check);
              }
            });
    lines
        .build()
        .sorted()
        .forEach(
            each -> {
              int check = (int) each & ((1 << CHECK_BITS) - 1);
              line(check, baseLine + (int) (each >>> CHECK_BITS), 0);
            });
  }

  /** Adds records that were counted together. */
  void group(int check, int[] lines) {
    groups[check]++;
    counts[check] += lines.length;
    groupNumber++;
    for (int line : lines) {
      line(check, line, groupNumber);
    }
  }

  private void line(int check, int line, int group) {
    PriorityQueue<Integer> kept = first.get(check);
    Integer largest = kept.peek();
    if (kept.size() < request.firstLines()) {
      kept.add(line);
    } else if (largest != null && line < largest) {
      kept.remove();
      kept.add(line);
    }
    request.listener().row(Checks.all().get(check), line, group);
  }

  long rows() {
    return rows;
  }

  long count(int check) {
    return counts[check];
  }

  ImmutableList<Finding> findings() {
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    for (int check = 0; check < counts.length; check++) {
      if (counts[check] > 0) {
        findings.add(
            new Finding(
                Checks.all().get(check),
                counts[check],
                groups[check],
                ImmutableList.sortedCopyOf(first.get(check))));
      }
    }
    return findings.build();
  }
}

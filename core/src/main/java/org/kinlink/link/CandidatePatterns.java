package org.kinlink.link;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.kinlink.block.EarlierPairs;
import org.kinlink.score.PatternCounts;

/**
 * Which agreement pattern every candidate pair has, in two bytes a pair, so that pairs are compared
 * once: first all are compared and counted, and when the model has been learnt from the counts all
 * are weighed. Pairs beyond what memory allows are compared again; what is decided does not depend
 * on it. Portions may be stored by several threads.
 */
final class CandidatePatterns {
  /** Of the memory that the machine may take at most, so much may go here. */
  private static final int SHARE = 8;

  private static final int MOST_NUMBERS = 1 << 16;

  private final @Nullable Portion[] portions;
  private final AtomicLong left = new AtomicLong(Runtime.getRuntime().maxMemory() / SHARE);

  CandidatePatterns(int portions) {
    this.portions = new @Nullable Portion[portions];
  }

  /** The pairs of a portion, in the order in which it shows them. */
  static final class Portion {
    /** The tables of the worker that counted them, by group. */
    final List<PatternCounts> tables;

    /** The number of the pattern of each pair in its table. */
    final char[] numbers;

    final EarlierPairs earlier;

    Portion(List<PatternCounts> tables, char[] numbers, EarlierPairs earlier) {
      this.tables = tables;
      this.numbers = numbers;
      this.earlier = earlier;
    }
  }

  /** What was stored of a portion, or null when nothing was. */
  @Nullable Portion get(int portion) {
    return portions[portion];
  }

  void put(int portion, Recorder recorder) {
    long bytes = (long) Character.BYTES * recorder.size + recorder.earlier.bytes();
    if (recorder.fits && left.addAndGet(-bytes) >= 0) {
      portions[portion] =
          new Portion(
              recorder.tables,
              Arrays.copyOf(recorder.numbers, recorder.size),
              recorder.earlier.copy());
    }
  }

  /** Takes down the numbers of one portion after the other, for one thread. */
  static final class Recorder {
    /** Which pairs of the portion were shown by an earlier rule. */
    final EarlierPairs earlier = new EarlierPairs();

    private final List<PatternCounts> tables;
    private char[] numbers = new char[1 << 16];
    private int size;
    private boolean fits = true;

    Recorder(List<PatternCounts> tables) {
      this.tables = tables;
    }

    void start() {
      size = 0;
      fits = true;
    }

    void add(int number) {
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * size);
      }
      fits &= number < MOST_NUMBERS;
      numbers[size++] = (char) number;
    }
  }
}

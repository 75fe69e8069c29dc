package org.kinlink.population;

import java.util.Arrays;

/** What is due when: a heap of days, each with what and whom it concerns. */
final class Agenda {
  private static final int KIND_BITS = 6;
  private static final int WHO_BITS = 32;
  private static final Due[] KINDS = Due.values();

  private long[] heap = new long[1024];
  private int size;

  boolean isDueBefore(int day) {
    return size > 0 && heap[0] >>> (KIND_BITS + WHO_BITS) < day;
  }

  void add(int day, Due kind, int who) {
    if (size == heap.length) {
      heap = Arrays.copyOf(heap, 2 * size);
    }
    long item = ((long) day << KIND_BITS | kind.number()) << WHO_BITS | who;
    int at = size++;
    while (at > 0 && heap[(at - 1) >> 1] > item) {
      heap[at] = heap[(at - 1) >> 1];
      at = (at - 1) >> 1;
    }
    heap[at] = item;
  }

  /** Takes the earliest item off; its parts are told by the static methods. */
  long take() {
    long first = heap[0];
    long last = heap[--size];
    int at = 0;
    while (2 * at + 1 < size) {
      int child = 2 * at + 1;
      if (child + 1 < size && heap[child + 1] < heap[child]) {
        child++;
      }
      if (heap[child] >= last) {
        break;
      }
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = last;
    return first;
  }

  static int day(long item) {
    return (int) (item >>> (KIND_BITS + WHO_BITS));
  }

  static Due kind(long item) {
    return KINDS[(int) (item >>> WHO_BITS) & ((1 << KIND_BITS) - 1)];
  }

  static int who(long item) {
    return (int) item;
  }
}

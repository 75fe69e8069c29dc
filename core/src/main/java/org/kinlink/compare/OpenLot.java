package org.kinlink.compare;

/** A group of values of which every pair needs a closer look. */
final class OpenLot implements FieldComparator.Lot {
  @Override
  public void enter(int[] codes, int count) {
    // There is nothing to lay ready.
  }

  @Override
  public int open(int left, int from, int to, int[] places) {
    for (int place = from; place < to; place++) {
      places[place - from] = place;
    }
    return to - from;
  }
}

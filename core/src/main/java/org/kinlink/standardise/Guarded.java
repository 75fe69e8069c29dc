package org.kinlink.standardise;

import java.util.List;

/** Refuses cells that are too long for values of a person; the limit keeps what is kept small. */
final class Guarded implements Standardiser {
  private static final int LONGEST = 1000;

  private final Standardiser standardiser;

  Guarded(Standardiser standardiser) {
    this.standardiser = standardiser;
  }

  @Override
  public Standardised apply(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).length() > LONGEST) {
        return Standardised.refused("longer than 1000 characters");
      }
    }
    return standardiser.apply(cells);
  }

  @Override
  public boolean isStandard(byte[] data, int from, int to) {
    return to - from <= LONGEST && standardiser.isStandard(data, from, to);
  }
}

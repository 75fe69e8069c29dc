package org.kinlink.population;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A woman and a man who live together, for as long as it lasts. */
final class Partnership {
  final Life woman;
  final Life man;
  final LocalDate from;
  final int wantedChildren;
  @Nullable LocalDate to;
  boolean married;
  int births;

  Partnership(Life woman, Life man, LocalDate from, int wantedChildren) {
    this.woman = woman;
    this.man = man;
    this.from = from;
    this.wantedChildren = wantedChildren;
  }
}

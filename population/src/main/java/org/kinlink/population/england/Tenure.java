package org.kinlink.population.england;

/** How a household holds its home. */
enum Tenure {
  OWNED,
  PRIVATE,
  SOCIAL,
  OTHER
}

package org.kinlink.population;

/** How a household holds its home. */
enum Tenure {
  OWNED,
  PRIVATE,
  SOCIAL,
  OTHER
}

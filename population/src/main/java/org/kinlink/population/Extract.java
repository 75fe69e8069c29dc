package org.kinlink.population;

/** What one agency sends: its tables, for one neighbourhood. */
interface Extract {
  /** Writes the rows. */
  void write();
}

package org.kinlink.unit;

import java.io.DataOutputStream;
import java.io.IOException;

/** What a file holds to bring its records together with those of others. */
interface RecordKeys extends AutoCloseable {
  /** Writes what is said once a file. */
  void writeHead(DataOutputStream out) throws IOException;

  /** Writes the keys of a record; records come in the order that was said. */
  void write(DataOutputStream out, int row) throws IOException;

  /** Wipes what it remembers. */
  @Override
  default void close() {}
}

package org.kinlink.unit;

import java.io.DataOutputStream;
import java.io.IOException;

/** What a file holds to bring its records together with those of others. */
interface RecordKeys {
  /** Writes what is said once a file. */
  void writeHead(DataOutputStream out) throws IOException;

  /** Writes the keys of a record. */
  void write(DataOutputStream out, int row) throws IOException;
}

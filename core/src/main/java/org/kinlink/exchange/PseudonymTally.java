package org.kinlink.exchange;

import java.util.ArrayList;
import java.util.List;

/** What came of one column in one portion of rows. For one thread at a time. */
final class PseudonymTally {
  long replaced;
  long missing;
  long invalid;
  long foreign;
  long candidates;
  final List<String> made = new ArrayList<>();
}

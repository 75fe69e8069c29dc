package org.kinlink.resolve;

import java.util.List;
import org.kinlink.record.PersonStatus;

/** What became of each record, by the decisions about its pairs. */
final class Statuses {
  private final PersonStatus[] status;

  /** Starts with records of which it is known whether they are one person with another. */
  Statuses(boolean[] linked) {
    status = new PersonStatus[linked.length];
    for (int row = 0; row < status.length; row++) {
      status[row] = linked[row] ? PersonStatus.LINKED : PersonStatus.SINGLE;
    }
  }

  PersonStatus[] by(List<PairDecision> decisions) {
    for (PairDecision decision : decisions) {
      mark(decision.rowA(), decision.decision());
      mark(decision.rowB(), decision.decision());
    }
    return status;
  }

  private void mark(int row, Decision decision) {
    if (decision == Decision.CONFLICT && status[row] != PersonStatus.LINKED) {
      status[row] = PersonStatus.CONFLICT;
    } else if (decision == Decision.REVIEW && status[row] == PersonStatus.SINGLE) {
      status[row] = PersonStatus.REVIEW;
    }
  }
}

package org.kinlink.resolve;

import com.google.common.primitives.ImmutableIntArray;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.kinlink.score.ScoredPairs;

/**
 * Finds the pairs of a step that a relative's pair outweighs or equals: two records that are stated
 * to be two people, such as twins, cannot both be the third that fits both.
 */
final class TwinRivals {
  private final Constraints constraints;
  private final Policy policy;
  private final ScoredPairs pairs;

  TwinRivals(Constraints constraints, Policy policy, ScoredPairs pairs) {
    this.constraints = constraints;
    this.policy = policy;
    this.pairs = pairs;
  }

  BitSet outweighed(ImmutableIntArray open) {
    Map<Long, Integer> places = new HashMap<>();
    for (int i = 0; i < open.length(); i++) {
      int p = open.get(i);
      int a = pairs.rowA(p);
      int b = pairs.rowB(p);
      if (!constraints.relatives(a).isEmpty() || !constraints.relatives(b).isEmpty()) {
        places.put(Constraints.pair(a, b), p);
      }
    }
    BitSet outweighed = new BitSet();
    for (int p : places.values()) {
      int a = pairs.rowA(p);
      int b = pairs.rowB(p);
      outweighed.set(p, hasRival(p, a, b, places) || hasRival(p, b, a, places));
    }
    return outweighed;
  }

  /** Whether a relative of one end fits the other end about as well, or better. */
  private boolean hasRival(int p, int end, int other, Map<Long, Integer> places) {
    for (int relative : constraints.relatives(end)) {
      Integer rival = places.get(Constraints.pair(relative, other));
      if (rival != null && pairs.logOdds(rival) > pairs.logOdds(p) - policy.margin()) {
        return true;
      }
    }
    return false;
  }
}

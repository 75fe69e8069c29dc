package org.kinlink.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.kinlink.record.RecordRef;

/** Which keys of a source in a known layout stand for which people. */
final class StatedAliases {
  /** A referral, then a patient: no layout needs a longer way. */
  private static final int STEPS = 4;

  private final Map<String, String> targets = new HashMap<>();
  private final Set<String> ambiguous = new HashSet<>();

  void add(String key, String target) {
    String before = targets.putIfAbsent(key, target);
    if (before != null && !before.equals(target)) {
      ambiguous.add(key);
    }
  }

  /** The record that is meant; of nobody when a key stands for several. */
  RecordRef resolved(RecordRef named) {
    if (targets.isEmpty()) {
      return named;
    }
    String id = named.recordId();
    for (int step = 0; step < STEPS; step++) {
      String target = ambiguous.contains(id) ? null : targets.get(id);
      if (target == null) {
        break;
      }
      id = target;
    }
    return new RecordRef(named.source(), id);
  }

  @Override
  public String toString() {
    return "StatedAliases[hidden]";
  }
}

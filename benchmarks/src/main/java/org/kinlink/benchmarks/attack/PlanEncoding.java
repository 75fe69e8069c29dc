package org.kinlink.benchmarks.attack;

import java.time.LocalDate;
import org.kinlink.encode.EncodingPlan;
import org.kinlink.encode.RecordEncoder;
import org.kinlink.key.LinkageKey;
import org.kinlink.key.Secret;

/**
 * Filters as kinlink makes them.
 *
 * @param plan how
 */
record PlanEncoding(EncodingPlan plan) implements Encoding {
  @Override
  public long[][] encode(String[][] rows, int key) {
    byte[] bytes = new byte[32];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 7 + key);
    }
    LinkageKey linkageKey = LinkageKey.of(Secret.of(bytes), LocalDate.EPOCH);
    long[][] filters = new long[rows.length][plan.words()];
    try (RecordEncoder encoder = new RecordEncoder(plan, linkageKey, "attack", "unit")) {
      for (int i = 0; i < rows.length; i++) {
        encoder.encode(rows[i], filters[i], 0);
      }
    }
    return filters;
  }

  @Override
  public long[][] undo(long[][] filters) {
    return Undo.of(filters, plan.hardening());
  }
}

package org.kinlink.benchmarks;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kinlink.encode.clk.ClkEncoder;
import org.kinlink.encode.clk.ClkSchema;
import org.kinlink.exchange.Json;

/**
 * Compares the CLKs of a corpus that {@code benchmarks/peers/clkhash.sh} had made by clkhash with
 * those of kinlink, bit by bit.
 */
public final class ClkCorpus {
  private ClkCorpus() {}

  /**
   * Compares and says how many were equal.
   *
   * @param args the file of the corpus
   * @throws IllegalStateException if a CLK differs
   */
  public static void main(String[] args) {
    int compared = 0;
    int schemas = 0;
    for (Object one : list(Json.read(Path.of(args[0])))) {
      compared += compare((Map<?, ?>) one);
      schemas++;
    }
    System.out.println(compared + " CLKs of " + schemas + " schemas are equal bit by bit");
  }

  private static int compare(Map<?, ?> vector) {
    ClkSchema schema = ClkSchema.of("schema", vector.get("schema"));
    byte[] secret = text(vector, "secret").getBytes(StandardCharsets.UTF_8);
    List<?> rows = list(vector.get("rows"));
    List<?> clks = list(vector.get("clks"));
    try (ClkEncoder encoder = new ClkEncoder(schema, secret)) {
      for (int r = 0; r < rows.size(); r++) {
        List<String> row = list(rows.get(r)).stream().map(String.class::cast).toList();
        if (!encoder.base64("rows", r, row).equals(clks.get(r))) {
          throw new IllegalStateException(vector.get("name") + ": row " + r + " differs");
        }
      }
    }
    return rows.size();
  }

  private static List<?> list(@Nullable Object value) {
    return (List<?>) Objects.requireNonNull(value);
  }

  private static String text(Map<?, ?> map, String key) {
    return (String) Objects.requireNonNull(map.get(key));
  }
}

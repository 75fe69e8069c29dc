package org.kinlink.encode.clk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinlink.exchange.Json;

/**
 * The filters of clkhash 0.18.3 (Apache License 2.0): published rows, rows of FEBRL dataset 4, and
 * a random corpus that {@code benchmarks/peers/clkhash_corpus.py 1 20 3} wrote.
 */
class ClkVectorsTest {
  private static List<?> cases(String name) throws IOException, URISyntaxException {
    Path file =
        Path.of(ClkVectorsTest.class.getResource("/vectors/encode/" + name + ".json").toURI());
    return (List<?>) Json.read(file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"clkhash", "clkhash-random"})
  void theFiltersAreThoseOfClkhash(String name) throws Exception {
    int compared = 0;
    for (Object one : cases(name)) {
      Map<?, ?> vector = (Map<?, ?>) one;
      ClkSchema schema = ClkSchema.of("schema", vector.get("schema"));
      byte[] secret = ((String) vector.get("secret")).getBytes(StandardCharsets.UTF_8);
      List<?> rows = (List<?>) vector.get("rows");
      List<?> clks = (List<?>) vector.get("clks");
      try (ClkEncoder encoder = new ClkEncoder(schema, secret)) {
        for (int r = 0; r < rows.size(); r++) {
          List<String> row = ((List<?>) rows.get(r)).stream().map(String.class::cast).toList();
          assertEquals(clks.get(r), encoder.base64("rows", r, row), (String) vector.get("name"));
          compared++;
        }
      }
    }
    assertTrue(compared >= 60);
  }

  @Test
  void theFoldsThatDoNothingAreWarnedOf() throws Exception {
    boolean warned = false;
    for (Object one : cases("clkhash-random")) {
      Object schema = ((Map<?, ?>) one).get("schema");
      boolean says = String.valueOf(schema).contains("xorFolds");
      assertEquals(says, !ClkSchema.of("schema", schema).warnings().isEmpty());
      warned |= says;
    }
    assertTrue(warned);
    assertFalse(
        ClkSchema.of("schema", ((Map<?, ?>) cases("clkhash").get(0)).get("schema"))
            .columns()
            .isEmpty());
  }
}

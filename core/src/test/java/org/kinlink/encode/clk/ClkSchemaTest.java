package org.kinlink.encode.clk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinlink.exchange.Json;
import org.kinlink.record.BadDataException;

final class ClkSchemaTest {
  private static final String GOOD =
      """
      {"version": 3, "clkConfig": {"l": 64, "kdf": {"type": "HKDF"}}, "features": [
       {"identifier": "born", "format": {"type": "date", "format": "%d/%m/%Y"},
        "hashing": {"comparison": {"type": "ngram", "n": 2}, "strategy": {"bitsPerToken": 3},
         "hash": {"type": "blakeHash"}}}]}
      """;

  private static ClkSchema read(String json) {
    return ClkSchema.of("schema.json", Json.parse("schema.json", json));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"version\": 3|\"version\": 4|version: 1, 2 or 3",
        "\"l\": 64|\"l\": 100|clkConfig.l: BLAKE2b needs a power of two",
        "\"l\": 64|\"l\": 64, \"xor_folds\": 99|clkConfig.l: more than",
        "\"HKDF\"|\"legacy\"|clkConfig.kdf.type: HKDF",
        "\"HKDF\"|\"HKDF\", \"keySize\": 65|keySize: BLAKE2b takes at most 64",
        "\"HKDF\"|\"HKDF\", \"salt\": \"*\"|salt: base64",
        "%d/%m/%Y|%Q|features[0].format.format: of %d",
        "\"n\": 2|\"n\": 0|features[0].hashing.comparison.n: a whole number of at least 1",
        "\"ngram\"|\"sound\"|comparison.type: ngram, exact or numeric",
        "\"bitsPerToken\": 3|\"bitsPerToken\": 3, \"bitsPerFeature\": 9|either this or",
        "\"bitsPerToken\": 3|\"bitsPerToken\": 2.5|bitsPerToken: a whole number",
        "\"blakeHash\"|\"blakeHash\", \"prevent_singularity\": true|belongs to doubleHash",
      })
  void aSchemaThatClkhashRefusesIsRefused(String part, String instead, String reason) {
    assertTrue(GOOD.contains(part));
    String json = GOOD.replace(part, instead);
    BadDataException refusal = assertThrows(BadDataException.class, () -> read(json));
    assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
  }

  @Test
  void aValueThatTheSchemaDoesNotAdmitIsRefusedAndNotShown() {
    try (ClkEncoder encoder = new ClkEncoder(read(GOOD), new byte[] {1, 2, 3})) {
      BadDataException refusal =
          assertThrows(
              BadDataException.class,
              () -> encoder.encode("rows.csv", 7, ImmutableList.of("30/02/1980")));
      assertTrue(refusal.getMessage().contains("born"), refusal.getMessage());
      assertFalse(refusal.getMessage().contains("1980"), refusal.getMessage());
      assertThrows(BadDataException.class, () -> encoder.encode("rows.csv", 8, ImmutableList.of()));
      assertEquals(8, encoder.encode("rows.csv", 9, ImmutableList.of("28/02/1980")).length);
    }
  }

  @Test
  void theColumnsAndBitsAreThoseOfTheSchema() {
    ClkSchema schema = read(GOOD);
    assertEquals(ImmutableList.of("born"), schema.columns());
    assertEquals(64, schema.bits());
    assertEquals(ImmutableList.of(), schema.warnings());
  }
}

package org.kinlink.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinlink.record.BadDataException;

final class JsonTest {
  @Test
  void writesIndentedAndInTheGivenOrder() {
    Object value =
        ImmutableMap.of("b", ImmutableList.of(1, 2.5), "a", ImmutableMap.of(), "c", List.of());
    assertEquals(
        "{\n  \"b\": [\n    1,\n    2.5\n  ],\n  \"a\": {},\n  \"c\": []\n}\n", Json.write(value));
  }

  @Test
  void escapesWhatJsonAndScriptsCannotHold() {
    assertEquals(
        "\"\\\"\\\\\\n\\t\\u0001\\u2028é\\ud800\"\n", Json.write("\"\\\n\t\u0001\u2028é\uD800"));
  }

  @Test
  void readsBackWhatItWrote() {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("text", "a\u0007b\"c\\d\u2029\uD83D\uDE00");
    value.put("whole", Long.MIN_VALUE);
    value.put("decimal", -1.25e-7);
    value.put("yes", true);
    value.put("nothing", null);
    value.put("list", Arrays.asList(1L, "x", false, null, List.of(), Map.of()));
    assertEquals(value, Json.parse("run.json", Json.write(value)));
  }

  @Test
  void readsEveryEscape() {
    assertEquals("\"\\/\b\f\n\r\té", Json.parse("x", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\""));
  }

  @Test
  void refusesWhatJsonDoesNotHave() {
    assertThrows(IllegalArgumentException.class, () -> Json.write(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> Json.write(new Object()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[1,]",
        "{\"a\":1,}",
        "{a:1}",
        "01",
        "1.",
        "+1",
        "tru",
        "\"a",
        "\"\n\"",
        "\"\\x\"",
        "\"\\u12g4\"",
        "1 2",
        "{\"a\" 1}",
        "NaN",
        "[1 2]",
        "'a'",
        "99999999999999999999",
        "{\"a\":1,\"a\":2}"
      })
  void refusesWhatIsNotJson(String text) {
    assertThrows(BadDataException.class, () -> Json.parse("run.json", text));
  }

  @Test
  void namesFileAndLineButNoValue() {
    BadDataException refused =
        assertThrows(
            BadDataException.class,
            () -> Json.parse("run.json", "{\n  \"a\": 1,\n  \"qsurname\": qforename\n}\n"));
    String message = String.valueOf(refused.getMessage());
    assertTrue(message.startsWith("run.json, line 3"), message);
    assertFalse(message.contains("qforename"), message);
  }

  @Test
  void refusesTextThatIsNestedTooDeeply() {
    String text = "[".repeat(100_000);
    assertThrows(BadDataException.class, () -> Json.parse("run.json", text));
  }

  @Test
  void refusesANumberThatIsTooLargeToBeWrittenAgain() {
    assertThrows(BadDataException.class, () -> Json.parse("x", "[1e999]"));
  }
}

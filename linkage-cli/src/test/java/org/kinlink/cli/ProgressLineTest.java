package org.kinlink.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private final StringWriter text = new StringWriter();
  private long now;

  private ProgressLine line(boolean shown) {
    return new ProgressLine(new PrintWriter(text), shown, () -> now);
  }

  private void later(int milliseconds) {
    now += TimeUnit.MILLISECONDS.toNanos(milliseconds);
  }

  @Test
  void staysQuietWhereNobodyWatches() {
    try (ProgressLine line = line(false)) {
      later(1000);
      line.at("reading", 1, 2);
    }
    assertEquals("", text.toString());
  }

  @Test
  void saysNothingAboutShortWork() {
    try (ProgressLine line = line(true)) {
      later(10);
      line.at("reading", 1, 2);
    }
    assertEquals("", text.toString());
  }

  @Test
  void showsAtMostFiveLinesASecondAndWipesTheLast() {
    try (ProgressLine line = line(true)) {
      for (int i = 0; i < 1000; i++) {
        later(1);
        line.at("reading", i, 1000);
      }
    }
    assertEquals(5, text.toString().split("reading", -1).length - 1, text::toString);
    assertTrue(text.toString().endsWith("\r\u001b[K"));
    assertFalse(text.toString().contains("\n"));
  }

  @Test
  void countsWhereTheEndIsNotKnown() {
    try (ProgressLine line = line(true)) {
      later(300);
      line.at("comparing", 12_345, 0);
    }
    assertTrue(text.toString().contains("comparing: 12,345"));
  }
}

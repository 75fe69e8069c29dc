package org.kinlink.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceNamesTest {
  private static List<String> names(String... files) {
    return SourceNames.of(List.of(files).stream().map(Path::of).toList());
  }

  @Test
  void areTheNamesOfTheFiles() {
    assertEquals(List.of("school_roll", "health"), names("in/school_roll.csv", "health.CSV"));
  }

  @Test
  void arePlain() {
    assertEquals(List.of("pupils-2026-final"), names("Pupils 2026 (final).csv"));
  }

  @Test
  void differ() {
    assertEquals(List.of("a", "a-2", "a-3"), names("x/a.csv", "y/a.csv", "z/A.txt"));
  }

  @Test
  void areNeverEmpty() {
    assertEquals(List.of("source"), names("\u00e9.csv"));
  }
}

package org.kinlink.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kinlink.record.RecordRef;

final class StepLinksTest {
  private static final RecordRef A = new RecordRef("a", "1");
  private static final RecordRef B = new RecordRef("b", "1");
  private static final RecordRef C = new RecordRef("c", "1");

  @Test
  void rightAndWrongLinksAreCountedByStepStrongestFirst() {
    StepLinks links = new StepLinks(Map.of(A, "x", B, "x", C, "y"));
    links.add("", A, B);
    links.add("household-context", A, C);
    links.add("household-context", A, B);
    links.add("nhs-number", A, B);
    links.add("nhs-number", A, new RecordRef("d", "1"));
    assertEquals(
        List.of(
            new StepLinks.Links("nhs-number", 1, 0),
            new StepLinks.Links("household-context", 1, 1),
            new StepLinks.Links(StepLinks.NOT_TOLD, 1, 0)),
        links.links());
  }
}

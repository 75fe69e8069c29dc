package org.kinlink.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.testing.Records;

/** Whoever was born within eighteen years of the last birthday of the extracts. */
final class ChildhoodTest {
  @ParameterizedTest
  @CsvSource({
    "2007-03-04, 2025-03-04, true true false",
    "2007-03-03, 2025-03-04, false true false",
    ", 2025-03-04, false true false",
    "2025-03-03, token, false false false"
  })
  void childrenAreTold(@Nullable String one, String last, String expected) {
    People people =
        Records.of(FieldKind.FORENAME, FieldKind.DATE_OF_BIRTH)
            .source("a")
            .add("1", "ann", one)
            .add("2", "ben", last)
            .add("3", "cat", null)
            .people();
    Childhood childhood = new Childhood(people);
    assertEquals(
        expected,
        IntStream.range(0, 3)
            .mapToObj(row -> String.valueOf(childhood.child(row)))
            .collect(Collectors.joining(" ")));
    assertEquals(false, Childhood.NOBODYS.child(0));
  }
}

package org.kinlink.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.Address;
import org.kinlink.record.Facet;
import org.kinlink.record.People;
import org.kinlink.record.Relationship;
import org.kinlink.record.Residence;
import org.kinlink.record.SetAside;

/** Everything that was read, in lines that a person can check against the files. */
final class ExtractText {
  private ExtractText() {}

  static String of(Extracts read) {
    return Stream.of(
            Stream.of("people"),
            sorted(IntStream.range(0, read.people().size()).mapToObj(r -> person(read, r))),
            Stream.of("residences"),
            sorted(read.residences().stream().map(ExtractText::residence)),
            Stream.of("relationships"),
            sorted(read.relationships().stream().map(ExtractText::relationship)),
            Stream.of("facets"),
            sorted(read.facets().stream().map(ExtractText::facet)),
            Stream.of("set aside"),
            sorted(read.setAside().stream().map(ExtractText::setAside)))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static Stream<String> sorted(Stream<String> lines) {
    return lines.sorted().map(line -> "  " + line);
  }

  private static String person(Extracts read, int row) {
    People people = read.people();
    return people.recordId(row)
        + ": "
        + IntStream.range(0, people.schema().size())
            .filter(f -> people.value(f, row) != null)
            .mapToObj(f -> people.schema().field(f).name() + "=" + people.value(f, row))
            .collect(Collectors.joining(", "));
  }

  private static String residence(Residence each) {
    Address address = each.address();
    String parts =
        Stream.of(address.line(), address.town(), address.postcode(), address.uprn())
            .map(part -> part == null ? "-" : part)
            .collect(Collectors.joining("; "));
    return each.person().recordId()
        + " "
        + each.role().key()
        + " at "
        + parts
        + interval(each.from(), each.to());
  }

  private static String relationship(Relationship each) {
    return each.related().recordId()
        + " is "
        + each.type().key()
        + " of "
        + each.person().recordId()
        + interval(each.from(), each.to());
  }

  private static String facet(Facet each) {
    return each.person().recordId()
        + " "
        + each.kind().key()
        + " ["
        + each.detail()
        + "]"
        + interval(each.from(), each.to());
  }

  private static String setAside(SetAside each) {
    return String.join(
        ", ",
        List.of(
            each.file(),
            "line " + each.line(),
            each.scope() == SetAside.Scope.ROW ? "row" : each.field(),
            each.reason()));
  }

  private static String interval(@Nullable LocalDate from, @Nullable LocalDate to) {
    return (from == null ? "" : " from " + from) + (to == null ? "" : " to " + to);
  }
}

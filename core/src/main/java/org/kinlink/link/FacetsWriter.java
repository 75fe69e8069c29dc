package org.kinlink.link;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.kinlink.exchange.TableWriter;
import org.kinlink.household.PersonLookup;
import org.kinlink.record.Facet;
import org.kinlink.record.FacetKind;
import org.kinlink.record.People;
import org.kinlink.record.PeopleBuilder;

/**
 * Writes {@code facets.csv}: the dated facts that the sources state, by person. Facts of sealed
 * records are left out, and everything that tells of an adoption; of a restricted person the school
 * is not named.
 */
final class FacetsWriter {
  private static final ImmutableSet<FacetKind> OF_ADOPTION =
      ImmutableSet.of(FacetKind.ADOPTION, FacetKind.PREVIOUSLY_LOOKED_AFTER);

  private record Line(int person, Facet facet) {}

  private static final Comparator<Line> ORDER =
      Comparator.comparingInt(Line::person)
          .thenComparing(line -> line.facet().kind())
          .thenComparing(
              line -> line.facet().from(), Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(
              line -> line.facet().to(), Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(line -> line.facet().detail())
          .thenComparing(line -> line.facet().person().source());

  private FacetsWriter() {}

  static void write(LinkageResult result, ResultIds ids, Path file) throws IOException {
    // Without facts there is no record to look up, and a table of all records costs.
    People people =
        result.extracts().facets().isEmpty()
            ? new PeopleBuilder(result.extracts().people().schema()).build()
            : result.extracts().people();
    PersonLookup lookup = PersonLookup.of(people, result.persons(), result.safeguards());
    List<Line> lines = new ArrayList<>();
    for (Facet facet : result.extracts().facets()) {
      OptionalInt person = lookup.person(facet.person());
      if (person.isPresent() && !OF_ADOPTION.contains(facet.kind())) {
        lines.add(new Line(person.getAsInt(), facet));
      }
    }
    lines.sort(ORDER);
    try (TableWriter table =
        TableWriter.open(file, "person_id", "facet", "detail", "from", "to", "source")) {
      for (Line line : lines) {
        Facet facet = line.facet();
        boolean tellsHome =
            facet.kind() == FacetKind.SCHOOL_ENROLMENT && lookup.restricted(line.person());
        table.text(ids.ofPerson(line.person())).text(facet.kind().key());
        table.text(tellsHome ? "" : facet.detail());
        table.text(date(facet.from())).text(date(facet.to()));
        table.text(facet.person().source()).endRow();
      }
    }
  }

  private static String date(@Nullable LocalDate date) {
    return date == null ? "" : date.toString();
  }
}

package org.kinlink.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.Facet;
import org.kinlink.record.PeopleBuilder;
import org.kinlink.record.Relationship;
import org.kinlink.record.Residence;
import org.kinlink.record.Schema;
import org.kinlink.record.SetAside;

/** What was read of one source, and then of all. For one thread. */
final class SourceContent {
  final PeopleBuilder people;
  final List<Residence> residences = new ArrayList<>();
  final List<Relationship> relationships = new ArrayList<>();
  final List<Facet> facets = new ArrayList<>();
  final List<SetAside> setAside = new ArrayList<>();
  private @Nullable SourceReading reading;

  SourceContent(Schema schema) {
    people = new PeopleBuilder(schema);
  }

  void read(SourceReading done) {
    reading = done;
  }

  SourceReading reading() {
    if (reading == null) {
      throw new IllegalStateException("the source is not read yet");
    }
    return reading;
  }

  void addAll(SourceContent next) {
    people.addAll(next.people);
    residences.addAll(next.residences);
    relationships.addAll(next.relationships);
    facets.addAll(next.facets);
    setAside.addAll(next.setAside);
  }
}

package org.kinlink.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kinlink.preset.Period;
import org.kinlink.preset.Place;
import org.kinlink.record.Address;
import org.kinlink.record.Facet;
import org.kinlink.record.FacetKind;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;
import org.kinlink.record.Origin;
import org.kinlink.record.RecordRef;
import org.kinlink.record.RelationType;
import org.kinlink.record.Relationship;
import org.kinlink.record.Residence;
import org.kinlink.record.ResidenceRole;
import org.kinlink.record.Schema;

/**
 * The residences, relationships and facets of a source in a known layout. Rows may come before
 * those of their people, so who is known is asked at the end.
 */
final class StatedFacts {
  private final String source;
  private final StatedPeople people;
  private final FieldStandardisers standardisers;
  private final Schema schema;
  private final Addresses addresses;
  private final List<Pending<Residence>> residences = new ArrayList<>();
  private final List<Pending<Relationship>> relationships = new ArrayList<>();
  private final List<Pending<Facet>> facets = new ArrayList<>();
  private final StatedAliases aliases = new StatedAliases();

  StatedFacts(String source, StatedPeople people, FieldStandardisers standardisers) {
    this.source = source;
    this.people = people;
    this.standardisers = standardisers;
    this.schema = people.schema();
    this.addresses = new Addresses(schema);
  }

  /** The keys that stand for people. */
  StatedAliases aliases() {
    return aliases;
  }

  /** What a row states, and where it stands. */
  private record Pending<T>(T stated, SetAsideLog log, int line) {
    Pending<T> with(T resolved) {
      return new Pending<>(resolved, log, line);
    }

    Origin origin() {
      return new Origin(log.file(), line);
    }
  }

  /** Where a row stands. */
  record Where(int file, int line, SetAsideLog log) {}

  /** Takes a residence, or says why it cannot be used. */
  @Nullable String residence(
      String recordId, Place place, ResidenceRole role, Period period, boolean beside, Where at) {
    @Nullable String[] values = values(place, at);
    Address address = addresses.of(values);
    if (address == null) {
      return beside ? null : "it has no usable address, postcode or UPRN";
    }
    Interval when = interval(period, at);
    if (when.backwards()) {
      return "it ends before it begins";
    }
    StatedPerson person = people.get(recordId);
    if (person != null && role != ResidenceRole.INSTITUTION) {
      person.offer(new StatedHome(beside, role, when, place.order(), values));
    }
    if (!beside || address.premises().isPresent()) {
      Residence stated = new Residence(ref(recordId), address, role, when.from(), when.to());
      residences.add(new Pending<>(stated, at.log(), at.line()));
    }
    return null;
  }

  private @Nullable String[] values(Place place, Where at) {
    @Nullable String[] values = new @Nullable String[schema.size()];
    for (FieldKind kind : place.parts().keySet()) {
      int field = schema.indexOf(kind);
      if (field >= 0) {
        Field named = schema.field(field);
        values[field] = standardisers.value(named, place.part(kind), at.line(), at.log());
      }
    }
    return values;
  }

  /** Takes a relationship, or says why it cannot be used. */
  @Nullable String relationship(
      String recordId, String related, RelationType type, Period period, Where at) {
    if (recordId.equals(related)) {
      return "it relates a record to itself";
    }
    Interval when = interval(period, at);
    if (when.backwards()) {
      return "it ends before it begins";
    }
    Relationship stated =
        new Relationship(ref(recordId), ref(related), type, when.from(), when.to());
    relationships.add(new Pending<>(stated, at.log(), at.line()));
    return null;
  }

  /** Takes a facet, or says why it cannot be used. */
  @Nullable String facet(String recordId, FacetKind kind, String detail, Period period, Where at) {
    Interval when = interval(period, at);
    if (when.backwards()) {
      return "it ends before it begins";
    }
    Facet stated = new Facet(ref(recordId), kind, detail, when.from(), when.to());
    facets.add(new Pending<>(stated, at.log(), at.line()));
    return null;
  }

  private Interval interval(Period period, Where at) {
    return Interval.of(
        standardisers.date("from", period.from(), at.line(), at.log()),
        standardisers.date("to", period.to(), at.line(), at.log()));
  }

  private RecordRef ref(String recordId) {
    return new RecordRef(source, recordId);
  }

  /** Sets aside what is said of nobody who was read. */
  void close() {
    relationships.replaceAll(each -> each.with(resolved(each.stated())));
    facets.replaceAll(each -> each.with(resolved(each.stated())));
    String nobody = "its record id is not that of a person who was read from this source";
    residences.removeIf(each -> stranger(each, nobody, known(each.stated().person())));
    facets.removeIf(each -> stranger(each, nobody, known(each.stated().person())));
    relationships.removeIf(
        each ->
            stranger(
                each,
                "it relates a record to itself",
                !each.stated().person().equals(each.stated().related())));
    relationships.removeIf(
        each ->
            stranger(
                each,
                "a record id is not that of a person who was read from this source",
                known(each.stated().person()) && known(each.stated().related())));
  }

  private Relationship resolved(Relationship each) {
    return new Relationship(
        aliases.resolved(each.person()),
        aliases.resolved(each.related()),
        each.type(),
        each.from(),
        each.to());
  }

  private Facet resolved(Facet each) {
    return new Facet(
        aliases.resolved(each.person()), each.kind(), each.detail(), each.from(), each.to());
  }

  private boolean known(RecordRef person) {
    return people.contains(person.recordId());
  }

  private static boolean stranger(Pending<?> pending, String reason, boolean known) {
    if (!known) {
      pending.log().row(pending.line(), reason);
    }
    return !known;
  }

  /** Hands over what was stated; the same stated twice counts once. */
  void give(
      List<Residence> allResidences, List<Relationship> allRelationships, List<Facet> allFacets) {
    Set<Object> before = new HashSet<>();
    for (Pending<Residence> each : residences) {
      if (before.add(each.stated())) {
        allResidences.add(each.stated().at(each.origin()));
      }
    }
    for (Pending<Relationship> each : relationships) {
      if (before.add(each.stated())) {
        allRelationships.add(each.stated().at(each.origin()));
      }
    }
    facets.stream().map(Pending::stated).distinct().forEach(allFacets::add);
  }
}

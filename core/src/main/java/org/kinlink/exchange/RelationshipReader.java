package org.kinlink.exchange;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kinlink.preset.RelationWords;
import org.kinlink.record.Origin;
import org.kinlink.record.RecordRef;
import org.kinlink.record.Relationship;
import org.kinlink.standardise.Standardiser;

/** Reads a file of stated relationships. */
final class RelationshipReader {
  private static final ImmutableSet<String> NEEDED =
      ImmutableSet.of("record_id", "relation", "related_record_id");
  private static final ImmutableSet<String> COLUMNS =
      ImmutableSet.of("record_id", "relation", "related_record_id", "from", "to");

  private final String source;
  private final Set<String> people;
  private final List<Relationship> relationships;
  private final SideFile side;
  private final Standardiser from;
  private final Standardiser to;

  RelationshipReader(
      String source,
      SidePlan plan,
      Set<String> people,
      List<Relationship> relationships,
      Progress progress) {
    this.source = source;
    this.people = people;
    this.relationships = relationships;
    this.side = SideFile.open(plan, COLUMNS, NEEDED, progress);
    this.from = side.dates("from");
    this.to = side.dates("to");
  }

  FileReading read(SetAsideLog log) {
    return side.read("relationships", relationships, row -> add(row, log), log);
  }

  /** Adds the relationship of a row, or says why it cannot be used. */
  private @Nullable String add(CsvRow row, SetAsideLog log) {
    RelationWords.Relation relation = RelationWords.relation(side.text(row, "relation"));
    if (relation == null) {
      return "its relation is not a word that kinlink knows";
    }
    String person = side.text(row, "record_id");
    String related = side.text(row, "related_record_id");
    if (!people.contains(person) || !people.contains(related)) {
      return "a record id is not that of a person who was read from this source";
    }
    if (person.equals(related)) {
      return "it relates a record to itself";
    }
    Interval when = Interval.of(side.value(row, "from", from, log), side.value(row, "to", to, log));
    if (when.backwards()) {
      return "it ends before it begins";
    }
    RecordRef one = new RecordRef(source, person);
    RecordRef other = new RecordRef(source, related);
    relationships.add(
        new Relationship(
            relation.reversed() ? other : one,
            relation.reversed() ? one : other,
            relation.type(),
            when.from(),
            when.to(),
            new Origin(log.file(), row.line())));
    return null;
  }
}

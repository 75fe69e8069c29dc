package org.kinlink.testing;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.kinlink.exchange.Extracts;
import org.kinlink.exchange.FileReading;
import org.kinlink.exchange.OncePerPerson;
import org.kinlink.exchange.SourcePlan;
import org.kinlink.exchange.SourceReading;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.PeopleBuilder;
import org.kinlink.record.RecordRef;
import org.kinlink.record.RelationType;
import org.kinlink.record.Relationship;
import org.kinlink.record.Residence;
import org.kinlink.record.Schema;

/** Builds people and extracts in memory, record by record; fields are named after their kinds. */
public final class Records {
  private final ImmutableList<FieldKind> kinds;
  private final List<Source> sources = new ArrayList<>();
  private final List<Residence> residences = new ArrayList<>();
  private final List<Relationship> relationships = new ArrayList<>();

  private Records(ImmutableList<FieldKind> kinds) {
    this.kinds = kinds;
  }

  private record Source(String name, OncePerPerson once, List<Row> rows) {}

  private record Row(String id, List<String> values) {}

  public static Records of(FieldKind... kinds) {
    return new Records(ImmutableList.copyOf(kinds));
  }

  public Records source(String name) {
    return source(name, OncePerPerson.INFER);
  }

  public Records source(String name, OncePerPerson once) {
    sources.add(new Source(name, once, new ArrayList<>()));
    return this;
  }

  /** Adds a record to the source started last; values stand in the order of the kinds. */
  public Records add(String id, String... values) {
    sources.get(sources.size() - 1).rows().add(new Row(id, Arrays.asList(values.clone())));
    return this;
  }

  /** States that {@code related} is the {@code type} of {@code person}. */
  public Records relates(RecordRef person, RelationType type, RecordRef related) {
    relationships.add(new Relationship(person, related, type, null, null));
    return this;
  }

  public Records lives(Residence residence) {
    residences.add(residence);
    return this;
  }

  /** The same records in another order. */
  public Records shuffled(long seed) {
    Records other = copy(UnaryOperator.identity());
    other.sources.forEach(source -> Collections.shuffle(source.rows(), new Random(seed)));
    return other;
  }

  /** The same records under other ids. */
  public Records renamed(UnaryOperator<String> rename) {
    return copy(rename);
  }

  /** The same records with one more in a source that was started before. */
  public Records with(RecordRef ref, String... values) {
    Records other = copy(UnaryOperator.identity());
    other.sources.stream()
        .filter(source -> source.name().equals(ref.source()))
        .forEach(source -> source.rows().add(new Row(ref.recordId(), Arrays.asList(values))));
    return other;
  }

  /** The same records without one. */
  public Records without(RecordRef gone) {
    Records other = copy(UnaryOperator.identity());
    other.sources.stream()
        .filter(source -> source.name().equals(gone.source()))
        .forEach(source -> source.rows().removeIf(row -> row.id().equals(gone.recordId())));
    return other;
  }

  private Records copy(UnaryOperator<String> rename) {
    Records other = new Records(kinds);
    for (Source source : sources) {
      other.source(source.name(), source.once());
      source
          .rows()
          .forEach(row -> other.add(rename.apply(row.id()), row.values().toArray(String[]::new)));
    }
    other.residences.addAll(residences);
    other.relationships.addAll(relationships);
    return other;
  }

  public People people() {
    PeopleBuilder builder =
        new PeopleBuilder(
            new Schema(
                kinds.stream()
                    .map(kind -> new Field(kind.key(), kind))
                    .collect(ImmutableList.toImmutableList())));
    for (Source source : sources) {
      builder.source(source.name());
      int line = 2;
      for (Row row : source.rows()) {
        builder.add(row.id(), line++, row.values().toArray(String[]::new));
      }
    }
    return builder.build();
  }

  public Extracts extracts() {
    return new Extracts(
        people(),
        sources.stream().map(Records::reading).collect(ImmutableList.toImmutableList()),
        ImmutableList.copyOf(residences),
        ImmutableList.copyOf(relationships),
        ImmutableList.of());
  }

  private static SourceReading reading(Source source) {
    Path file = Path.of(source.name() + ".csv");
    SourcePlan plan =
        new SourcePlan(
            source.name(),
            file,
            null,
            source.once(),
            ImmutableList.of(),
            ImmutableList.of(),
            ImmutableList.of());
    int rows = source.rows().size();
    FileReading reading =
        new FileReading(file, "people", rows, rows, 0, "0".repeat(64), "UTF-8", "comma");
    return new SourceReading(plan, ImmutableList.of(reading), ImmutableList.of());
  }
}

package org.kinlink.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Interner;
import com.google.common.collect.Interners;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kinlink.evaluate.FamilyTruth;
import org.kinlink.exchange.TableReader;
import org.kinlink.record.BadDataException;
import org.kinlink.record.RecordRef;
import org.kinlink.record.RelationType;

/** The truth about families, in files beside the truth about records. */
final class FamilyTruthFiles {
  private static final String PERSONS = "persons.csv";
  private static final String RELATIONSHIPS = "truth-relationships.csv";
  private static final String RESIDENCES = "residences.csv";
  private static final String NEVER_JOIN = "never-join.csv";

  private FamilyTruthFiles() {}

  /** Whether the files stand beside the truth. */
  static boolean areBeside(Path truth) {
    return ImmutableList.of(PERSONS, RELATIONSHIPS, RESIDENCES, NEVER_JOIN).stream()
        .allMatch(name -> Files.isRegularFile(truth.resolveSibling(name)));
  }

  /** Reads what is true of people who have records. */
  static FamilyTruth read(Path truth, ImmutableMap<RecordRef, String> entities) {
    Map<String, String> names = new HashMap<>();
    entities.values().forEach(entity -> names.putIfAbsent(entity, entity));
    return new FamilyTruth(
        entities,
        births(truth.resolveSibling(PERSONS), names),
        ties(truth.resolveSibling(RELATIONSHIPS), names),
        homes(truth.resolveSibling(RESIDENCES), names),
        pairs(truth.resolveSibling(NEVER_JOIN)));
  }

  private static ImmutableMap<String, LocalDate> births(Path file, Map<String, String> names) {
    TableReader table = TableReader.ofOthers(file);
    int entity = table.column("entity");
    int birth = table.column("birth");
    Map<String, LocalDate> births = new HashMap<>();
    table.forEach(
        row -> {
          String name = names.get(row.cell(entity));
          if (name != null) {
            births.put(name, day(file, row, birth));
          }
        });
    return ImmutableMap.copyOf(births);
  }

  private static LocalDate day(Path file, TableReader.Row row, int column) {
    try {
      return LocalDate.parse(row.cell(column));
    } catch (DateTimeException e) {
      throw new BadDataException(
          String.valueOf(file.getFileName()), row.line(), "birth", "is no date like 2014-04-25");
    }
  }

  /** Relatives without a record stay, since a parent of two children makes them siblings. */
  private static ImmutableList<FamilyTruth.Tie> ties(Path file, Map<String, String> names) {
    TableReader table = TableReader.ofOthers(file);
    int entity = table.column("entity");
    int relation = table.column("relation");
    int other = table.column("other_entity");
    ImmutableList.Builder<FamilyTruth.Tie> ties = ImmutableList.builder();
    table.forEach(
        row -> {
          String name = names.get(row.cell(entity));
          if (name != null) {
            RelationType type =
                type(row.cell(relation))
                    .orElseThrow(
                        () ->
                            new BadDataException(
                                String.valueOf(file.getFileName()),
                                row.line(),
                                "relation",
                                "is not a relation that kinlink knows"));
            String related = names.computeIfAbsent(row.cell(other), k -> k);
            ties.add(new FamilyTruth.Tie(name, type, related));
          }
        });
    return ties.build();
  }

  static Optional<RelationType> type(String word) {
    for (RelationType type : RelationType.values()) {
      if (type.key().equals(word.toLowerCase(Locale.ROOT))) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  private static ImmutableList<FamilyTruth.Home> homes(Path file, Map<String, String> names) {
    TableReader table = TableReader.ofOthers(file);
    int entity = table.column("entity");
    int uprn = table.column("uprn");
    int postcode = table.column("postcode");
    int institution = table.column("institution");
    int to = table.column("to");
    Set<FamilyTruth.Home> homes = new HashSet<>();
    Interner<String> places = Interners.newStrongInterner();
    table.forEach(
        row -> {
          String name = names.get(row.cell(entity));
          if (name != null && row.cell(to).isEmpty() && row.cell(institution).isEmpty()) {
            homes.add(
                new FamilyTruth.Home(name, row.cell(uprn), places.intern(row.cell(postcode))));
          }
        });
    return ImmutableList.copyOf(homes);
  }

  private static ImmutableList<FamilyTruth.Pair> pairs(Path file) {
    TableReader table = TableReader.ofOthers(file);
    int entity = table.column("entity");
    int other = table.column("other_entity");
    ImmutableList.Builder<FamilyTruth.Pair> pairs = ImmutableList.builder();
    table.forEach(row -> pairs.add(new FamilyTruth.Pair(row.cell(entity), row.cell(other))));
    return pairs.build();
  }
}

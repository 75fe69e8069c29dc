package org.kinlink.cli;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kinlink.cli.family.FamilyView;
import org.kinlink.exchange.TableReader;
import org.kinlink.record.BadDataException;

/**
 * Reads one family from the tables of a result: of a child its record in {@code families.csv}, of
 * anybody the relationships in {@code relationships.csv}.
 */
final class FamilyFiles {
  private final Path folder;
  private final String person;
  private final @Nullable LocalDate asOf;
  private final Map<String, Ties> ties = new LinkedHashMap<>();

  private FamilyFiles(Path folder, String person, @Nullable LocalDate asOf) {
    this.folder = folder;
    this.person = person;
    this.asOf = asOf;
  }

  /** What is known of a member besides homes. */
  private static final class Ties {
    final Set<String> relations = new TreeSet<>();
    @Nullable LocalDate from;
    @Nullable LocalDate to;
    boolean inferred = true;
    double confidence;
  }

  /** Reads the family of a person, or nothing when no relative may be shown. */
  static Optional<FamilyView> read(
      Path folder, String person, @Nullable LocalDate asOf, Map<String, String> names) {
    FamilyFiles files = new FamilyFiles(folder, person, asOf);
    files.relationships();
    files.families();
    if (files.ties.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(files.view(names));
  }

  private void relationships() {
    Path file = folder.resolve("relationships.csv");
    TableReader table = TableReader.ofResult(file);
    int of = table.column("person_id");
    int relation = table.column("relation");
    int related = table.column("related_person_id");
    int from = table.column("from");
    int to = table.column("to");
    int basis = table.column("basis");
    int confidence = table.column("confidence");
    table.forEach(
        row -> {
          boolean mine = row.cell(of).equals(person);
          if (mine || row.cell(related).equals(person)) {
            String word = row.cell(relation).replace('_', ' ');
            tie(
                mine ? row.cell(related) : row.cell(of),
                mine ? word : turned(word),
                day(file, row.cell(from)),
                day(file, row.cell(to)),
                row.cell(basis).equals("inferred"),
                Double.parseDouble(row.cell(confidence)));
          }
        });
  }

  /** What the other is to somebody who is something to the other. */
  private static String turned(String word) {
    return switch (word) {
      case "birth parent", "parent", "adoptive parent" -> "child";
      case "step parent" -> "step-child";
      case "foster parent", "guardian", "kinship carer", "corporate parent" -> "child in care of";
      case "grandparent" -> "grandchild";
      default -> word;
    };
  }

  private void families() {
    Path file = folder.resolve("families.csv");
    TableReader table = TableReader.ofResult(file);
    int child = table.column("child_id");
    int member = table.column("member_id");
    int relation = table.column("relation");
    int from = table.column("from");
    int to = table.column("to");
    table.forEach(
        row -> {
          boolean known = ties.containsKey(row.cell(member));
          if (row.cell(child).equals(person) && !row.cell(member).equals(person) && !known) {
            tie(
                row.cell(member),
                row.cell(relation).replace('_', ' '),
                day(file, row.cell(from)),
                day(file, row.cell(to)),
                true,
                1);
          }
        });
  }

  private void tie(
      String member,
      String relation,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      boolean inferred,
      double confidence) {
    boolean over = asOf != null && to != null && to.isBefore(asOf);
    boolean ahead = asOf != null && from != null && from.isAfter(asOf);
    if (over || ahead) {
      return;
    }
    Ties known = ties.computeIfAbsent(member, m -> new Ties());
    known.relations.add(relation);
    known.from = known.from == null ? from : known.from;
    known.to = known.to == null ? to : known.to;
    known.inferred &= inferred;
    known.confidence = Math.max(known.confidence, confidence);
  }

  private FamilyView view(Map<String, String> names) {
    Map<String, List<FamilyView.Stay>> stays = stays();
    Map<String, Set<String>> sources = sources();
    ImmutableList.Builder<FamilyView.Member> members = ImmutableList.builder();
    Ties self = new Ties();
    self.relations.add("the person");
    self.inferred = false;
    members.add(member(person, self, names, stays, sources));
    ties.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<String, Ties>, String>comparing(
                    e -> String.join(" ", e.getValue().relations))
                .thenComparing(Map.Entry::getKey))
        .forEach(e -> members.add(member(e.getKey(), e.getValue(), names, stays, sources)));
    return new FamilyView(members.build(), asOf);
  }

  private static FamilyView.Member member(
      String id,
      Ties ties,
      Map<String, String> names,
      Map<String, List<FamilyView.Stay>> stays,
      Map<String, Set<String>> sources) {
    return new FamilyView.Member(
        id,
        names.getOrDefault(id, ""),
        String.join(", ", ties.relations),
        ties.from,
        ties.to,
        ties.inferred,
        ties.confidence,
        ImmutableList.copyOf(sources.getOrDefault(id, Set.of())),
        ImmutableList.copyOf(stays.getOrDefault(id, List.of())));
  }

  private boolean shown(String id) {
    return id.equals(person) || ties.containsKey(id);
  }

  private Map<String, List<FamilyView.Stay>> stays() {
    Path file = folder.resolve("residences.csv");
    TableReader table = TableReader.ofResult(file);
    int of = table.column("person_id");
    int household = table.column("household_id");
    int role = table.column("role");
    int from = table.column("from");
    int to = table.column("to");
    int standing = table.column("standing");
    Map<String, List<FamilyView.Stay>> stays = new LinkedHashMap<>();
    table.forEach(
        row -> {
          if (shown(row.cell(of))) {
            stays
                .computeIfAbsent(row.cell(of), k -> new ArrayList<>())
                .add(
                    new FamilyView.Stay(
                        row.cell(household),
                        row.cell(role),
                        day(file, row.cell(from)),
                        day(file, row.cell(to)),
                        row.cell(standing)));
          }
        });
    stays
        .values()
        .forEach(
            list ->
                list.sort(
                    Comparator.comparing(
                        FamilyView.Stay::from,
                        Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))));
    return stays;
  }

  private Map<String, Set<String>> sources() {
    TableReader table = TableReader.ofResult(folder.resolve("persons.csv"));
    int source = table.column("source");
    int of = table.column("person_id");
    Map<String, Set<String>> sources = new LinkedHashMap<>();
    table.forEach(
        row -> {
          if (shown(row.cell(of))) {
            sources.computeIfAbsent(row.cell(of), k -> new TreeSet<>()).add(row.cell(source));
          }
        });
    return sources;
  }

  private static @Nullable LocalDate day(Path file, String text) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new BadDataException(
          file.toString(), "is not as kinlink wrote it; link again to have it whole");
    }
  }
}

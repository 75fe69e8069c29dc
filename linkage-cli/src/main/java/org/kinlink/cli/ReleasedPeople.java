package org.kinlink.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.kinlink.cli.release.NamedBy;
import org.kinlink.disclose.DatedFact;
import org.kinlink.disclose.Relative;
import org.kinlink.disclose.Subject;
import org.kinlink.exchange.Extracts;
import org.kinlink.exchange.TableReader;
import org.kinlink.link.Linker;
import org.kinlink.record.BadDataException;
import org.kinlink.record.FacetKind;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.RecordRef;
import org.kinlink.safeguard.SafeguardEntry;
import org.kinlink.safeguard.Safeguards;

/**
 * The people of a result as a release sees them: ids and families from its tables, identifiers and
 * dates of birth from the extracts (of superseded NHS numbers the current ones), safeguards as they
 * are listed now. Sealed records are not among them.
 */
final class ReleasedPeople {
  private static final String CHANGED =
      "does not fit the extracts or the safeguards as they are now; link again, then release";

  private final Path folder;
  private final People people;
  private final Safeguards safeguards;
  private final People asRead;
  private final Safeguards safeguardsAsRead;
  private final ImmutableMap<RecordRef, String> persons;
  private final Map<String, ImmutableList.Builder<Integer>> rows = new LinkedHashMap<>();

  ReleasedPeople(Path folder, Extracts read, ImmutableList<SafeguardEntry> entries) {
    this.folder = folder;
    this.people = Linker.numbered(read, entries).people();
    this.safeguards = Safeguards.of(entries, people);
    this.asRead = read.people();
    this.safeguardsAsRead = Safeguards.of(entries, asRead);
    this.persons = PersonsFile.read(folder);
    Set<String> sealed = new HashSet<>();
    for (int row = 0; row < people.size(); row++) {
      String person = persons.get(ref(row));
      if (person == null) {
        throw new BadDataException(folder.toString(), CHANGED);
      }
      if (safeguards.sealed(row)) {
        sealed.add(person);
      } else {
        rows.computeIfAbsent(person, id -> ImmutableList.builder()).add(row);
      }
    }
    // A record that was linked before it was sealed: everything made of it must be made anew.
    if (sealed.stream().anyMatch(rows::containsKey)) {
      throw new BadDataException(folder.toString(), CHANGED);
    }
  }

  private RecordRef ref(int row) {
    return new RecordRef(people.sources().get(people.source(row)), people.recordId(row));
  }

  // A list may name somebody by the current number or by the one that a record still has.
  private boolean restricted(int row) {
    return safeguards.restricted(row) || safeguardsAsRead.restricted(asRead.row(ref(row)));
  }

  private boolean optedOut(int row) {
    return safeguards.optedOut(row) || safeguardsAsRead.optedOut(asRead.row(ref(row)));
  }

  /** The records, with the NHS numbers that a run takes them to have. */
  People people() {
    return people;
  }

  ImmutableList<Integer> rows(String person) {
    ImmutableList.Builder<Integer> found = rows.get(person);
    return found == null ? ImmutableList.of() : found.build();
  }

  ImmutableMap<String, Subject> subjects() {
    ImmutableListMultimap<String, DatedFact> facts = facts();
    ImmutableMap.Builder<String, Subject> subjects = ImmutableMap.builder();
    rows.forEach(
        (person, built) -> {
          ImmutableList<Integer> own = built.build();
          subjects.put(
              person,
              new Subject(
                  person,
                  day(most(own, FieldKind.DATE_OF_BIRTH, false)),
                  own.stream()
                      .map(row -> people.sources().get(people.source(row)))
                      .collect(ImmutableSet.toImmutableSet()),
                  own.stream().anyMatch(this::restricted),
                  own.stream().anyMatch(this::optedOut),
                  facts.get(person)));
        });
    return subjects.buildOrThrow();
  }

  /** What the pseudonym of each person is made of. */
  ImmutableMap<String, NamedBy> named() {
    ImmutableMap.Builder<String, NamedBy> named = ImmutableMap.builder();
    rows.forEach(
        (person, built) -> {
          ImmutableList<Integer> own = built.build();
          String number = most(own, FieldKind.NHS_NUMBER, true);
          RecordRef first = ref(own.get(0));
          named.put(
              person,
              number == null
                  ? new NamedBy(NamedBy.RECORD, first.source() + " " + first.recordId())
                  : new NamedBy("nhs-number", number));
        });
    return named.buildOrThrow();
  }

  /** What most records say; where several are said equally often, the first of them or nothing. */
  private @Nullable String most(List<Integer> own, FieldKind kind, boolean first) {
    Map<String, Integer> counts = new TreeMap<>();
    for (int row : own) {
      String value = people.value(kind, row);
      if (value != null) {
        counts.merge(value, 1, Integer::sum);
      }
    }
    int highest = counts.values().stream().mapToInt(n -> n).max().orElse(0);
    List<String> winners =
        counts.entrySet().stream()
            .filter(count -> count.getValue() == highest)
            .map(Map.Entry::getKey)
            .toList();
    return winners.size() == 1 || (first && !winners.isEmpty()) ? winners.get(0) : null;
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    try {
      return text == null || text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private ImmutableListMultimap<String, DatedFact> facts() {
    TableReader table = table("facets.csv");
    int facet = table.column("facet");
    int detail = table.column("detail");
    int from = table.column("from");
    int to = table.column("to");
    int source = table.column("source");
    return byPerson(
        table,
        "person_id",
        (row, person) ->
            FacetKind.ofKey(row.cell(facet))
                .map(
                    kind ->
                        new DatedFact(
                            kind,
                            row.cell(detail),
                            day(row.cell(from)),
                            day(row.cell(to)),
                            row.cell(source)))
                .orElse(null));
  }

  ImmutableListMultimap<String, Relative> families() {
    TableReader table = table("families.csv");
    int member = table.column("member_id");
    int relation = table.column("relation");
    int lives = table.column("lives_with_child");
    int to = table.column("to");
    return byPerson(
        table,
        "child_id",
        (row, child) ->
            new Relative(row.cell(member), row.cell(relation), row.cell(lives), day(row.cell(to))));
  }

  private TableReader table(String name) {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new BadDataException(file.toString(), "is not there; link again to have it whole");
    }
    return TableReader.ofResult(file);
  }

  private static <T> ImmutableListMultimap<String, T> byPerson(
      TableReader table, String column, BiFunction<TableReader.Row, String, @Nullable T> read) {
    int person = table.column(column);
    ImmutableListMultimap.Builder<String, T> found = ImmutableListMultimap.builder();
    Map<String, String> ids = new HashMap<>();
    table.forEach(
        row -> {
          String id = ids.computeIfAbsent(row.cell(person), same -> same);
          T value = read.apply(row, id);
          if (value != null) {
            found.put(id, value);
          }
        });
    return found.build();
  }
}

package org.kinlink.unit;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kinlink.exchange.Extracts;
import org.kinlink.key.LinkageKey;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.PeopleBuilder;
import org.kinlink.record.RecordRef;
import org.kinlink.record.Relationship;
import org.kinlink.record.Residence;
import org.kinlink.safeguard.Safeguards;

/**
 * The records of a file before they are encoded: those of people, those of nobody, and what else
 * the people are known by, which is no record of its own.
 */
final class SentRecords {
  /** What travels. */
  final People people;

  /** The same, and the people once more under other names and at other addresses. */
  final People all;

  final List<Residence> residences;
  final List<Relationship> relationships;

  /** For each row of {@link #all} the row of the record there that it is of. */
  final int[] owner;

  private final AlsoKnown known;
  private final int[] place;
  private final ListMultimap<Integer, Integer> versions = ArrayListMultimap.create();

  private SentRecords(
      AlsoKnown known,
      People people,
      People all,
      int[] owner,
      int[] place,
      List<Residence> residences,
      List<Relationship> relationships) {
    this.known = known;
    this.people = people;
    this.all = all;
    this.owner = owner;
    this.place = place;
    for (int row = 0; row < owner.length; row++) {
      if (isVersion(row)) {
        versions.put(owner[row], row);
      }
    }
    this.residences = residences;
    this.relationships = relationships;
  }

  /** Where a record that travels stands in {@link #all}. */
  int place(int row) {
    return place[row];
  }

  /** Whether a row of {@link #all} is another version of a record. */
  boolean isVersion(int row) {
    return owner[row] != row;
  }

  /** The other versions of a record, all as rows of {@link #all}. */
  List<Integer> versions(int row) {
    return versions.get(row);
  }

  /** Whether a row of {@link #all} is of nobody. */
  boolean isNobody(int row) {
    return all.recordId(owner[row]).startsWith(ChaffRecords.NOBODY);
  }

  /** Whether other versions of a record may have other values of a kind. */
  boolean varies(FieldKind kind) {
    return known.former().containsValue(kind) || (known.addresses() && kind.locates());
  }

  /** Whether a row of {@link #all} is a person by present values. */
  boolean isPresentPerson(int row) {
    return !isVersion(row) && !isNobody(row);
  }

  /** Takes the ids under which nobody travels out of those by the own ids of all records. */
  ImmutableList<String> takeNobody(Map<String, String> ids) {
    ImmutableList.Builder<String> nobody = ImmutableList.builder();
    for (int row = 0; row < people.size(); row++) {
      if (isNobody(place(row))) {
        nobody.add(String.valueOf(ids.remove(people.recordId(row))));
      }
    }
    return nobody.build();
  }

  /**
   * Gathers.
   *
   * @param extracts what was read
   * @param safeguards who is sealed or restricted
   * @param chaff how many records of nobody there are for one of a person
   * @param dates how exactly dates travel
   * @param known by what else people are encoded
   * @param owner the owner's own key
   */
  static SentRecords of(
      Extracts extracts,
      Safeguards safeguards,
      double chaff,
      StatedDates dates,
      AlsoKnown known,
      LinkageKey owner) {
    People stated = extracts.people();
    People people = withoutProtected(stated, safeguards);
    Set<RecordRef> sent = new HashSet<>();
    Set<RecordRef> placed = new HashSet<>();
    for (int row = 0; row < stated.size(); row++) {
      RecordRef ref = ref(stated, row);
      if (!safeguards.sealed(row)) {
        sent.add(ref);
        if (!safeguards.restricted(row)) {
          placed.add(ref);
        }
      }
    }
    List<Residence> residences = new ArrayList<>(extracts.residences());
    residences.removeIf(one -> !placed.contains(one.person()));
    List<Relationship> relationships = new ArrayList<>(extracts.relationships());
    relationships.removeIf(one -> !sent.contains(one.person()) || !sent.contains(one.related()));
    List<Residence> homes = dates.residences(residences);
    List<Relationship> ties = dates.relationships(relationships);
    int count = people.size() < 2 ? 0 : (int) Math.ceil(chaff * people.size());
    ChaffRecords nobody = new ChaffRecords(people, homes, ties, count, owner);
    homes.addAll(nobody.residences);
    ties.addAll(nobody.relationships);
    if (count > 0) {
      List<@Nullable String[]> rows = rows(people);
      rows.addAll(nobody.rows);
      List<String> ids = ids(people);
      ids.addAll(nobody.ids);
      people = build(people, rows, ids);
    }
    // Where somebody lived before is another value of the person, whose date does not travel.
    return of(people, known, residences, homes, ties);
  }

  private static SentRecords of(
      People people,
      AlsoKnown known,
      List<Residence> stated,
      List<Residence> residences,
      List<Relationship> relationships) {
    int[] itself = new int[people.size()];
    Arrays.setAll(itself, row -> row);
    if (!known.any()) {
      return new SentRecords(known, people, people, itself, itself, residences, relationships);
    }
    List<@Nullable String[]> rows = rows(people);
    List<Integer> ofRow = new ArrayList<>();
    List<Residence> homes = known.addresses() ? stated : List.of();
    new OtherVersions(people, known, homes).addTo(rows, ofRow);
    List<String> ids = ids(people);
    while (ids.size() < rows.size()) {
      ids.add("\u0001version " + ids.size());
    }
    // Rows are sorted when they are built; their lines tell which each was.
    People all = build(people, rows, ids);
    int[] place = new int[rows.size()];
    for (int row = 0; row < place.length; row++) {
      place[all.line(row) - 1] = row;
    }
    int[] owner = new int[rows.size()];
    for (int row = 0; row < rows.size(); row++) {
      int version = row - people.size();
      owner[place[row]] = place[version < 0 ? row : ofRow.get(version)];
    }
    return new SentRecords(known, people, all, owner, place, residences, relationships);
  }

  private static List<String> ids(People people) {
    List<String> ids = new ArrayList<>();
    for (int row = 0; row < people.size(); row++) {
      ids.add(people.recordId(row));
    }
    return ids;
  }

  private static RecordRef ref(People people, int row) {
    return new RecordRef(people.sources().get(people.source(row)), people.recordId(row));
  }

  private static People build(People like, List<@Nullable String[]> rows, List<String> ids) {
    PeopleBuilder builder = new PeopleBuilder(like.schema()).source(like.sources().get(0));
    for (int row = 0; row < rows.size(); row++) {
      builder.add(ids.get(row), row + 1, rows.get(row));
    }
    return builder.build();
  }

  private static List<@Nullable String[]> rows(People people) {
    List<@Nullable String[]> rows = new ArrayList<>();
    for (int row = 0; row < people.size(); row++) {
      @Nullable String[] values = new @Nullable String[people.schema().size()];
      for (int f = 0; f < values.length; f++) {
        values[f] = people.value(f, row);
      }
      rows.add(values);
    }
    return rows;
  }

  private static People withoutProtected(People people, Safeguards safeguards) {
    PeopleBuilder builder = new PeopleBuilder(people.schema()).source(people.sources().get(0));
    for (int row = 0; row < people.size(); row++) {
      if (!safeguards.sealed(row)) {
        @Nullable String[] values = new @Nullable String[people.schema().size()];
        for (int f = 0; f < values.length; f++) {
          boolean hidden = safeguards.restricted(row) && people.schema().field(f).kind().locates();
          values[f] = hidden ? null : people.value(f, row);
        }
        builder.add(people.recordId(row), people.line(row), values);
      }
    }
    return builder.build();
  }
}

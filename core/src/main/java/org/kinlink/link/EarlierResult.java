package org.kinlink.link;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kinlink.exchange.Json;
import org.kinlink.exchange.ResultFolder;
import org.kinlink.exchange.TableReader;
import org.kinlink.record.BadDataException;
import org.kinlink.record.People;
import org.kinlink.record.RecordRef;

/**
 * What a later run has to know of an earlier one, to carry on its ids and to tell what changed.
 * Record ids serve for that alone: no decision about who is one person looks at an earlier run.
 * Immutable.
 *
 * @param persons id of the person of each record
 * @param households ids of the persons of each household
 * @param sibships ids of the persons of each sibship
 * @param families ids of the members of each child's family record, by id of the child
 * @param homes ids of the households of each person
 * @param highest the highest number ever given to a person, a household and a sibship, by the
 *     letters P, H and S
 */
public record EarlierResult(
    ImmutableMap<RecordRef, String> persons,
    ImmutableSetMultimap<String, String> households,
    ImmutableSetMultimap<String, String> sibships,
    ImmutableSetMultimap<String, String> families,
    ImmutableSetMultimap<String, String> homes,
    ImmutableMap<String, Integer> highest) {
  /** Key of the highest numbers ever given in the run record. */
  public static final String HIGHEST = "highest_ids";

  /**
   * Reads a result folder.
   *
   * @param folder the folder that a run wrote
   * @return what it says
   * @throws BadDataException if it is no result, or not as it was written
   */
  public static EarlierResult read(Path folder) {
    if (!ResultFolder.isResult(folder) || !Files.isRegularFile(folder.resolve("persons.csv"))) {
      throw new BadDataException(
          folder.toString(), "is not a result; name the folder that \"kinlink link\" wrote");
    }
    Map<String, Integer> highest = new HashMap<>(Map.of("P", 0, "H", 0, "S", 0));
    if (Json.read(folder.resolve(ResultFolder.RUN_FILE)) instanceof Map<?, ?> run
        && run.get(HIGHEST) instanceof Map<?, ?> given) {
      given.forEach(
          (letter, number) ->
              highest.merge(
                  String.valueOf(letter),
                  number instanceof Number n ? n.intValue() : 0,
                  Math::max));
    }
    TableReader persons = table(folder, "persons.csv");
    int source = persons.column("source");
    int record = persons.column("record_id");
    int person = persons.column("person_id");
    Map<RecordRef, String> personOf = new HashMap<>();
    persons.forEach(
        row -> {
          personOf.put(new RecordRef(row.cell(source), row.cell(record)), row.cell(person));
          highest.merge("P", IdCarrier.number(row.cell(person)), Math::max);
        });
    ImmutableSetMultimap<String, String> households =
        pairs(folder, "households.csv", "household_id", "person_id");
    households.keySet().forEach(id -> highest.merge("H", IdCarrier.number(id), Math::max));
    ImmutableSetMultimap<String, String> sibships =
        pairs(folder, "families.csv", "sibship_id", "member_id");
    sibships.keySet().forEach(id -> highest.merge("S", IdCarrier.number(id), Math::max));
    return new EarlierResult(
        ImmutableMap.copyOf(personOf),
        households,
        sibships,
        pairs(folder, "families.csv", "child_id", "member_id"),
        households.inverse(),
        ImmutableMap.copyOf(highest));
  }

  private static TableReader table(Path folder, String name) {
    return TableReader.ofResult(folder.resolve(name));
  }

  private static ImmutableSetMultimap<String, String> pairs(
      Path folder, String name, String key, String value) {
    TableReader table = table(folder, name);
    int from = table.column(key);
    int to = table.column(value);
    ImmutableSetMultimap.Builder<String, String> pairs = ImmutableSetMultimap.builder();
    table.forEach(
        row -> {
          if (!row.cell(from).isEmpty()) {
            pairs.put(row.cell(from), row.cell(to));
          }
        });
    return pairs.build();
  }

  /** The id that the person of a record had, or null when the record is new. */
  @Nullable String person(People people, int row) {
    return persons.get(
        new RecordRef(people.sources().get(people.source(row)), people.recordId(row)));
  }

  int highest(String letter) {
    return Objects.requireNonNullElse(highest.get(letter), 0);
  }

  @Override
  public String toString() {
    return "EarlierResult[" + persons.size() + " records]";
  }
}

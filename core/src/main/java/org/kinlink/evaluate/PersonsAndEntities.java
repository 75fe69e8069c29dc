package org.kinlink.evaluate;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.Hashing;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kinlink.record.RecordRef;

/**
 * Which persons of a run hold records of which true people, and who stands for whom. Where two
 * persons hold as many records of somebody, hashes of their records choose the one who stands for
 * him: the numbers of persons change with any other link of a run, and figures must not; and an
 * order of sources would favour some.
 */
final class PersonsAndEntities {
  private final Map<String, Map<String, Integer>> entitiesOfPerson = new HashMap<>();
  private final Map<String, Map<String, Integer>> personsOfEntity = new HashMap<>();
  private final Map<String, String> mainEntity = new HashMap<>();
  private final Map<String, String> mainPerson = new HashMap<>();
  private final ImmutableMap<RecordRef, String> entityOfRecord;

  PersonsAndEntities(Map<RecordRef, String> persons, ImmutableMap<RecordRef, String> entities) {
    this.entityOfRecord = entities;
    Map<String, Long> drawn = new HashMap<>();
    persons.forEach(
        (record, person) -> {
          drawn.merge(person, draw(record), Math::min);
          String entity = entities.get(record);
          if (entity != null) {
            count(entitiesOfPerson, person, entity);
            count(personsOfEntity, entity, person);
          }
        });
    entitiesOfPerson.forEach(
        (person, counts) -> mainEntity.put(person, most(counts, Comparator.naturalOrder())));
    Comparator<String> earlier = Comparator.comparing(drawn::get);
    personsOfEntity.forEach((entity, counts) -> mainPerson.put(entity, most(counts, earlier)));
  }

  private static long draw(RecordRef record) {
    return Hashing.murmur3_128()
        .newHasher()
        .putUnencodedChars(record.source())
        .putChar('\n')
        .putUnencodedChars(record.recordId())
        .hash()
        .asLong();
  }

  private static void count(Map<String, Map<String, Integer>> table, String of, String value) {
    table.computeIfAbsent(of, k -> new TreeMap<>()).merge(value, 1, Integer::sum);
  }

  /** The most frequent, the first of equals. */
  private static String most(Map<String, Integer> counts, Comparator<String> first) {
    Comparator<String> fewer = Comparator.comparing(counts::get);
    return counts.keySet().stream().max(fewer.thenComparing(first.reversed())).orElseThrow();
  }

  Optional<String> entity(RecordRef record) {
    return Optional.ofNullable(entityOfRecord.get(record));
  }

  /** The true person who most records of a person of the run are about. */
  Optional<String> entity(String person) {
    return Optional.ofNullable(mainEntity.get(person));
  }

  /** The person of the run who holds most records of a true person. */
  Optional<String> person(String entity) {
    return Optional.ofNullable(mainPerson.get(entity));
  }

  /** Whether a person of the run holds most records of the true person it stands for. */
  boolean isMain(String person) {
    return entity(person).flatMap(this::person).filter(person::equals).isPresent();
  }

  boolean hasRecords(String entity) {
    return personsOfEntity.containsKey(entity);
  }

  /** Whether some person of the run holds records of both. */
  boolean joined(String a, String b) {
    ImmutableSet<String> persons =
        ImmutableSet.copyOf(personsOfEntity.getOrDefault(a, Map.of()).keySet());
    return personsOfEntity.getOrDefault(b, Map.of()).keySet().stream().anyMatch(persons::contains);
  }
}

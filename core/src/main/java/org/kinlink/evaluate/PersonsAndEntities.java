package org.kinlink.evaluate;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kinlink.record.RecordRef;

/** Which persons of a run hold records of which true people, and who stands for whom. */
final class PersonsAndEntities {
  private final Map<String, Map<String, Integer>> entitiesOfPerson = new HashMap<>();
  private final Map<String, Map<String, Integer>> personsOfEntity = new HashMap<>();
  private final Map<String, String> mainEntity = new HashMap<>();
  private final Map<String, String> mainPerson = new HashMap<>();
  private final ImmutableMap<RecordRef, String> entityOfRecord;

  PersonsAndEntities(Map<RecordRef, String> persons, ImmutableMap<RecordRef, String> entities) {
    this.entityOfRecord = entities;
    persons.forEach(
        (record, person) -> {
          String entity = entities.get(record);
          if (entity != null) {
            count(entitiesOfPerson, person, entity);
            count(personsOfEntity, entity, person);
          }
        });
    entitiesOfPerson.forEach((person, counts) -> mainEntity.put(person, most(counts)));
    personsOfEntity.forEach((entity, counts) -> mainPerson.put(entity, most(counts)));
  }

  private static void count(Map<String, Map<String, Integer>> table, String of, String value) {
    table.computeIfAbsent(of, k -> new TreeMap<>()).merge(value, 1, Integer::sum);
  }

  /** The most frequent, the first of equals. */
  private static String most(Map<String, Integer> counts) {
    String best = "";
    int most = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        best = entry.getKey();
      }
    }
    return best;
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

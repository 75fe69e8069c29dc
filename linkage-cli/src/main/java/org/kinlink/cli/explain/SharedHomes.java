package org.kinlink.cli.explain;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.kinlink.exchange.Extracts;
import org.kinlink.record.Address;
import org.kinlink.record.People;
import org.kinlink.record.RecordRef;
import org.kinlink.record.Residence;
import org.kinlink.safeguard.SafeguardEntry;
import org.kinlink.safeguard.Safeguards;

/**
 * Who is said to live, now or ever, where a restricted person is said to: a brother's address tells
 * the sister's.
 */
public final class SharedHomes {
  private final Extracts extracts;
  private final Map<RecordRef, String> persons;
  private final Set<String> hidden = new HashSet<>();

  /**
   * Finds the homes that nothing may show.
   *
   * @param extracts what was read
   * @param entries the safeguards list
   * @param persons person of each record of the result
   */
  public SharedHomes(
      Extracts extracts, ImmutableList<SafeguardEntry> entries, Map<RecordRef, String> persons) {
    this.extracts = extracts;
    this.persons = persons;
    People people = extracts.people();
    Safeguards safeguards = Safeguards.of(entries, people);
    Set<String> restricted = new HashSet<>();
    for (int row = 0; row < people.size(); row++) {
      if (safeguards.restricted(row)) {
        String source = people.sources().get(people.source(row));
        restricted.add(person(new RecordRef(source, people.recordId(row))));
      }
    }
    for (Residence residence : extracts.residences()) {
      if (restricted.contains(person(residence.person()))) {
        keys(residence.address()).forEach(hidden::add);
      }
    }
  }

  private String person(RecordRef record) {
    return persons.getOrDefault(record, "");
  }

  /** By UPRN and by postcode and line, for one source may give the one and another the other. */
  private static Stream<String> keys(Address address) {
    Address written = new Address(address.line(), address.town(), address.postcode(), null);
    return Stream.concat(address.premises().stream(), written.premises().stream());
  }

  /**
   * Returns whether the home of a record's person may tell that of a restricted person.
   *
   * @param record the record
   * @return true when nothing may show where the person lives
   */
  public boolean tells(RecordRef record) {
    String person = person(record);
    return extracts.residences().stream()
        .filter(residence -> person(residence.person()).equals(person))
        .anyMatch(residence -> keys(residence.address()).anyMatch(hidden::contains));
  }
}

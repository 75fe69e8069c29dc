package org.kinlink.cli;

import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinlink.disclose.RollSearch;
import org.kinlink.link.PersonIndex;
import org.kinlink.link.SearchMatch;
import org.kinlink.record.People;

/** Searches an index for the records of people who were linked to nothing on a roll. */
final class UnlinkedSearch implements RollSearch {
  private static final int MOST = 100;

  private final ReleasedPeople released;
  private final People people;
  private final PersonIndex index;

  UnlinkedSearch(ReleasedPeople released, People people, PersonIndex index) {
    this.released = released;
    this.people = people;
    this.index = index;
  }

  @Override
  public double highest(String person, ImmutableSet<String> sources) {
    double highest = 0;
    for (int row : released.rows(person)) {
      for (SearchMatch match : index.search(record(row), MOST)) {
        if (sources.contains(match.record().source())) {
          boolean certain = match.evidence().step() != null;
          highest = Math.max(highest, certain ? 1 : match.evidence().probability());
        }
      }
    }
    return highest;
  }

  private Map<String, String> record(int row) {
    Map<String, String> record = new HashMap<>();
    for (int f = 0; f < people.schema().size(); f++) {
      @Nullable String value = people.value(f, row);
      if (value != null) {
        record.put(people.schema().field(f).name(), value);
      }
    }
    return record;
  }
}

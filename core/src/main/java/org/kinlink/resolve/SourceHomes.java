package org.kinlink.resolve;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.kinlink.household.Household;
import org.kinlink.household.Households;
import org.kinlink.household.PersonResidence;
import org.kinlink.record.People;
import org.kinlink.record.Persons;

/**
 * Households as each source knows them: the persons whom one source places in one household. Two
 * homes of different sources go together when a person is in both, whether at one address or, where
 * the sources know different addresses, at two. Immutable.
 */
final class SourceHomes {
  private static final Splitter BLANK = Splitter.on(' ').omitEmptyStrings();

  private final List<int[]> persons = new ArrayList<>();
  private final List<Integer> source = new ArrayList<>();
  private final List<ImmutableIntArray.Builder> homesOf = new ArrayList<>();

  private SourceHomes(int persons) {
    for (int p = 0; p < persons; p++) {
      homesOf.add(ImmutableIntArray.builder(1));
    }
  }

  static SourceHomes of(People people, Persons persons, Households households) {
    SourceHomes homes = new SourceHomes(persons.count());
    for (Household household : households.households()) {
      TreeMap<Integer, TreeSet<Integer>> bySource = new TreeMap<>();
      for (PersonResidence residence : household.residences()) {
        for (String name : BLANK.split(residence.sources())) {
          int s = people.sources().indexOf(name);
          bySource.computeIfAbsent(s, k -> new TreeSet<>()).add(residence.person());
        }
      }
      bySource.forEach(
          (s, members) -> homes.add(s, members.stream().mapToInt(Integer::intValue).toArray()));
    }
    return homes;
  }

  private void add(int of, int[] members) {
    for (int person : members) {
      homesOf.get(person).add(persons.size());
    }
    persons.add(members);
    source.add(of);
  }

  /** The source that knows a home. */
  int source(int home) {
    return source.get(home);
  }

  /** The persons of a home in ascending order. */
  int[] persons(int home) {
    return persons.get(home);
  }

  /** Two homes of two sources that share a person. */
  record Joined(int left, int right) {}

  /** The homes that go together, the one of the earlier source first. */
  ImmutableList<Joined> joined() {
    LongStream.Builder pairs = LongStream.builder();
    for (ImmutableIntArray.Builder builder : homesOf) {
      int[] homes = builder.build().toArray();
      for (int one : homes) {
        for (int other : homes) {
          if (source(one) < source(other)) {
            pairs.add((long) one << 32 | other);
          }
        }
      }
    }
    return Arrays.stream(pairs.build().sorted().distinct().toArray())
        .mapToObj(pair -> new Joined((int) (pair >>> 32), (int) pair))
        .collect(ImmutableList.toImmutableList());
  }
}

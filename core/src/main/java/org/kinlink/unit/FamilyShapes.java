package org.kinlink.unit;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kinlink.record.People;
import org.kinlink.record.RecordRef;
import org.kinlink.record.Relationship;
import org.kinlink.record.Residence;

/** Who of a file live together or are related, as chaff is given the shape of real families. */
final class FamilyShapes {
  private final int[] root;
  private final Map<Integer, ImmutableList<Integer>> families = new HashMap<>();
  private final Map<Integer, List<Residence>> residences = new HashMap<>();
  private final Map<Integer, List<Relationship>> relationships = new HashMap<>();

  FamilyShapes(People people, List<Residence> stated, List<Relationship> related) {
    root = new int[people.size()];
    Arrays.setAll(root, row -> row);
    Map<String, Integer> homes = new HashMap<>();
    for (Residence residence : stated) {
      int row = row(people, residence.person());
      if (row >= 0) {
        residences.computeIfAbsent(row, r -> new ArrayList<>()).add(residence);
        residence
            .address()
            .premises()
            .ifPresent(home -> join(row, homes.computeIfAbsent(home, h -> row)));
      }
    }
    for (Relationship one : related) {
      int row = row(people, one.person());
      int other = row(people, one.related());
      if (row >= 0 && other >= 0) {
        relationships.computeIfAbsent(row, r -> new ArrayList<>()).add(one);
        join(row, other);
      }
    }
    Map<Integer, ImmutableList.Builder<Integer>> members = new HashMap<>();
    for (int row = 0; row < root.length; row++) {
      members.computeIfAbsent(of(row), r -> ImmutableList.builder()).add(row);
    }
    members.forEach((first, rows) -> families.put(first, rows.build()));
  }

  private static int row(People people, RecordRef ref) {
    return ref.source().equals(people.sources().get(0)) ? people.row(ref) : -1;
  }

  private void join(int one, int other) {
    root[of(one)] = of(other);
  }

  private int of(int row) {
    int top = row;
    while (root[top] != top) {
      root[top] = root[root[top]];
      top = root[top];
    }
    return top;
  }

  /** The rows of all who belong to one family with this one, which stands first. */
  ImmutableList<Integer> family(int row) {
    ImmutableList.Builder<Integer> family = ImmutableList.<Integer>builder().add(row);
    families.getOrDefault(of(row), ImmutableList.of()).stream()
        .filter(other -> other != row)
        .forEach(family::add);
    return family.build();
  }

  List<Residence> residences(int row) {
    return residences.getOrDefault(row, List.of());
  }

  List<Relationship> relationships(int row) {
    return relationships.getOrDefault(row, List.of());
  }
}

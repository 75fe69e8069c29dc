package org.kinlink.family;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ids of exact sets of parents, such as {@code S000001}, in the order of the first person who has
 * them. Addresses play no part, so moving house changes no id.
 */
final class Sibships {
  private final Map<Integer, String> ofPerson = new HashMap<>();

  Sibships(Kin kin) {
    Map<ImmutableSet<Integer>, String> ids = new HashMap<>();
    for (int person : kin.persons()) {
      ImmutableSortedSet<Integer> parents = kin.parents(person);
      if (!parents.isEmpty()) {
        String next = String.format(Locale.ROOT, "S%06d", ids.size() + 1);
        String known = ids.putIfAbsent(ImmutableSet.copyOf(parents), next);
        ofPerson.put(person, known == null ? next : known);
      }
    }
  }

  @Nullable String of(int person) {
    return ofPerson.get(person);
  }
}

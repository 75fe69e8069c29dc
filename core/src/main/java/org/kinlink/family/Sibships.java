package org.kinlink.family;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableSortedSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ids of exact sets of parents, such as {@code S000001}, in the order of the first person who has
 * them. Addresses play no part, so moving house changes no id.
 */
final class Sibships {
  private static final int DIGITS = 6;

  private final @Nullable String[] ofPerson;

  Sibships(Kin kin) {
    Map<List<Integer>, String> ids = new HashMap<>();
    this.ofPerson = new @Nullable String[kin.size()];
    for (int person : kin.persons()) {
      ImmutableSortedSet<Integer> parents = kin.parents(person);
      if (!parents.isEmpty()) {
        ofPerson[person] =
            ids.computeIfAbsent(
                parents.asList(),
                p -> "S" + Strings.padStart(Integer.toString(ids.size() + 1), DIGITS, '0'));
      }
    }
  }

  @Nullable String of(int person) {
    return person < ofPerson.length ? ofPerson[person] : null;
  }
}

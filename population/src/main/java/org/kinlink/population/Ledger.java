package org.kinlink.population;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The records of one agency, under numbers of its own that tell nothing. */
final class Ledger {
  final Source source;
  private final Register register;
  private final Clerk clerk;
  private final Dice ids;
  private final Set<String> used = new HashSet<>();
  private final Map<String, Entry> first = new LinkedHashMap<>();
  private final List<Entry> entries = new ArrayList<>();

  Ledger(Register register, Clerk clerk, long seed, Source source) {
    this.register = register;
    this.clerk = clerk;
    this.source = source;
    this.ids = Dice.of(seed, "ids", source.word());
  }

  Register register() {
    return register;
  }

  Clerk clerk() {
    return clerk;
  }

  void record(Person person) {
    if (!first.containsKey(person.entity())) {
      Entry entry = clerk.write(person, newId(), 0);
      first.put(person.entity(), entry);
      entries.add(entry);
    }
  }

  /** Opens a second record on somebody who has one. */
  void recordAgain(Person person) {
    entries.add(clerk.write(person, newId(), 1));
  }

  private String newId() {
    while (true) {
      String id =
          source.prefix() + String.format(Locale.ROOT, "%06d", 100_000 + ids.below(900_000));
      if (used.add(id)) {
        return id;
      }
    }
  }

  List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** Returns the first record on a person, null where there is none. */
  @Nullable Entry of(String entity) {
    return first.get(entity);
  }
}

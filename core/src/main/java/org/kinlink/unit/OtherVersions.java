package org.kinlink.unit;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kinlink.encode.RecordEncoder;
import org.kinlink.record.Address;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.Residence;
import org.kinlink.standardise.DateReading;
import org.kinlink.standardise.Standardisers;

/** What people are known by besides, each a row like the present one but for what differs. */
record OtherVersions(People people, AlsoKnown known, List<Residence> homes) {
  void addTo(List<@Nullable String[]> rows, List<Integer> owners) {
    Map<Integer, List<Address>> addresses = new HashMap<>();
    for (Residence home : homes) {
      int row = people.row(home.person());
      if (row >= 0) {
        addresses.computeIfAbsent(row, r -> new ArrayList<>()).add(home.address());
      }
    }
    for (int row = 0; row < people.size(); row++) {
      Set<ImmutableList<String>> seen = new HashSet<>();
      seen.add(text(rows.get(row)));
      List<@Nullable String[]> versions = new ArrayList<>();
      addNames(row, rows.get(row), versions);
      for (Address address : addresses.getOrDefault(row, List.of())) {
        @Nullable String[] moved = rows.get(row).clone();
        move(moved, address);
        versions.add(moved);
      }
      int added = 1;
      for (@Nullable String[] version : versions) {
        if (added < RecordEncoder.MOST_VERSIONS && seen.add(text(version))) {
          rows.add(version);
          owners.add(row);
          added++;
        }
      }
    }
  }

  private void addNames(int row, @Nullable String[] present, List<@Nullable String[]> versions) {
    known
        .former()
        .forEach(
            (name, kind) -> {
              int from = people.schema().indexOf(name);
              int to = people.schema().indexOf(kind);
              String former = from < 0 ? null : former(kind, people.value(from, row));
              if (former != null && to >= 0) {
                @Nullable String[] version = present.clone();
                version[to] = former;
                versions.add(version);
              }
            });
  }

  /** It was read as a word of the owner's own, and is made as names are. */
  private static @Nullable String former(FieldKind kind, @Nullable String read) {
    return read == null
        ? null
        : Standardisers.forField(kind, DateReading.DAY_FIRST).apply(List.of(read)).value();
  }

  private static ImmutableList<String> text(@Nullable String[] values) {
    ImmutableList.Builder<String> text = ImmutableList.builder();
    for (String value : values) {
      text.add(value == null ? "" : value);
    }
    return text.build();
  }

  /** A line of house and street is parted where the fields are. */
  private void move(@Nullable String[] values, Address address) {
    String line = address.line() == null ? "" : address.line();
    boolean parted = people.schema().indexOf(FieldKind.ADDRESS) < 0;
    int blank = line.isEmpty() || !Character.isDigit(line.charAt(0)) ? -1 : line.indexOf(' ');
    for (int f = 0; f < values.length; f++) {
      switch (people.schema().field(f).kind()) {
        case ADDRESS -> values[f] = address.line();
        case HOUSE -> values[f] = parted && blank > 0 ? line.substring(0, blank) : null;
        case STREET -> values[f] = parted && !line.isEmpty() ? line.substring(blank + 1) : null;
        case POSTCODE -> values[f] = address.postcode();
        case TOWN -> values[f] = address.town();
        case UPRN -> values[f] = address.uprn();
        case LOCALITY, COUNTY -> values[f] = null;
        default -> {}
      }
    }
  }
}

package org.kinlink.household;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.Address;
import org.kinlink.record.Residence;

/**
 * Gives equal premises equal keys, also where one source states a UPRN and another only postcode
 * and line. A line that stands for several UPRNs, such as a block of flats, is a key of its own.
 * Where one person is said to live at one line in two postcodes that differ in one place, one of
 * them is miswritten, and the two are one.
 */
final class Premises {
  private final Map<String, Set<String>> numbersOfLine = new HashMap<>();
  private final Map<String, String> sameAs = new HashMap<>();

  Premises(List<Residence> residences, PersonLookup lookup) {
    for (Residence residence : residences) {
      String number = residence.address().uprn();
      if (number != null) {
        line(residence.address())
            .ifPresent(l -> numbersOfLine.computeIfAbsent(l, k -> new HashSet<>()).add(number));
      }
    }
    Map<String, List<Address>> byPersonAndLine = new HashMap<>();
    for (Residence residence : residences) {
      String line = residence.address().line();
      if (line != null && line.chars().anyMatch(Character::isDigit)) {
        int person = lookup.person(residence.person()).orElseThrow();
        byPersonAndLine
            .computeIfAbsent(person + " " + PremisesLine.of(line), k -> new ArrayList<>(2))
            .add(residence.address());
      }
    }
    byPersonAndLine.values().stream().filter(a -> a.size() > 1).forEach(this::unite);
  }

  private void unite(List<Address> addresses) {
    for (int i = 1; i < addresses.size(); i++) {
      for (int j = 0; j < i; j++) {
        Address a = addresses.get(j);
        Address b = addresses.get(i);
        String one = root(plainKey(a).orElse(""));
        String other = root(plainKey(b).orElse(""));
        boolean numbered = a.uprn() != null && b.uprn() != null;
        if (!one.equals(other)
            && !one.isEmpty()
            && !other.isEmpty()
            && !numbered
            && miswritten(a.postcode(), b.postcode())) {
          // The later in order leads, so that a UPRN does.
          sameAs.put(
              one.compareTo(other) < 0 ? one : other, one.compareTo(other) < 0 ? other : one);
        }
      }
    }
  }

  private static boolean miswritten(@Nullable String one, @Nullable String other) {
    if (one == null || other == null || one.length() != other.length()) {
      return false;
    }
    int different = 0;
    int first = -1;
    int last = -1;
    for (int i = 0; i < one.length(); i++) {
      if (one.charAt(i) != other.charAt(i)) {
        different++;
        first = first < 0 ? i : first;
        last = i;
      }
    }
    boolean swapped =
        different == 2
            && last == first + 1
            && one.charAt(first) == other.charAt(last)
            && one.charAt(last) == other.charAt(first);
    return different == 1 || swapped;
  }

  private String root(String key) {
    String at = key;
    for (String next = sameAs.get(at); next != null; next = sameAs.get(at)) {
      at = next;
    }
    return at;
  }

  /** Postcode and line, whether or not there is a UPRN; empty without both. */
  static Optional<String> line(Address address) {
    String line = address.line();
    return withoutPseudoPostcode(
            new Address(
                line == null ? null : PremisesLine.of(line),
                address.town(),
                address.postcode(),
                null))
        .premises();
  }

  /** The key of the premises, or empty when the address names none. */
  Optional<String> key(Address address) {
    return plainKey(address).map(this::root);
  }

  private Optional<String> plainKey(Address address) {
    if (address.uprn() != null) {
      return address.premises();
    }
    return line(address)
        .map(
            l -> {
              Set<String> numbers = numbersOfLine.getOrDefault(l, Set.of());
              return numbers.size() == 1
                  ? new Address(null, null, null, numbers.iterator().next()).premises().orElse(l)
                  : l;
            });
  }

  /** ZZ99 codes stand for no fixed abode, abroad and not known. */
  private static Address withoutPseudoPostcode(Address address) {
    String postcode = address.postcode();
    return postcode != null && postcode.regionMatches(true, 0, "ZZ", 0, 2)
        ? new Address(address.line(), address.town(), null, null)
        : address;
  }
}

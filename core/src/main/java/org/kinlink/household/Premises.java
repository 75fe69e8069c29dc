package org.kinlink.household;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kinlink.record.Address;
import org.kinlink.record.Residence;

/**
 * Gives equal premises equal keys, also where one source states a UPRN and another only postcode
 * and line. A line that stands for several UPRNs, such as a block of flats, is a key of its own.
 */
final class Premises {
  private final Map<String, Set<String>> numbersOfLine = new HashMap<>();

  Premises(List<Residence> residences) {
    for (Residence residence : residences) {
      String number = residence.address().uprn();
      if (number != null) {
        line(residence.address())
            .ifPresent(l -> numbersOfLine.computeIfAbsent(l, k -> new HashSet<>()).add(number));
      }
    }
  }

  /** Postcode and line, whether or not there is a UPRN; empty without both. */
  static Optional<String> line(Address address) {
    return withoutPseudoPostcode(
            new Address(address.line(), address.town(), address.postcode(), null))
        .premises();
  }

  /** The key of the premises, or empty when the address names none. */
  Optional<String> key(Address address) {
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

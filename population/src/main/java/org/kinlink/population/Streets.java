package org.kinlink.population;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The streets of the town: gives out addresses, each to one household at a time. */
final class Streets {
  private static final String TOWN = "Wexcombe";
  private static final String INWARD = "ABDEFGHJLNPQRSTUWXYZ";
  private static final int HOUSES = 96;
  private static final List<String> NAMES =
      List.of(
          "Alma",
          "Beacon",
          "Cooper",
          "Dovecote",
          "Elm",
          "Foundry",
          "Granary",
          "Hazel",
          "Ivy",
          "Jubilee",
          "Kestrel",
          "Lime",
          "Mill",
          "Nelson",
          "Orchard",
          "Priory",
          "Quarry",
          "Raven",
          "Station",
          "Tanner",
          "Union",
          "Victoria",
          "Weaver",
          "Yew",
          "Ashfield",
          "Bridge",
          "Canal",
          "Drapers",
          "Eastfield",
          "Fairview");
  private static final List<String> KINDS =
      List.of("Street", "Road", "Avenue", "Close", "Lane", "Grove", "Way", "Crescent");

  private record Vacancy(Address address, LocalDate since) {}

  private final Dice dice;
  private final int streets;
  private final Set<Address> used = new HashSet<>();
  private final Deque<Vacancy> vacant = new ArrayDeque<>();

  Streets(Dice dice, int families) {
    this.dice = dice;
    this.streets = Math.min(NAMES.size() * KINDS.size(), Math.max(30, families / 3));
  }

  /** Returns an address where nobody lives from this day on; now and then one that others left. */
  Address free(LocalDate day) {
    boolean reuse = dice.chance(0.15);
    if (reuse && !vacant.isEmpty() && vacant.getFirst().since().isBefore(day)) {
      return vacant.removeFirst().address();
    }
    return freeIn(dice.below(streets));
  }

  Address freeIn(int street) {
    int place = street;
    for (int tries = 0; ; tries++) {
      if (tries > 100) {
        place = dice.below(streets);
      }
      Address address = address(place, 1 + dice.below(HOUSES), Address.Kind.HOME);
      if (used.add(address)) {
        return address;
      }
    }
  }

  Address institution(Address.Kind kind) {
    int street = dice.below(streets);
    Address plain = address(street, 1, kind);
    String house = kind == Address.Kind.REFUGE ? "Larch House" : "Beech Lodge";
    return new Address(house, plain.street(), TOWN, plain.postcode(), kind);
  }

  void vacate(Address address, LocalDate day) {
    if (address.kind() == Address.Kind.HOME) {
      vacant.addLast(new Vacancy(address, day));
    }
  }

  int pickStreet() {
    return dice.below(streets);
  }

  private static Address address(int street, int house, Address.Kind kind) {
    String name = NAMES.get(street % NAMES.size());
    int turn = street / NAMES.size();
    String kindOfStreet = KINDS.get((street + turn) % KINDS.size());
    // The last dozen houses of every third street are the flats of one building.
    boolean flat = street % 3 == 0 && house > HOUSES - 12;
    String number =
        flat ? "Flat " + (house - HOUSES + 12) + ", " + name + " Court" : Integer.toString(house);
    return new Address(
        number, name + " " + kindOfStreet, TOWN, postcode(street * 3 + (house - 1) / 32), kind);
  }

  private static String postcode(int index) {
    int scattered = index * 7 % 3600;
    return "ZX"
        + (1 + scattered % 9)
        + " "
        + (1 + scattered / 9 % 9)
        + INWARD.charAt(index % INWARD.length())
        + INWARD.charAt(index / INWARD.length() % INWARD.length());
  }
}

package org.kinlink.population;

/**
 * Gives every slot of every neighbourhood a street, a number, a postcode and a UPRN that do not
 * exist. A neighbourhood owns most of its slots itself; the others belong to people whose lives are
 * told elsewhere, so that streets hold families of several stories. The slot r of the neighbourhood
 * s lies in the neighbourhood s + offset(r): for each r that is a shift, so nobody shares a slot.
 */
final class Gazetteer {
  private static final int STREET = 44;
  private static final String LETTERS = "ABDEFGHJLNPQRSTUWXYZ";
  private static final String AREAS = "XWYTSRPQNMLHGFDCBA";

  private final long seed;
  private final PlaceNames names;
  private final int neighbourhoods;
  private final int own;
  private final int scattered;
  private final Permutation properties;

  Gazetteer(long seed, int neighbourhoods, int households) {
    this.seed = seed;
    this.names = new PlaceNames(seed);
    this.neighbourhoods = neighbourhoods;
    this.own = neighbourhoods == 1 ? households : households * 3 / 4;
    this.scattered = households - own;
    this.properties = new Permutation(1_000_000_000L, Dice.mixed(seed, 21));
  }

  int slotsPerShard() {
    return own + scattered;
  }

  /** Returns how many streets the addresses of a neighbourhood lie in. */
  int streets() {
    return slotsPerShard() / STREET;
  }

  /** Returns the number of the street in which an address lies. */
  int street(int address) {
    return position(address) / STREET;
  }

  int neighbourhoods() {
    return neighbourhoods;
  }

  /** Returns the neighbourhood in which an address of a shard lies. */
  int neighbourhood(int shard, int address) {
    if (Institution.isAt(address)) {
      return switch (Institution.at(address)) {
        case PRISON, HOSPITAL, HALL -> shard / 60 * 60;
        case REFUGE -> shard / 10 * 10;
        case CHILDRENS_HOME, SUPPORTED -> shard / 4 * 4;
        case CARE_HOME -> shard;
      };
    }
    if (address < own) {
      return shard;
    }
    // Half of those who go elsewhere stay near, the others may go far.
    int turn = address - own;
    int offset =
        turn % 2 == 0
            ? 1 + (turn / 2) % 8
            : (int) ((Dice.mixed(seed, 22, turn) >>> 1) % neighbourhoods);
    return (shard + offset) % neighbourhoods;
  }

  Place place(int shard, int address) {
    int where = neighbourhood(shard, address);
    if (Institution.isAt(address)) {
      return institution(where, Institution.at(address));
    }
    int at = position(address);
    int street = at / STREET;
    int number = at % STREET;
    int block = blockOf(where, street);
    String flat = "";
    String house = Integer.toString(1 + 2 * number - (number >= STREET / 2 ? STREET - 1 : 0));
    int unit = street * 3 + number * 3 / STREET;
    if (number >= STREET - block) {
      flat = "Flat " + (number - STREET + block + 1);
      house = names.streetStem(where, street) + " House";
      unit = street * 3 + 2;
    }
    return new Place(
        flat,
        house,
        names.streetName(where, street),
        names.name(where, 3),
        names.town(where),
        postcode(where, unit),
        uprn(where, at),
        tenure(where, street, at),
        null);
  }

  private Place institution(int where, Institution kind) {
    String house =
        switch (kind) {
          case CHILDRENS_HOME -> "Beech Lodge";
          case REFUGE -> "Larch House";
          case CARE_HOME -> names.name(where, 5) + " Court";
          case PRISON -> "HMP " + names.name(where, 6);
          case HOSPITAL -> names.name(where, 7) + " Hospital";
          case HALL -> "Halls of Residence";
          case SUPPORTED -> "Linden House";
        };
    int street = 1 + kind.number();
    return new Place(
        "",
        house,
        names.streetName(where, street),
        names.name(where, 3),
        names.town(where),
        postcode(where, 110 + kind.number()),
        uprn(where, 4000 + kind.number()),
        Tenure.OTHER,
        kind);
  }

  // The last houses of a quarter of all streets are the flats of one building.
  private int blockOf(int where, int street) {
    long mixed = Dice.mixed(seed, 23, where, street) >>> 1;
    return mixed % 4 == 0 ? 8 + (int) (mixed / 4 % 13) : 0;
  }

  private Tenure tenure(int where, int street, int at) {
    long ofStreet = (Dice.mixed(seed, 24, where, street) >>> 1) % 100;
    long ofHouse = (Dice.mixed(seed, 25, where, at) >>> 1) % 100;
    if (ofStreet < 20) {
      return ofHouse < 72 ? Tenure.SOCIAL : ofHouse < 90 ? Tenure.OWNED : Tenure.PRIVATE;
    }
    return ofHouse < 4 ? Tenure.SOCIAL : ofHouse < 78 ? Tenure.OWNED : Tenure.PRIVATE;
  }

  Tenure tenure(int shard, int address) {
    int where = neighbourhood(shard, address);
    int at = position(address);
    return tenure(where, at / STREET, at);
  }

  // Scatters the slots over the streets, so that those of other shards lie among the others.
  private int position(int address) {
    int slots = slotsPerShard();
    return slots % 389 == 0 ? address : (int) (((long) address * 389 + 17) % slots);
  }

  /** Returns the code of the trust that serves a neighbourhood; no trust has such a code. */
  String trust(int shard) {
    int number = shard / 60;
    return "Z" + LETTERS.charAt(number / 10 % LETTERS.length()) + number % 10;
  }

  private String postcode(int where, int unit) {
    int district = where / 30;
    int area = district / 99;
    long units = (where % 3) * 133L + unit % 133;
    int scattered = (int) ((units * 171 + where / 3 * 31L) % 400);
    return "Z"
        + AREAS.charAt(area % AREAS.length())
        + (1 + district % 99)
        + " "
        + (where / 3 % 10)
        + LETTERS.charAt(scattered / 20)
        + LETTERS.charAt(scattered % 20);
  }

  private String uprn(int where, int at) {
    return Long.toString(100_000_000_000L + properties.of((long) where * 4096 + at));
  }
}

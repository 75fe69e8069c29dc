package org.kinlink.population;

/** What the streets, places and towns of the synthetic England are called. */
final class PlaceNames {
  private static final String[] STEMS = {
    "High",
    "Station",
    "Church",
    "Park",
    "Victoria",
    "Green",
    "Manor",
    "Kings",
    "Queens",
    "New",
    "Grange",
    "Mill",
    "School",
    "North",
    "York",
    "West",
    "Alexandra",
    "Springfield",
    "George",
    "Chester",
    "Windsor",
    "Richmond",
    "Albert",
    "Stanley",
    "Highfield",
    "The Oaks",
    "Orchard",
    "Poplar",
    "Elm",
    "Cedar",
    "Birch",
    "Hawthorn",
    "Chestnut",
    "Willow",
    "Beech",
    "Maple",
    "Lime",
    "Laurel",
    "Rowan",
    "Hazel",
    "Alma",
    "Beacon",
    "Canal",
    "Drapers",
    "Foundry",
    "Granary",
    "Jubilee",
    "Kestrel",
    "Nelson",
    "Priory",
    "Quarry",
    "Raven",
    "Tanner",
    "Union",
    "Weaver",
    "Wellington",
    "Clarence",
    "Cromwell",
    "Milton",
    "Tennyson",
    "Byron",
    "Shelley",
    "Kipling",
    "Coronation",
    "Balmoral",
    "Sandringham",
    "Churchill",
    "Attlee",
    "Bevan",
    "Lansbury",
    "Tower",
    "Bridge",
    "Market",
    "Castle",
    "Abbey",
    "Chapel",
    "Cross",
    "Field",
    "Hill",
    "Dale"
  };
  private static final String[] KINDS = {
    "Road",
    "Street",
    "Avenue",
    "Close",
    "Lane",
    "Drive",
    "Way",
    "Grove",
    "Crescent",
    "Court",
    "Gardens",
    "Place",
    "Terrace",
    "Walk",
    "Rise",
    "Mews"
  };
  private static final String[] FIRST = {
    "Wex", "Hal", "Brad", "Thorn", "Ash", "Kel", "Mar", "Stan", "Lang", "Whit", "Hart", "Cran",
    "Mel", "Oak", "Dun", "Fern", "Holl", "Ing", "Rad", "Sel", "Wain", "Nor", "Peb", "Quen", "Tilt"
  };
  private static final String[] LAST = {
    "combe", "worth", "bridge", "field", "ley", "ton", "ham", "ford", "mere", "well", "stead",
    "hurst", "den", "bury", "wick", "thorpe", "gate", "minster", "moor", "stow"
  };

  private final long seed;

  PlaceNames(long seed) {
    this.seed = seed;
  }

  /** Returns what a street is called without its kind, such as Victoria. */
  String streetStem(int where, int street) {
    return STEMS[(int) ((Dice.mixed(seed, 26, where, street) >>> 1) % STEMS.length)];
  }

  /** Returns the name of a street, such as Victoria Road. */
  String streetName(int where, int street) {
    long mixed = Dice.mixed(seed, 27, where, street) >>> 1;
    int kind = (int) (mixed % 64);
    // Two draws, the smaller counts: roads and streets are the most frequent.
    int other = (int) (mixed / 64 % 64);
    return streetStem(where, street) + " " + KINDS[Math.min(kind, other) / 4];
  }

  /** Returns the name of a place: those of a purpose differ from neighbourhood to neighbourhood. */
  String name(int where, int purpose) {
    long mixed = Dice.mixed(seed, 28, where, purpose) >>> 1;
    return FIRST[(int) (mixed % FIRST.length)] + LAST[(int) (mixed / 64 % LAST.length)];
  }

  /** Returns the town of a neighbourhood: some 60,000 people share one. */
  String town(int where) {
    return where < 30 ? "Wexcombe" : name(where / 30, 1);
  }
}

package org.kinlink.population;

/** The SSDA903 return: looked-after children, with home and placement postcodes, without names. */
final class LookedAfterExtract implements Extract {
  private static final String[] LEGAL = {"C2", "V2"};
  private static final String[] CEASED = {"E8", "E4A", "E46", "E12", "E5", "E2"};

  private final View view;
  private final Desk desk;
  private final Sheets sheets;
  private final int yearStart;

  LookedAfterExtract(View view, Desk desk, Sheets sheets) {
    this.view = view;
    this.desk = desk;
    this.sheets = sheets;
    this.yearStart = Days.of(Days.year(view.today - 90), 4, 1);
  }

  /** Returns the code of why a period of care ended. */
  static String ceased(int reason) {
    return CEASED[Math.floorMod(reason, CEASED.length)];
  }

  @Override
  public void write() {
    for (int who = 0; who < view.people.count; who++) {
      int care = view.factSince(who, Fact.LOOKED_AFTER, yearStart);
      if (care >= 0 && view.people.birth[who] + 6575 > yearStart) {
        child(who, care);
      }
    }
  }

  private void child(int who, int care) {
    Entry entry = desk.entry(who);
    Dice dice = desk.dice();
    String id = entry.recordId();
    String birth = Dates.slashed(entry.birth());
    String upn = view.numbers.upn(who);
    sheets.row(
        OutputFile.LAC_HEADER,
        id,
        entry.sexLetter(),
        birth,
        Ethnicities.of(view.people.ethnicity[who]).education(),
        upn.isEmpty() ? (view.age(who) < 5 ? "UN1" : "UN4") : upn,
        mothersChild(who).isEmpty() ? "0" : "1",
        mothersChild(who));
    episodes(who, care, id, dice);
    if (view.people.is(who, People.UNACCOMPANIED)) {
      sheets.row(
          OutputFile.LAC_UASC,
          id,
          entry.sexLetter(),
          birth,
          Dates.slashed(view.people.birth[who] + 6575));
    }
    int from = view.world.facts.get(care, World.FROM);
    if (view.today - from > 365) {
      sheets.row(
          OutputFile.LAC_OC2,
          id,
          birth,
          Integer.toString(dice.below(30)),
          "",
          "0",
          "1",
          "1",
          dice.chance(0.8) ? "1" : "0",
          "1",
          "0",
          "",
          "");
    }
    sheets.row(
        OutputFile.LAC_REVIEWS,
        id,
        birth,
        Dates.slashed(Math.max(Math.min(view.today - 1, from + 28), yearStart)),
        "PN1");
    if (view.world.facts.get(care, World.WITH) == 3) {
      sheets.row(
          OutputFile.LAC_ADOPTION,
          id,
          birth,
          Dates.slashed(placed(who, view.world.facts.get(care, World.TO)) - 75),
          Dates.slashed(placed(who, view.world.facts.get(care, World.TO)) - 20),
          "0",
          "2",
          "MF",
          "L0");
    }
    placements(who, from, id, birth);
  }

  /** Returns when an adopted child came to its adopters, or the day of the adoption. */
  private int placed(int who, int adopted) {
    int placed = adopted;
    for (int row : view.facts(who)) {
      if (isWithAdopters(row) && view.world.facts.get(row, World.FROM) <= adopted) {
        placed = view.world.facts.get(row, World.FROM);
      }
    }
    return placed;
  }

  private boolean isWithAdopters(int row) {
    return view.world.facts.get(row, World.KIND) == Fact.PLACEMENT.number()
        && view.world.facts.get(row, World.DETAIL) == Placements.ADOPTERS;
  }

  private void placements(int who, int since, String id, String birth) {
    for (int row : view.facts(who)) {
      int from = view.world.facts.get(row, World.FROM);
      if (isWithAdopters(row) && from >= since && from <= view.today) {
        sheets.row(OutputFile.LAC_PLACED, id, birth, Dates.slashed(from), "", "");
      }
    }
  }

  private String mothersChild(int who) {
    int child = view.youngestChild(who);
    boolean mother = child >= 0 && view.people.sex[who] == People.FEMALE;
    return mother ? Dates.slashed(view.people.birth[child]) : "";
  }

  private void episodes(int who, int care, String id, Dice dice) {
    IntTable facts = view.world.facts;
    int from = facts.get(care, World.FROM);
    int end = facts.get(care, World.TO);
    String home = homePostcode(who, from);
    boolean first = true;
    for (int row : view.facts(who)) {
      int start = facts.get(row, World.FROM);
      int to = Dates.past(facts.get(row, World.TO), view.today);
      boolean inside = start >= from && start <= Math.min(end, view.today);
      if (facts.get(row, World.KIND) != Fact.PLACEMENT.number() || !inside) {
        continue;
      }
      boolean last = to >= end && end != Days.NEVER;
      if (to >= yearStart) {
        sheets.row(
            OutputFile.LAC_EPISODES,
            id,
            Dates.slashed(start),
            first ? "S" : "P",
            LEGAL[facts.get(care, World.DETAIL) & 1],
            "N" + (1 + dice.weighted(60, 5, 4, 8, 15, 2, 0, 6)),
            Placements.CODES[facts.get(row, World.DETAIL)],
            dice.chance(0.6) ? "PR1" : "PR4",
            Dates.slashed(to),
            to == Days.NEVER ? "" : last ? ceased(facts.get(care, World.WITH)) : "X1",
            first ? "" : "CHILD",
            home,
            placementPostcode(who, start),
            "");
      }
      first = false;
    }
  }

  private String homePostcode(int who, int day) {
    String postcode = "";
    for (int row : view.homes(who)) {
      if (view.world.residences.get(row, World.FROM) < day) {
        postcode = view.place(view.world.residences.get(row, World.ADDRESS)).postcode();
      }
    }
    return view.people.is(who, People.UNACCOMPANIED) ? "" : postcode;
  }

  private String placementPostcode(int who, int day) {
    String postcode = "";
    for (int row : view.homes(who)) {
      if (view.world.residences.get(row, World.FROM) <= day) {
        postcode = view.place(view.world.residences.get(row, World.ADDRESS)).postcode();
      }
    }
    return postcode;
  }
}

package org.kinlink.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Neighbourhoods whose stories are told once for all tests. */
final class Neighbourhoods {
  static final int TODAY = Days.of(LocalDate.of(2026, 1, 15));
  static final long SEED = 5;
  static final List<World> WORLDS = told(24);

  private Neighbourhoods() {}

  private static List<World> told(int count) {
    NameBook book = NameBook.read();
    Scale scale = Scale.of(count * 2000);
    Gazetteer gazetteer = new Gazetteer(SEED, scale.neighbourhoods(), scale.households());
    List<World> worlds = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      World world = new World(gazetteer, book, SEED, index, TODAY);
      new Story(world).tell(scale.founders(), false);
      worlds.add(world);
    }
    return worlds;
  }
}

package org.kinlink.population;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Neighbourhoods whose stories are told once for all tests. */
final class Neighbourhoods {
  static final int TODAY = Days.of(LocalDate.of(2026, 1, 15));
  static final long SEED = 5;
  private static final int COUNT = Integer.getInteger("kinlink.neighbourhoods", 60);
  static final int PEOPLE = COUNT * 2000;
  private static @Nullable List<View> told;

  private Neighbourhoods() {}

  // Not told where the class is initialised, as threads would wait for each other there.
  static synchronized List<View> views() {
    List<View> views = told;
    if (views == null) {
      views = told();
      told = views;
    }
    return views;
  }

  private static List<View> told() {
    NameBook book = NameBook.read();
    Scale scale = Scale.of(PEOPLE);
    Gazetteer gazetteer = new Gazetteer(SEED, scale.neighbourhoods(), scale.households());
    return IntStream.range(0, COUNT)
        .parallel()
        .mapToObj(
            index -> {
              World world = new World(gazetteer, book, SEED, index, TODAY);
              new Story(world).tell(scale.founders(), false);
              return new View(world, new Numbers(world, PEOPLE, 3));
            })
        .toList();
  }
}

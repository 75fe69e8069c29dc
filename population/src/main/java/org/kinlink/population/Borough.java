package org.kinlink.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * An invented English borough and the truth about it: who lives there, where, since when, and who
 * is what to whom. Equal options give equal boroughs on every machine. Immutable.
 */
public final class Borough {
  private final LocalDate today;
  private final List<Person> people;
  private final List<Residence> residences;
  private final List<Relationship> relationships;
  private final Map<HardCase, List<String>> hardCases;

  private Borough(World world) {
    this.today = world.today;
    this.people = world.lives.stream().map(Life::freeze).toList();
    List<Residence> all = new ArrayList<>();
    for (Life life : world.lives) {
      for (Stay stay : life.stays) {
        all.add(new Residence(life.entity, stay.address, stay.role, stay.from, stay.to));
      }
    }
    this.residences = List.copyOf(all);
    this.relationships = Kinship.of(world);
    Map<HardCase, List<String>> marked = new EnumMap<>(HardCase.class);
    world.hardCases.forEach((hardCase, who) -> marked.put(hardCase, List.copyOf(who)));
    this.hardCases = Collections.unmodifiableMap(marked);
  }

  /**
   * Lets a borough grow from its first families to today.
   *
   * @param options what borough
   * @return the borough
   */
  public static Borough grow(BoroughOptions options) {
    World world = new World(options, NameBook.load());
    new Seasons(world, options.families()).run();
    for (int i = 0; i < Math.max(1, options.families() / 60); i++) {
      new CareScripts(world).run();
      new NameScripts(world).run();
      new HomeScripts(world).run();
    }
    return new Borough(world);
  }

  /**
   * Returns the last day of the history.
   *
   * @return the day on which the extracts are taken
   */
  public LocalDate today() {
    return today;
  }

  /**
   * Returns everybody.
   *
   * @return the people, in no meaningful order
   */
  public List<Person> people() {
    return people;
  }

  /**
   * Returns who lived where and when.
   *
   * @return the residences, grouped by person and in order of time for each
   */
  public List<Residence> residences() {
    return residences;
  }

  /**
   * Returns who is what to whom.
   *
   * @return the relationships; mutual ones are there in both directions
   */
  public List<Relationship> relationships() {
    return relationships;
  }

  /**
   * Returns the hard cases that were put in on purpose.
   *
   * @return for every hard case the entities that it concerns
   */
  public Map<HardCase, List<String>> hardCases() {
    return hardCases;
  }
}

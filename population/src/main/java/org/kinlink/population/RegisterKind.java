package org.kinlink.population;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.Locale;
import org.kinlink.population.RegisterClerk.Habits;

/**
 * A kind of register that has nothing of the extracts of the synthetic England: no NHS number, no
 * household, no relation. Linking is tried on them too, since not only councils link.
 */
public enum RegisterKind {
  /**
   * A census and a survey soon after it: day, month and year of birth in columns of their own,
   * families of one surname at one address, three pairs in ten with another forename or surname.
   */
  CENSUS(
      ImmutableList.of("census", "survey"),
      "forename,surname,sex,birth_day,birth_month,birth_year,address,postcode",
      ImmutableIntArray.of(0, 1),
      0.93,
      0.05,
      0.02,
      0.02,
      new Habits(0.12, 0.025, 0.02, 0.02, 0.02, 0.003)),
  /** Voters in two years: of half of those in both, the surname or the address has changed. */
  VOTERS(
      ImmutableList.of("before", "after"),
      "forename,middle_name,surname,sex,birth_year,address,town,postcode",
      ImmutableIntArray.of(0, 1),
      0.85,
      0.05,
      0.4,
      0.25,
      new Habits(0.03, 0.01, 0.01, 0.01, 0.01, 0.001)),
  /** Names from many languages, often spelled otherwise, in one file that may hold people twice. */
  LANGUAGES(
      ImmutableList.of("arrivals"),
      "forename,second_name,surname,date_of_birth,town",
      ImmutableIntArray.of(0, 50, 35, 15),
      1,
      1,
      0.1,
      0.02,
      new Habits(0.3, 0.05, 0.02, 0.03, 0.03, 0.03)),
  /**
   * Up to fourteen records of a person, written down over a life, a fifth of all values missing.
   */
  HISTORY(
      ImmutableList.of("lives"),
      "forename,surname,sex,date_of_birth,address,town,postcode",
      ImmutableIntArray.of(0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1),
      1,
      0.1,
      0.12,
      0.03,
      new Habits(0.15, 0.03, 0.05, 0.2, 0.02, 0.005)),
  /** One file that holds nearly everybody once. */
  ONCE(
      ImmutableList.of("list"),
      "forename,surname,sex,date_of_birth,address,postcode",
      ImmutableIntArray.of(0, 90, 9, 1),
      1,
      0.2,
      0.1,
      0.03,
      new Habits(0.1, 0.03, 0.02, 0.03, 0.02, 0.005));

  private final ImmutableList<String> files;
  private final ImmutableList<String> columns;
  private final ImmutableIntArray records;
  private final double there;
  private final double fromElsewhere;
  private final double moves;
  private final double renames;
  private final Habits habits;

  RegisterKind(
      ImmutableList<String> files,
      String columns,
      ImmutableIntArray records,
      double there,
      double fromElsewhere,
      double moves,
      double renames,
      Habits habits) {
    this.files = files;
    this.columns = ImmutableList.copyOf(columns.split(",", -1));
    this.records = records;
    this.there = there;
    this.fromElsewhere = fromElsewhere;
    this.moves = moves;
    this.renames = renames;
    this.habits = habits;
  }

  /**
   * Returns what it is called on a command line.
   *
   * @return a lower-case word
   */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns its files, and so the sources of its truth.
   *
   * @return the names without {@code .csv}
   */
  public ImmutableList<String> files() {
    return files;
  }

  /** Its columns beside the record id. */
  ImmutableList<String> columns() {
    return columns;
  }

  /** How many records somebody has in one file. */
  int records(Dice dice) {
    return dice.weighted(records.toArray());
  }

  /** How probably somebody is in a file at all. */
  double there() {
    return there;
  }

  /** The share of families that are not British. */
  double fromElsewhere() {
    return fromElsewhere;
  }

  /** How probably a family moves between two records. */
  double moves() {
    return moves;
  }

  /** How probably a woman has another surname in the next record. */
  double renames() {
    return renames;
  }

  /** How often something is written down as it is not. */
  Habits habits() {
    return habits;
  }
}

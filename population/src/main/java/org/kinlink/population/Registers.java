package org.kinlink.population;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes registers of made-up people with their truth, for those who want to know how well records
 * are linked that are none of a council's. The same options make the same files on every machine.
 */
public final class Registers {
  private static final String TRUTH = "truth.csv";

  private final RegisterKind kind;
  private final int people;
  private final long seed;
  private final RegisterFamilies families;
  private final RegisterClerk clerk;
  private final Dice dice;
  private final List<List<Row>> rows = new ArrayList<>();

  /** A record, and of whom it is. */
  private record Row(int entity, ImmutableList<String> cells) {}

  private Registers(RegisterKind kind, int people, long seed) {
    this.kind = kind;
    this.people = people;
    this.seed = seed;
    NameBook book = NameBook.read();
    this.families = new RegisterFamilies(book, kind, people, seed);
    this.clerk = new RegisterClerk(book, kind, seed);
    this.dice = new Dice(seed, 73);
    kind.files().forEach(file -> rows.add(new ArrayList<>()));
  }

  /**
   * Writes the files of a kind of register, and {@code truth.csv} with the columns source,
   * record_id and entity, where a source is the name of a file without {@code .csv}.
   *
   * @param kind what to write
   * @param people how many people, from 1 to 10,000,000; all are held in memory
   * @param seed another seed makes other people
   * @param folder the folder, made where it is missing; files of the same names are replaced
   * @return the files without the truth
   * @throws IOException if a file cannot be written
   * @throws IllegalArgumentException if the number of people is out of range
   */
  public static List<Path> write(RegisterKind kind, int people, long seed, Path folder)
      throws IOException {
    if (people < 1 || people > 10_000_000) {
      throw new IllegalArgumentException("people: must be from 1 to 10000000");
    }
    Registers registers = new Registers(kind, people, seed);
    registers.fill();
    Files.createDirectories(folder);
    return registers.write(folder);
  }

  private void fill() {
    for (int made = 0; made < people; ) {
      List<RegisterPerson> family = families.next();
      made += family.size();
      if (rows.size() == 1) {
        family.forEach(this::life);
      } else {
        twice(family);
      }
    }
  }

  /** The records of a person one after the other, while the life goes on. */
  private void life(RegisterPerson who) {
    RegisterPerson now = who;
    for (int record = kind.records(dice); record > 0; record--) {
      rows.get(0).add(new Row(now.entity(), clerk.write(now)));
      now = dice.chance(kind.moves()) ? now.moved(families.anywhere(dice)) : now;
      now = later(now);
    }
  }

  /** A family in one file and, some time later, in the other. */
  private void twice(List<RegisterPerson> family) {
    Place home = family.get(0).home();
    for (int file = 0; file < rows.size(); file++) {
      for (RegisterPerson who : family) {
        if (dice.chance(kind.there())) {
          RegisterPerson now = file == 0 ? who : later(who.moved(home));
          rows.get(file).add(new Row(now.entity(), clerk.write(now)));
        }
      }
      home = dice.chance(kind.moves()) ? families.anywhere(dice) : home;
    }
  }

  private RegisterPerson later(RegisterPerson who) {
    return !who.male() && dice.chance(kind.renames())
        ? who.renamed(families.another(who.community(), dice))
        : who;
  }

  private List<Path> write(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    Sheet truth = new Sheet(seed);
    truth.row("source", "record_id", "entity");
    for (int file = 0; file < rows.size(); file++) {
      String name = kind.files().get(file);
      List<Row> ofFile = rows.get(file);
      shuffle(ofFile);
      Sheet sheet = new Sheet(seed);
      sheet.row(
          Stream.concat(Stream.of("record_id"), kind.columns().stream()).toArray(String[]::new));
      for (int i = 0; i < ofFile.size(); i++) {
        String id = name.substring(0, 1) + (i + 1);
        ImmutableList<String> cells = ofFile.get(i).cells();
        sheet.row(Stream.concat(Stream.of(id), cells.stream()).toArray(String[]::new));
        truth.row(name, id, "e" + ofFile.get(i).entity());
      }
      files.add(folder.resolve(name + ".csv"));
      write(sheet, files.get(file));
    }
    write(truth, folder.resolve(TRUTH));
    return files;
  }

  private void shuffle(List<Row> some) {
    for (int i = some.size() - 1; i > 0; i--) {
      int other = dice.below(i + 1);
      Row row = some.get(i);
      some.set(i, some.get(other));
      some.set(other, row);
    }
  }

  private static void write(Sheet sheet, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(sheet.bytes(), 0, sheet.end(sheet.rows() - 1));
    }
  }
}

package org.kinlink.population;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the agencies of a borough hold: a school roll, children's social care and community health,
 * each with its own errors, the project file that links them, and the truth beside. Equal arguments
 * give equal bytes on every machine. Immutable.
 */
public final class Extracts {
  private final SortedMap<String, String> files = new TreeMap<>();

  private Extracts(Borough borough, ErrorProfile profile, long seed) {
    Register register = new Register(borough);
    NameBook book = NameBook.load();
    PupilNumbers pupils = new PupilNumbers(register, seed);
    Ledger school = ledger(register, book, profile, seed, Source.SCHOOL);
    SchoolRoll roll = new SchoolRoll(school, pupils, seed);
    put("school-roll.csv", roll.pupils());
    put("school-addresses.csv", roll.addresses());
    Ledger care = ledger(register, book, profile, seed, Source.SOCIAL_CARE);
    SocialCare social = new SocialCare(care, pupils, profile, seed);
    put("social-care-people.csv", social.people());
    put("social-care-residences.csv", social.residences());
    put("social-care-relationships.csv", social.relationships());
    Ledger health = ledger(register, book, profile, seed, Source.COMMUNITY_HEALTH);
    CommunityHealth community = new CommunityHealth(health, seed);
    put("community-health.csv", community.patients());
    put("community-health-relationships.csv", community.relationships());
    List<Ledger> ledgers = List.of(school, care, health);
    put("safeguards.csv", Truth.safeguards(ledgers));
    put("truth/truth.csv", Truth.entities(ledgers));
    put("truth/truth-relationships.csv", Truth.relationships(register));
    files.put("linkage.yaml", project(profile, seed));
  }

  private static Ledger ledger(
      Register register, NameBook book, ErrorProfile profile, long seed, Source source) {
    return new Ledger(register, new Clerk(register, book, profile, seed, source), seed, source);
  }

  private void put(String file, Table table) {
    files.put(file, table.csv());
  }

  private static String project(ErrorProfile profile, long seed) {
    try (InputStream stream = Extracts.class.getResourceAsStream("linkage.yaml")) {
      if (stream == null) {
        throw new IllegalStateException("the project file is not on the class path");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .replace("\r", "")
          .replace("{profile}", profile.name())
          .replace("{seed}", Long.toString(seed));
    } catch (IOException e) {
      throw new UncheckedIOException("the project file cannot be read", e);
    }
  }

  /**
   * Takes the extracts of a borough.
   *
   * @param borough the borough
   * @param profile how often agencies err
   * @param seed the seed of their errors
   * @return the extracts
   */
  public static Extracts of(Borough borough, ErrorProfile profile, long seed) {
    return new Extracts(borough, profile, seed);
  }

  /**
   * Takes the extracts that are committed as {@code examples/borough}.
   *
   * @return the extracts of {@link BoroughOptions#example()} with calm errors
   */
  public static Extracts example() {
    BoroughOptions options = BoroughOptions.example();
    return of(Borough.grow(options), ErrorProfile.CALM, options.seed());
  }

  /**
   * Returns the files.
   *
   * @return the text of every file by its path inside the folder, with {@code /} between names
   */
  public Map<String, String> files() {
    return Collections.unmodifiableMap(files);
  }
}

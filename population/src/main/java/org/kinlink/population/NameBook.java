package org.kinlink.population;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of every community: each is a number below 65,536, and has other forms perhaps. */
final class NameBook {
  private static final String RESOURCE = "names.txt";
  private static final int FIRST_YEAR = 1870;
  private static final int LAST_YEAR = 2030;

  private final List<String> texts = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Integer, Integer> ofWomen = new HashMap<>();
  private final Map<Integer, Integer> ofMen = new HashMap<>();
  private final Map<Integer, int[]> others = new HashMap<>();
  private final Map<Community, NameStock[]> forenames = new EnumMap<>(Community.class);
  private final Map<Community, NameStock> surnames = new EnumMap<>(Community.class);
  private final Map<Community, NameStock> surnamesOfWomen = new EnumMap<>(Community.class);

  private NameBook() {
    number("");
  }

  /** Reads the book that is part of the program. */
  static NameBook read() {
    NameBook book = new NameBook();
    book.number("Kaur");
    Map<String, List<String>> sections = sections();
    for (Community community : Community.values()) {
      NameStock[] bySex = {
        book.forenames(section(sections, community + " female")),
        book.forenames(section(sections, community + " male"))
      };
      book.forenames.put(community, bySex);
      String plain = community + " surname";
      book.surnames.put(community, book.surnames(sections, community, plain));
      @Nullable List<String> ofWomen = sections.get(community + " surname female");
      if (ofWomen != null) {
        book.surnamesOfWomen.put(community, book.ranked(ofWomen, List.of()));
      }
    }
    book.addForms();
    return book;
  }

  // Polish surnames in -ski have a form in -ska, which women bear.
  private void addForms() {
    for (String text : List.copyOf(texts)) {
      if (text.endsWith("ski")) {
        int his = number(text);
        int hers = number(text.substring(0, text.length() - 1) + "a");
        ofWomen.put(his, hers);
        ofMen.put(hers, his);
      }
    }
  }

  /** Returns the form of a surname that people of this sex bear. */
  int forSex(int surname, boolean male) {
    return (male ? ofMen : ofWomen).getOrDefault(surname, surname);
  }

  /** The form of a surname that people of this sex bear; a double surname has none. */
  String forSex(String surname, boolean male) {
    Integer known = numbers.get(surname);
    return known == null ? surname : text(forSex(known, male));
  }

  private static List<String> section(Map<String, List<String>> sections, String title) {
    @Nullable List<String> section = sections.get(title);
    if (section == null) {
      throw new IllegalStateException("no names for " + title);
    }
    return section;
  }

  private static Map<String, List<String>> sections() {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    try (InputStream in =
        NameBook.class.getResourceAsStream("/org/kinlink/population/" + RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is not in the program");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      List<String> section = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          section = new ArrayList<>();
          sections.put(line.substring(1, line.length() - 1), section);
        } else if (!line.isBlank() && !line.startsWith("#")) {
          section.addAll(List.of(line.strip().replaceAll(",$", "").split(", *")));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sections;
  }

  private NameStock forenames(List<String> entries) {
    int[] ids = new int[entries.size()];
    int[][] shapes = new int[entries.size()][];
    for (int i = 0; i < ids.length; i++) {
      String[] halves = entries.get(i).split("=", 2);
      String[] parts = halves[0].strip().split(" ", -1);
      int weight = Integer.parseInt(parts[1]);
      boolean timeless = parts.length < 4;
      ids[i] = number(parts[0]);
      shapes[i] =
          new int[] {
            weight,
            timeless ? 1980 : Integer.parseInt(parts[2]),
            timeless ? 1000 : Integer.parseInt(parts[3])
          };
      otherForms(ids[i], halves);
    }
    return NameStock.byYear(ids, shapes, FIRST_YEAR, LAST_YEAR);
  }

  private NameStock surnames(
      Map<String, List<String>> sections, Community community, String title) {
    List<String> composed = new ArrayList<>();
    if (community == Community.BRITISH) {
      List<String> stems = section(sections, "BRITISH surname stem");
      List<String> endings = section(sections, "BRITISH surname ending");
      // Runs through all pairs in an order in which stems and endings keep changing.
      int all = stems.size() * endings.size();
      for (int i = 0; i < all; i++) {
        int at = (int) (i * 2_741L % all);
        composed.add(stems.get(at % stems.size()) + endings.get(at / stems.size()));
      }
    }
    return ranked(section(sections, title), composed);
  }

  private NameStock ranked(List<String> entries, List<String> tail) {
    int[] ids = new int[entries.size() + tail.size()];
    int[] times = new int[entries.size()];
    for (int i = 0; i < entries.size(); i++) {
      String[] halves = entries.get(i).split("=", 2);
      String[] parts = halves[0].strip().split(" ", -1);
      ids[i] = number(parts[0]);
      times[i] = parts.length > 1 ? Integer.parseInt(parts[1]) : 1;
      otherForms(ids[i], halves);
    }
    for (int i = 0; i < tail.size(); i++) {
      ids[entries.size() + i] = number(tail.get(i));
    }
    return NameStock.byRank(ids, times);
  }

  private void otherForms(int name, String[] halves) {
    if (halves.length == 2 && !others.containsKey(name)) {
      String[] forms = halves[1].strip().split("/", -1);
      int[] ids = new int[forms.length];
      for (int i = 0; i < forms.length; i++) {
        ids[i] = number(forms[i].strip());
      }
      others.put(name, ids);
    }
  }

  private int number(String text) {
    Integer known = numbers.get(text);
    if (known != null) {
      return known;
    }
    texts.add(text);
    numbers.put(text, texts.size() - 1);
    return texts.size() - 1;
  }

  /** Returns the number of a name that is in the book. */
  int of(String text) {
    Integer known = numbers.get(text);
    if (known == null) {
      throw new IllegalArgumentException("text: is no name of the book");
    }
    return known;
  }

  String text(int name) {
    return texts.get(name);
  }

  int size() {
    return texts.size();
  }

  /** Returns short forms and other spellings; empty where none is in use. */
  int[] otherForms(int name) {
    return others.getOrDefault(name, new int[0]);
  }

  int forename(Community community, int sex, int birthYear, Dice dice) {
    return get(forenames, community)[sex].draw(birthYear, dice);
  }

  int surname(Community community, Dice dice) {
    return get(surnames, community).draw(LAST_YEAR, dice);
  }

  /** Returns a title such as Begum, or 0 where the community has none. */
  int surnameOfWoman(Community community, Dice dice) {
    @Nullable NameStock stock = surnamesOfWomen.get(community);
    return stock == null ? 0 : stock.draw(LAST_YEAR, dice);
  }

  private static <T> T get(Map<Community, T> map, Community community) {
    @Nullable T value = map.get(community);
    if (value == null) {
      throw new IllegalStateException("no names for " + community);
    }
    return value;
  }
}

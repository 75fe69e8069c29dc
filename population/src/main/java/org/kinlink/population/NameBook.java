package org.kinlink.population;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of every community, with rough frequencies and the other forms that are in use. */
final class NameBook {
  private record Entry(String name, int weight) {}

  private final Map<String, List<Entry>> lists = new HashMap<>();
  private final Map<String, List<String>> otherForms = new HashMap<>();

  private NameBook() {}

  static NameBook load() {
    NameBook book = new NameBook();
    try (InputStream stream = NameBook.class.getResourceAsStream("names.txt")) {
      if (stream == null) {
        throw new IllegalStateException("the list of names is not on the class path");
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      book.read(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("the list of names cannot be read", e);
    }
    return book;
  }

  private void read(BufferedReader reader) throws IOException {
    List<Entry> section = new ArrayList<>();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (line.startsWith("[")) {
        section = new ArrayList<>();
        lists.put(line.substring(1, line.indexOf(']')), section);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        for (String entry : line.split(",", -1)) {
          section.add(entry(entry.strip()));
        }
      }
    }
  }

  private Entry entry(String text) {
    int colon = text.indexOf(':');
    int equals = text.indexOf('=');
    String name = text.substring(0, colon);
    if (equals >= 0) {
      otherForms.putIfAbsent(name, List.of(text.substring(equals + 1).split("/", -1)));
    }
    String weight = text.substring(colon + 1, equals >= 0 ? equals : text.length());
    return new Entry(name, Integer.parseInt(weight));
  }

  String forename(Community community, Sex sex, boolean child, Dice dice) {
    String key = community + (sex == Sex.FEMALE ? " female" : " male");
    return draw(key + (child ? " child" : " adult"), dice);
  }

  /** Draws a surname for a newcomer of this sex. */
  String surname(Community community, Sex sex, Dice dice) {
    String ofWomen = community + " surname female";
    if (sex == Sex.FEMALE && lists.containsKey(ofWomen)) {
      return draw(ofWomen, dice);
    }
    return forSex(community, sex, draw(community + " surname", dice));
  }

  /** Returns the form that somebody of this sex bears of a family's surname. */
  static String forSex(Community community, Sex sex, String surname) {
    if (sex == Sex.FEMALE && community == Community.POLISH && surname.endsWith("ski")) {
      return surname.substring(0, surname.length() - 1) + "a";
    }
    if (sex == Sex.FEMALE && community == Community.PUNJABI && surname.equals("Singh")) {
      return "Kaur";
    }
    if (sex == Sex.MALE && community == Community.PUNJABI && surname.equals("Kaur")) {
      return "Singh";
    }
    return surname;
  }

  /** Returns short forms and other spellings of a name; empty where none is in use. */
  List<String> otherForms(String name) {
    return otherForms.getOrDefault(name, List.of());
  }

  private String draw(String key, Dice dice) {
    @Nullable List<Entry> list = lists.get(key);
    if (list == null) {
      throw new IllegalStateException("no list of names: " + key.toLowerCase(Locale.ROOT));
    }
    int[] weights = list.stream().mapToInt(Entry::weight).toArray();
    return list.get(dice.weighted(weights)).name();
  }
}

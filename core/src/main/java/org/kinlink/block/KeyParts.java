package org.kinlink.block;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.Dictionary;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.RowKeys;

/** The ingredients that the fields of a run offer, each made once when first asked for. */
final class KeyParts {
  /** The kind of the field that each derived ingredient is made from. */
  static final ImmutableMap<String, FieldKind> DERIVED =
      ImmutableMap.<String, FieldKind>builder()
          .put("sound of surname", FieldKind.SURNAME)
          .put("sound of forename", FieldKind.FORENAME)
          .put("initial of forename", FieldKind.FORENAME)
          .put("start of forename", FieldKind.FORENAME)
          .put("start of surname", FieldKind.SURNAME)
          .put("initial of surname", FieldKind.SURNAME)
          .put("end of forename", FieldKind.FORENAME)
          .put("end of surname", FieldKind.SURNAME)
          .put("year of date_of_birth", FieldKind.DATE_OF_BIRTH)
          .put("month of date_of_birth", FieldKind.DATE_OF_BIRTH)
          .put("day of date_of_birth", FieldKind.DATE_OF_BIRTH)
          .put("district of postcode", FieldKind.POSTCODE)
          .put("user of email", FieldKind.EMAIL)
          .buildOrThrow();

  private final People people;
  private final Map<String, KeyPart> made = new LinkedHashMap<>();

  KeyParts(People people) {
    this.people = people;
  }

  /**
   * The ingredient of a name: a field name, or one of the derived ones; null when there is no such
   * field.
   */
  @Nullable KeyPart part(String name) {
    KeyPart known = made.get(name);
    if (known == null) {
      known = make(name);
      if (known != null) {
        made.put(name, known);
      }
    }
    return known;
  }

  private @Nullable KeyPart make(String name) {
    if (name.equals("both names")) {
      return bothNames();
    }
    if (name.equals("sound of main name")) {
      return mainName();
    }
    FieldKind kind = DERIVED.get(name);
    if (kind == FieldKind.DATE_OF_BIRTH && name.startsWith("year") && !has(kind)) {
      kind = FieldKind.BIRTH_YEAR;
    }
    int field = kind == null ? people.schema().indexOf(name) : people.schema().indexOf(kind);
    if (field < 0) {
      return null;
    }
    return kind == null
        ? KeyPart.of(people, field)
        : KeyPart.of(people, field, name.substring(0, name.indexOf(' ')), derived(name));
  }

  private boolean has(FieldKind kind) {
    return people.schema().indexOf(kind) >= 0;
  }

  /** What makes an ingredient from a value; it gives an empty text where it can make none. */
  static UnaryOperator<String> derived(String name) {
    return switch (name) {
      case "sound of surname", "sound of forename" -> Soundex::of;
      case "initial of forename", "initial of surname" -> v -> v.substring(0, 1);
      case "start of forename" -> v -> start(v, 3);
      case "start of surname", "year of date_of_birth" -> v -> start(v, 4);
      case "end of forename" -> v -> end(v, 3);
      case "end of surname" -> v -> end(v, 4);
      case "month of date_of_birth" -> v -> v.length() < 7 ? "" : v.substring(0, 7);
      case "day of date_of_birth" -> v -> v.length() < 10 ? "" : v.substring(5);
      case "district of postcode" -> v -> v.indexOf(' ') < 0 ? v : v.substring(0, v.indexOf(' '));
      case "user of email" -> v -> v.indexOf('@') < 0 ? "" : v.substring(0, v.indexOf('@'));
      default -> throw new IllegalStateException("no such ingredient: " + name);
    };
  }

  /** The surname, or the forename where there is none: a lone name may stand in either column. */
  private @Nullable KeyPart mainName() {
    int first = people.schema().indexOf(FieldKind.FORENAME);
    int last = people.schema().indexOf(FieldKind.SURNAME);
    if (first < 0 || last < 0) {
      return null;
    }
    Map<String, Integer> known = new HashMap<>();
    int[] codes = new int[people.size()];
    int[] bySurname = new int[people.dictionary(last).size() + 1];
    int[] byForename = new int[people.dictionary(first).size() + 1];
    for (int row = 0; row < codes.length; row++) {
      int s = people.code(last, row);
      int f = people.code(first, row);
      codes[row] =
          s != 0
              ? sound(bySurname, s, people.dictionary(last), known)
              : f == 0 ? 0 : sound(byForename, f, people.dictionary(first), known);
    }
    return new KeyPart("sound of main name", codes);
  }

  private static int sound(int[] made, int code, Dictionary names, Map<String, Integer> known) {
    if (made[code] == 0) {
      made[code] = known.computeIfAbsent(Soundex.of(names.get(code)), s -> known.size() + 1);
    }
    return made[code];
  }

  private static String start(String value, int length) {
    return value.length() < length ? value : value.substring(0, length);
  }

  private static String end(String value, int length) {
    return value.substring(Math.max(0, value.length() - length));
  }

  /**
   * Forename and surname in alphabetical order, so that a swapped pair of names has the same key.
   */
  private @Nullable KeyPart bothNames() {
    int forename = people.schema().indexOf(FieldKind.FORENAME);
    int surname = people.schema().indexOf(FieldKind.SURNAME);
    if (forename < 0 || surname < 0) {
      return null;
    }
    int[] smaller = new int[people.size()];
    int[] larger = new int[people.size()];
    int[] sameName = sharedCodes(people.dictionary(forename), people.dictionary(surname));
    for (int row = 0; row < smaller.length; row++) {
      int f = people.code(forename, row);
      int s = people.code(surname, row);
      if (f != 0 && s != 0) {
        // Forenames that are no surnames get codes beyond those of the surnames.
        int name = sameName[f] != 0 ? sameName[f] : people.dictionary(surname).size() + f;
        smaller[row] = Math.min(name, s);
        larger[row] = Math.max(name, s);
      }
    }
    int[] codes = RowKeys.join(smaller, larger);
    return new KeyPart("both names", codes);
  }

  /** For each value of the one the code of the same text in the other, or 0. */
  private static int[] sharedCodes(Dictionary one, Dictionary other) {
    int[] same = new int[one.size() + 1];
    int t = 1;
    for (int c = 1; c < same.length; c++) {
      while (t <= other.size() && other.get(t).compareTo(one.get(c)) < 0) {
        t++;
      }
      same[c] = t <= other.size() && other.get(t).equals(one.get(c)) ? t : 0;
    }
    return same;
  }

  /** Names of the fields of the given kinds that the run has. */
  List<String> fields(FieldKind... kinds) {
    List<String> names = new ArrayList<>();
    for (FieldKind kind : kinds) {
      for (Field field : people.schema().fields()) {
        if (field.kind() == kind) {
          names.add(field.name());
        }
      }
    }
    return names;
  }
}

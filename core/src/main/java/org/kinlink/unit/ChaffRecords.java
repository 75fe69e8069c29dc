package org.kinlink.unit;

import com.google.common.collect.ImmutableList;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.kinlink.identifier.NhsNumber;
import org.kinlink.key.HmacSha256;
import org.kinlink.key.KeyPurpose;
import org.kinlink.key.KeyScope;
import org.kinlink.key.LinkageKey;
import org.kinlink.key.Secret;
import org.kinlink.record.Address;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.RecordRef;
import org.kinlink.record.Relationship;
import org.kinlink.record.Residence;

/**
 * Records of nobody for a file: whole families, each with the shape of a real one of the file, that
 * is who lives with whom, since when, who is related to whom and which values are there. The values
 * are those of other people, each by itself; numbers and homes are nobody's. Chance comes from the
 * owner's own key, so that the same extract has the same chaff when it is encoded again.
 */
final class ChaffRecords {
  /** How the ids of these records begin, and of no record of an extract. */
  static final String NOBODY = "\u0001nobody ";

  /** Who live with more are no family, but of an institution. */
  private static final int LARGEST_FAMILY = 12;

  private static final int TRIES = 20;

  private final People people;
  private final SplittableRandom random;
  private final FamilyShapes shapes;
  final List<@Nullable String[]> rows = new ArrayList<>();
  final List<String> ids = new ArrayList<>();
  final List<Residence> residences = new ArrayList<>();
  final List<Relationship> relationships = new ArrayList<>();

  /**
   * Makes records.
   *
   * @param people the people of the file
   * @param stated where they live, of those of whom it may be told
   * @param related how they are related
   * @param count how many records to make
   * @param owner the owner's own key
   */
  ChaffRecords(
      People people,
      List<Residence> stated,
      List<Relationship> related,
      int count,
      LinkageKey owner) {
    this.people = people;
    this.random = new SplittableRandom(seed(owner));
    this.shapes = new FamilyShapes(people, stated, related);
    while (ids.size() < count) {
      ImmutableList<Integer> family = shapes.family(random.nextInt(people.size()));
      boolean small = family.size() <= Math.min(LARGEST_FAMILY, count - ids.size());
      add(small ? family : family.subList(0, 1));
    }
  }

  private static long seed(LinkageKey owner) {
    try (Secret secret =
        owner.derive(KeyPurpose.ENCODING, new KeyScope("records of nobody", "chaff", "own"))) {
      return ByteBuffer.wrap(new HmacSha256(secret).of(new byte[0])).getLong();
    }
  }

  private void add(List<Integer> family) {
    Map<String, String> drawn = new HashMap<>();
    Map<String, String> idOf = new HashMap<>();
    String source = people.sources().get(0);
    for (int row : family) {
      String id = NOBODY + ids.size();
      ids.add(id);
      idOf.put(people.recordId(row), id);
      @Nullable String[] values = new @Nullable String[people.schema().size()];
      for (int f = 0; f < values.length; f++) {
        values[f] = drawn(f, row, drawn);
      }
      rows.add(values);
      for (Residence home : shapes.residences(row)) {
        residences.add(
            new Residence(
                new RecordRef(source, id),
                nowhere(home.address(), drawn),
                home.role(),
                home.from(),
                home.to()));
      }
    }
    for (int row : family) {
      for (Relationship one : shapes.relationships(row)) {
        String other = idOf.get(one.related().recordId());
        if (other != null) {
          relationships.add(
              new Relationship(
                  new RecordRef(source, String.valueOf(idOf.get(people.recordId(row)))),
                  new RecordRef(source, other),
                  one.type(),
                  one.from(),
                  one.to()));
        }
      }
    }
  }

  /** What stands in the place of a value; the same for equal values of one family. */
  private @Nullable String drawn(int f, int row, Map<String, String> drawn) {
    String value = people.value(f, row);
    if (value == null) {
      return null;
    }
    FieldKind kind = people.schema().field(f).kind();
    if (kind == FieldKind.NHS_NUMBER_STATUS) {
      return value;
    }
    // Whoever gives the forename gives the sex.
    String forename = people.value(FieldKind.FORENAME, row);
    boolean withForename = kind == FieldKind.SEX && forename != null;
    String key = withForename ? FieldKind.FORENAME.key() + forename : kind.key() + f + value;
    if (withForename && !drawn.containsKey(key)) {
      drawn.put(key, Integer.toString(donor(people.schema().indexOf(FieldKind.FORENAME))));
    }
    if (kind == FieldKind.FORENAME) {
      key = FieldKind.FORENAME.key() + value;
    }
    String known = drawn.get(key);
    if (known == null) {
      known =
          switch (kind) {
            case NHS_NUMBER -> number(f, value);
            case UPRN, EMAIL, PHONE, IDENTIFIER -> shuffled(f, value);
            default -> Integer.toString(donor(f));
          };
      drawn.put(key, known);
    }
    return switch (kind) {
      case NHS_NUMBER, UPRN, EMAIL, PHONE, IDENTIFIER -> known;
      default -> people.value(f, Integer.parseInt(known));
    };
  }

  /** A row that has the field, as often as rows have it; it is asked for where one has. */
  private int donor(int f) {
    int row = random.nextInt(people.size());
    while (people.code(f, row) == 0) {
      row = random.nextInt(people.size());
    }
    return row;
  }

  /**
   * A number that nobody in the file has: of the range that is never issued, so that it is nobody's
   * elsewhere either; where the file is a rehearsal in that range, of another.
   */
  private String number(int f, String value) {
    boolean test = value.startsWith("999");
    int first = value.startsWith("9") ? 400_000_000 : 900_000_000;
    for (int attempt = 0; ; attempt++) {
      int nine =
          test ? 999_000_000 + random.nextInt(1_000_000) : first + random.nextInt(99_000_000);
      for (int check = 0; check < 10; check++) {
        String number = Integer.toString(nine) + check;
        boolean free = people.dictionary(f).find(number) == 0 || attempt > TRIES;
        if (free && NhsNumber.parse(number) >= 0) {
          return number;
        }
      }
    }
  }

  /** The same characters in another order, as nobody in the file has them. */
  private String shuffled(int f, String value) {
    char[] text = value.toCharArray();
    for (int attempt = 0; attempt < TRIES; attempt++) {
      for (int i = text.length - 1; i > 0; i--) {
        int other = random.nextInt(i + 1);
        char kept = text[i];
        text[i] = text[other];
        text[other] = kept;
      }
      if (people.dictionary(f).find(new String(text)) == 0) {
        return new String(text);
      }
    }
    return value + random.nextInt(1_000_000);
  }

  /** A home of this family alone, which travels as a token and is seen by nobody. */
  private Address nowhere(Address home, Map<String, String> drawn) {
    return new Address(
        made("line", home.line(), drawn),
        made("town", home.town(), drawn),
        made("postcode", home.postcode(), drawn),
        made("uprn", home.uprn(), drawn));
  }

  private @Nullable String made(String part, @Nullable String value, Map<String, String> drawn) {
    if (value == null) {
      return null;
    }
    return drawn.computeIfAbsent("home " + part + value, v -> part + random.nextLong());
  }
}

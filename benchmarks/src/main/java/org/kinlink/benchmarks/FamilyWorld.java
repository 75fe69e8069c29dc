package org.kinlink.benchmarks;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.PeopleBuilder;
import org.kinlink.record.PersonStatus;
import org.kinlink.record.Persons;
import org.kinlink.record.RecordRef;
import org.kinlink.record.RelationType;
import org.kinlink.record.Relationship;
import org.kinlink.record.Schema;

/**
 * Made-up families as one source states them: birth parents and partners. A mother has parents of
 * her own and one to four children, whose fathers are one or two men or are not known; one mother
 * in three has another partner. Everybody has a birthday of his own.
 */
final class FamilyWorld {
  private static final String SOURCE = "care";
  private static final LocalDate FIRST = LocalDate.of(1945, 1, 1);
  private static final int GENERATION = 30;

  private final SplittableRandom random = new SplittableRandom(1);
  private final List<String[]> rows = new ArrayList<>();
  private final List<Relationship> stated = new ArrayList<>();

  FamilyWorld(int families) {
    for (int i = 0; i < families; i++) {
      family();
    }
  }

  private void family() {
    int grandmother = person("f", 0);
    int grandfather = person("m", 0);
    int mother = person("f", 1);
    state(mother, RelationType.BIRTH_PARENT, grandmother);
    state(mother, RelationType.BIRTH_PARENT, grandfather);
    int father = person("m", 1);
    int second = random.nextInt(4) == 0 ? person("m", 1) : father;
    if (random.nextInt(3) == 0) {
      state(mother, RelationType.PARTNER, person("m", 1));
    } else if (random.nextBoolean()) {
      state(mother, RelationType.PARTNER, father);
    }
    int children = 1 + random.nextInt(4);
    for (int c = 0; c < children; c++) {
      int child = person(random.nextBoolean() ? "f" : "m", 2);
      state(child, RelationType.BIRTH_PARENT, mother);
      if (random.nextInt(6) > 0) {
        state(child, RelationType.BIRTH_PARENT, c == 0 ? father : second);
      }
    }
  }

  private int person(String sex, int generation) {
    LocalDate born = FIRST.plusYears((long) generation * GENERATION).plusDays(rows.size() % 3_000);
    rows.add(new String[] {sex, born.toString()});
    return rows.size() - 1;
  }

  private void state(int person, RelationType type, int related) {
    stated.add(new Relationship(ref(person), ref(related), type, null, null));
  }

  private static RecordRef ref(int person) {
    return new RecordRef(SOURCE, "p" + person);
  }

  People people() {
    Schema schema =
        new Schema(
            ImmutableList.of(
                new Field("sex", FieldKind.SEX),
                new Field("date_of_birth", FieldKind.DATE_OF_BIRTH)));
    PeopleBuilder builder = new PeopleBuilder(schema).source(SOURCE);
    for (int p = 0; p < rows.size(); p++) {
      builder.add("p" + p, p + 2, rows.get(p));
    }
    return builder.build();
  }

  /** Each record is a person by itself. */
  Persons persons(People people) {
    int[] person = new int[people.size()];
    PersonStatus[] status = new PersonStatus[person.length];
    for (int row = 0; row < person.length; row++) {
      person[row] = row;
      status[row] = PersonStatus.LINKED;
    }
    return new Persons(person, status, person.length);
  }

  ImmutableList<Relationship> stated() {
    return ImmutableList.copyOf(stated);
  }
}

package org.kinlink.cli.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.kinlink.exchange.ColumnMeaning;
import org.kinlink.exchange.Extracts;
import org.kinlink.exchange.FileReading;
import org.kinlink.exchange.SourcePlan;
import org.kinlink.exchange.SourceReading;
import org.kinlink.family.Basis;
import org.kinlink.family.Contradiction;
import org.kinlink.family.FamilyMember;
import org.kinlink.family.FamilyTables;
import org.kinlink.family.LivesWithChild;
import org.kinlink.family.PersonRelationship;
import org.kinlink.household.Household;
import org.kinlink.household.PersonResidence;
import org.kinlink.household.Standing;
import org.kinlink.link.BlockingCount;
import org.kinlink.link.BlockingOverlap;
import org.kinlink.link.LinkageResult;
import org.kinlink.link.LinkageSettings;
import org.kinlink.link.SourceFinding;
import org.kinlink.link.StepCount;
import org.kinlink.link.WeightBin;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.PeopleBuilder;
import org.kinlink.record.PersonStatus;
import org.kinlink.record.Persons;
import org.kinlink.record.RelationType;
import org.kinlink.record.ResidenceRole;
import org.kinlink.record.Schema;
import org.kinlink.record.SetAside;
import org.kinlink.resolve.Decision;
import org.kinlink.resolve.PairDecision;
import org.kinlink.safeguard.Safeguards;
import org.kinlink.score.ExpectedPairs;
import org.kinlink.score.FieldWeights;
import org.kinlink.score.Interval;
import org.kinlink.score.LevelWeight;
import org.kinlink.score.Step;

/** A made-up run of the size of a borough, with every count in one place to vary. */
final class SampleRun {
  static final String CANARY = "Zzcanaryzz";
  static final String[] SOURCES = {"school", "social-care", "community-health"};
  static final Schema SCHEMA =
      new Schema(
          ImmutableList.of(
              new Field("nhs_number", FieldKind.NHS_NUMBER),
              new Field("forename", FieldKind.FORENAME),
              new Field("surname", FieldKind.SURNAME),
              new Field("sex", FieldKind.SEX),
              new Field("date_of_birth", FieldKind.DATE_OF_BIRTH),
              new Field("postcode", FieldKind.POSTCODE),
              new Field("upn", FieldKind.IDENTIFIER),
              new Field("ethnicity", FieldKind.ETHNICITY),
              new Field("area", FieldKind.AREA),
              new Field("looked_after", FieldKind.LOOKED_AFTER)));

  private static final String[] ETHNICITIES = {
    "White British", "Pakistani", "Black African", "Mixed", "Other White", "Gypsy or Roma"
  };
  private static final double[] SHARES = {0.55, 0.72, 0.82, 0.9, 0.985, 1};
  private static final String[] AREAS = {"Northgate", "Riverside", "Hill Top", "Old Town"};

  /** Small counts that may vary from run to run and must never show. */
  int rareEthnicity = 3;

  int conflicts = 4;
  int rowsAside = 3;
  int valuesAside = 6;
  int smallBin = 7;
  int contradictions = 2;
  int people = 1400;
  boolean families = true;
  int sources = SOURCES.length;
  String header = "Family name";

  /** Builds the run. */
  LinkageResult build() {
    Random random = new Random(20260101);
    PeopleBuilder builder = new PeopleBuilder(SCHEMA);
    double[] held = {0.82, 0.24, 0.93};
    for (int s = 0; s < sources; s++) {
      builder.source(SOURCES[s]);
      for (int p = 0; p < people; p++) {
        if (new Random((31L * p + s) * 0x9E3779B97F4A7C15L).nextDouble() < held[s]) {
          builder.add("R" + CANARY + p, p + 2, person(p, s));
        }
      }
    }
    for (int rare = 0; rare < rareEthnicity; rare++) {
      builder.add("rare" + rare, 9000 + rare, rare(rare));
    }
    People table = builder.build();
    int[] personOf = personsOf(table);
    return result(table, personOf, random);
  }

  private String[] person(int p, int source) {
    Random random = new Random(p * 0x9E3779B97F4A7C15L);
    random.nextInt();
    double ethnic = random.nextDouble();
    int group = 0;
    while (ethnic > SHARES[group]) {
      group++;
    }
    int age = random.nextInt(18);
    String birth = LocalDate.of(2024 - age, 1, 1).plusDays(random.nextInt(360)).toString();
    String sex = random.nextInt(60) == 0 ? null : random.nextBoolean() ? "f" : "m";
    String area = AREAS[random.nextInt(AREAS.length)];
    String looked = random.nextInt(14) == 0 ? "yes" : "no";
    return new String[] {
      String.format(Locale.ROOT, "999%07d", p),
      CANARY + p,
      CANARY + p,
      sex,
      birth,
      CANARY + " 1AA",
      source == 0 ? CANARY + p : null,
      source == 2 ? null : ETHNICITIES[group],
      area,
      source == 1 ? looked : null
    };
  }

  /** A record whose ethnicity column holds something that few have, perhaps a name. */
  private static String[] rare(int i) {
    return new String[] {
      null, CANARY, CANARY + i, "f", "2015-06-06", null, null, CANARY, "Northgate", null
    };
  }

  /** Nine records in ten of a person are found, fewer in some groups. */
  private int[] personsOf(People table) {
    int[] personOf = new int[table.size()];
    Map<String, Integer> known = new HashMap<>();
    int next = 0;
    for (int row = 0; row < table.size(); row++) {
      String key = table.value(2, row);
      String ethnicity = table.value(7, row);
      int one = ethnicity == null ? 20 : ethnicity.length() % 9 + 3;
      boolean missed = (key.hashCode() >>> 3) % one == 0 && table.source(row) != 2;
      Integer person = missed ? null : known.get(key);
      if (person == null) {
        person = next++;
        known.put(key, person);
      }
      personOf[row] = person;
    }
    return personOf;
  }

  private LinkageResult result(People table, int[] personOf, Random random) {
    int count = Arrays.stream(personOf).max().orElse(-1) + 1;
    List<PairDecision> pairs = pairs(personOf, count, random);
    PersonStatus[] status = statuses(personOf, count, pairs);
    return new LinkageResult(
        new Extracts(table, readings(table), ImmutableList.of(), ImmutableList.of(), aside()),
        Safeguards.of(ImmutableList.of(), table),
        LinkageSettings.DEFAULT,
        true,
        findings(table),
        new Persons(personOf, status, count),
        ImmutableList.copyOf(pairs),
        steps(pairs),
        ImmutableList.of(
            new BlockingCount("surname + date_of_birth", 4210, 0, 0, true),
            new BlockingCount("forename + postcode", 3020, 2, 1_208_000, true),
            new BlockingCount("sex", 2_400_100, 0, 0, false)),
        new BlockingOverlap(false, 60, 120, 700),
        61_204,
        weights(),
        new ExpectedPairs(812.4, new Interval(790.2, 835.3)),
        distribution(),
        families ? families(count) : FamilyTables.EMPTY);
  }

  private List<PairDecision> pairs(int[] personOf, int count, Random random) {
    List<PairDecision> pairs = new ArrayList<>();
    int[] first = new int[count];
    Arrays.fill(first, -1);
    for (int row = 0; row < personOf.length; row++) {
      int other = first[personOf[row]];
      first[personOf[row]] = row;
      if (other < 0) {
        continue;
      }
      int dice = random.nextInt(100);
      Step step =
          dice < 55
              ? Step.NHS_NUMBER
              : dice < 70
                  ? Step.NAMES_BIRTH_POSTCODE
                  : dice < 81 ? Step.NAMES_BIRTH : Step.PROBABILISTIC;
      double weight = 13 + random.nextDouble() * 18;
      pairs.add(pair(other, row, step, weight, Decision.LINK, "linked by " + step.key()));
    }
    for (int i = 0; i < 63 && i + 1 < personOf.length; i++) {
      String why = i < 41 ? "close to the threshold" : "two candidates are nearly as good";
      pairs.add(pair(i, i + 1, Step.PROBABILISTIC, 9.6 + i * 0.05, Decision.REVIEW, why));
    }
    for (int i = 0; i < conflicts; i++) {
      pairs.add(
          pair(i, i + 2, Step.NAMES_BIRTH, 21, Decision.CONFLICT, "two different NHS numbers"));
    }
    return pairs;
  }

  private static PairDecision pair(
      int a, int b, Step step, double weight, Decision decision, String reason) {
    double odds = Math.pow(2, weight - 11);
    return new PairDecision(a, b, step, weight, odds / (1 + odds), decision, reason);
  }

  private static PersonStatus[] statuses(int[] personOf, int count, List<PairDecision> pairs) {
    int[] size = new int[count];
    for (int person : personOf) {
      size[person]++;
    }
    PersonStatus[] status = new PersonStatus[personOf.length];
    for (int row = 0; row < personOf.length; row++) {
      status[row] = size[personOf[row]] > 1 ? PersonStatus.LINKED : PersonStatus.SINGLE;
    }
    for (PairDecision pair : pairs) {
      if (pair.decision() == Decision.REVIEW && status[pair.rowA()] == PersonStatus.SINGLE) {
        status[pair.rowA()] = PersonStatus.REVIEW;
      }
    }
    return status;
  }

  private static ImmutableList<StepCount> steps(List<PairDecision> pairs) {
    ImmutableList.Builder<StepCount> steps = ImmutableList.builder();
    for (Step step : Step.values()) {
      steps.add(
          new StepCount(
              step,
              decided(pairs, step, Decision.LINK),
              decided(pairs, step, Decision.REVIEW),
              decided(pairs, step, Decision.CONFLICT)));
    }
    return steps.build();
  }

  private static int decided(List<PairDecision> pairs, Step step, Decision decision) {
    return (int) pairs.stream().filter(p -> p.step() == step && p.decision() == decision).count();
  }

  private ImmutableList<SourceReading> readings(People table) {
    ImmutableList.Builder<SourceReading> readings = ImmutableList.builder();
    for (int s = 0; s < sources; s++) {
      int used = table.firstRow(s + 1) - table.firstRow(s);
      int rows = used + (s == 1 ? rowsAside : 0);
      Path file = Path.of("/home/" + CANARY, SOURCES[s] + "-2026.csv");
      readings.add(
          new SourceReading(
              SourcePlan.of(SOURCES[s], file),
              ImmutableList.of(
                  new FileReading(
                      file,
                      "people",
                      rows,
                      used,
                      140_000,
                      "3f9ac2e17b40d1e6" + "0".repeat(48),
                      "UTF-8",
                      "comma")),
              columns()));
    }
    return readings.build();
  }

  private ImmutableList<ColumnMeaning> columns() {
    ColumnMeaning.Role field = ColumnMeaning.Role.FIELD;
    return ImmutableList.of(
        new ColumnMeaning("pupil_id", ColumnMeaning.Role.RECORD_ID, null, "By its name."),
        new ColumnMeaning("NHS No", field, SCHEMA.field(0), "By its name and its content."),
        new ColumnMeaning("Given name", field, SCHEMA.field(1), "By its name."),
        new ColumnMeaning(header, field, SCHEMA.field(2), "By its name."),
        new ColumnMeaning("D.O.B.", field, SCHEMA.field(4), "By its content: all are dates."),
        new ColumnMeaning("UPN", field, SCHEMA.field(6), "By its name."),
        new ColumnMeaning("notes", ColumnMeaning.Role.IGNORED, null, "It is free text."));
  }

  private ImmutableList<SetAside> aside() {
    ImmutableList.Builder<SetAside> aside = ImmutableList.builder();
    for (int i = 0; i < rowsAside; i++) {
      String why = "The row has more cells than the header.";
      aside.add(new SetAside("social-care", "social-care.csv", i + 2, "", why, SetAside.Scope.ROW));
    }
    for (int i = 0; i < valuesAside + 38; i++) {
      String field = i < valuesAside ? header : "NHS No";
      String why = i < valuesAside ? "It is a placeholder." : "Its check digit is wrong.";
      aside.add(new SetAside("school", "school.csv", i + 2, field, why, SetAside.Scope.VALUE));
    }
    return aside.build();
  }

  private ImmutableList<SourceFinding> findings(People table) {
    ImmutableList.Builder<SourceFinding> findings = ImmutableList.builder();
    for (int s = 0; s < sources; s++) {
      int records = table.firstRow(s + 1) - table.firstRow(s);
      findings.add(new SourceFinding(SOURCES[s], records, s != 1, s == 0, s == 1 ? 17 : 0));
    }
    return findings.build();
  }

  private static ImmutableList<FieldWeights> weights() {
    return ImmutableList.of(
        field("surname", "name", 0.91, 0.002, 0.05, 0.004, 0.04, 0.994),
        field("forename", "name", 0.88, 0.006, 0.07, 0.01, 0.05, 0.984),
        field("date_of_birth", "date", 0.96, 0.0002, 0.03, 0.004, 0.01, 0.9958),
        field("postcode", "postcode", 0.62, 0.0011, 0.14, 0.021, 0.24, 0.978),
        new FieldWeights(
            "sex",
            "exact",
            ImmutableList.of(level("exact", 0.99, 0.5), level("different", 0.01, 0.5))));
  }

  private static FieldWeights field(String name, String comparator, double... mu) {
    return new FieldWeights(
        name,
        comparator,
        ImmutableList.of(
            level("exact", mu[0], mu[1]),
            level("close", mu[2], mu[3]),
            level("different", mu[4], mu[5])));
  }

  private static LevelWeight level(String name, double m, double u) {
    return new LevelWeight(
        name,
        m,
        new Interval(0.97 * m, Math.min(1, 1.03 * m)),
        u,
        name.equals("exact") ? null : new Interval(0.95 * u, Math.min(1, 1.05 * u)),
        Math.log(m / u) / Math.log(2));
  }

  private ImmutableList<WeightBin> distribution() {
    ImmutableList.Builder<WeightBin> bins = ImmutableList.builder();
    for (int from = -22; from < 34; from++) {
      long others = Math.round(9000 * Math.exp(-Math.pow((from + 9) / 6.5, 2)));
      long linked = Math.round(210 * Math.exp(-Math.pow((from - 23) / 5.0, 2)));
      if (from == 8) {
        others = smallBin;
        linked = 0;
      }
      bins.add(new WeightBin(from, others + linked, linked));
    }
    return bins.build();
  }

  private FamilyTables families(int count) {
    ImmutableList.Builder<PersonResidence> residences = ImmutableList.builder();
    ImmutableList.Builder<PersonRelationship> relations = ImmutableList.builder();
    ImmutableList.Builder<FamilyMember> members = ImmutableList.builder();
    ImmutableList.Builder<Household> households = ImmutableList.builder();
    for (int child = 0; child + 1 < Math.min(count, 600); child += 2) {
      String first = String.format(Locale.ROOT, "H%06d", child);
      String second = String.format(Locale.ROOT, "H%06d", child + 1);
      households.add(new Household(first, ImmutableList.of()));
      residences.add(residence(child, first));
      if (child % 10 == 0) {
        residences.add(residence(child, second));
      }
      relations.add(relation(child, child + 1, RelationType.BIRTH_PARENT, Basis.STATED));
      if (child % 3 == 0) {
        relations.add(relation(child, child + 1, RelationType.HALF_SIBLING, Basis.SHARED_PARENT));
      }
      members.add(
          new FamilyMember(child, child, "self", null, first, LivesWithChild.YES, null, null));
      members.add(
          new FamilyMember(
              child,
              child + 1,
              "birth_parent",
              null,
              child % 4 == 0 ? second : first,
              child % 4 == 0 ? LivesWithChild.NO : LivesWithChild.YES,
              null,
              null));
    }
    ImmutableList.Builder<Contradiction> odd = ImmutableList.builder();
    for (int i = 0; i < contradictions; i++) {
      odd.add(new Contradiction(i, i + 1, "two birth mothers", null, null, null));
    }
    return new FamilyTables(
        households.build(),
        residences.build(),
        relations.build(),
        members.build(),
        odd.build(),
        ImmutableList.of());
  }

  private static PersonResidence residence(int person, String household) {
    return new PersonResidence(
        person, household, ResidenceRole.MAIN, null, null, "school", Standing.CURRENT, null);
  }

  private static PersonRelationship relation(
      int person, int related, RelationType type, Basis basis) {
    return new PersonRelationship(person, related, type, null, null, basis, "social-care", 0.9);
  }

  /** What was said about the run. */
  static RunInformation information() {
    return new RunInformation(
        "Wexcombe school roll, social care and community health",
        "To see which children are known to more than one service, so that each gets one plan.",
        "Children Act 2004, section 10; data protection by UK GDPR article 6(1)(e)",
        ImmutableMap.of("dpia", "DPIA-2026-014", "sharing_agreement", "DSA-2026-007"),
        "0.1.0");
  }
}

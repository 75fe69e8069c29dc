package org.kinlink.evaluate;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.kinlink.record.RecordRef;
import org.kinlink.record.RelationType;
import org.kinlink.record.Relationship;

/** The work of one evaluation. */
/** Measures the families of one run. */
final class FamilyMeasuring {
  private static final ImmutableSet<RelationType> UPBRINGING =
      Sets.immutableEnumSet(
          RelationType.PARENT,
          RelationType.BIRTH_PARENT,
          RelationType.ADOPTIVE_PARENT,
          RelationType.STEP_PARENT,
          RelationType.FOSTER_PARENT,
          RelationType.GUARDIAN,
          RelationType.KINSHIP_CARER);
  private static final int DAYS_BETWEEN_TWINS = 2;
  private static final int YEARS_OF_CHILDHOOD = 18;

  private final FamilyRun run;
  private final FamilyTruth truth;
  private final PersonsAndEntities who;
  private final TrueKin kin;
  private final Set<String> changedLives = new HashSet<>();
  private final Map<String, Set<String>> statedParents = new HashMap<>();
  private final LocalDate adultBirthday;
  private final Map<FamilyMeasure, Proportion> measures = new EnumMap<>(FamilyMeasure.class);

  FamilyMeasuring(FamilyRun run, FamilyTruth truth) {
    this.run = run;
    this.truth = truth;
    this.who = new PersonsAndEntities(run.persons(), truth.entities());
    this.kin = new TrueKin(truth.ties());
    for (FamilyTruth.Pair pair : truth.neverJoin()) {
      changedLives.add(pair.one());
      changedLives.add(pair.other());
    }
    this.adultBirthday =
        truth.births().values().stream()
            .max(Comparator.naturalOrder())
            .orElse(LocalDate.EPOCH)
            .minusYears(YEARS_OF_CHILDHOOD);
    for (Relationship stated : run.relationships()) {
      if (TrueKin.PARENTS.contains(stated.type())) {
        pair(stated)
            .filter(p -> kin.parent(p.one(), p.other(), RelationType.PARENT))
            .ifPresent(
                p -> statedParents.computeIfAbsent(p.one(), k -> new TreeSet<>()).add(p.other()));
      }
    }
  }

  /** The true people of a statement, where neither record is sealed nor a life was changed. */
  private Optional<FamilyTruth.Pair> pair(Relationship stated) {
    if (run.sealed().contains(stated.person()) || run.sealed().contains(stated.related())) {
      return Optional.empty();
    }
    return who.entity(stated.person())
        .filter(child -> !changedLives.contains(child))
        .flatMap(
            child ->
                who.entity(stated.related())
                    .filter(other -> !changedLives.contains(other))
                    .map(other -> new FamilyTruth.Pair(child, other)));
  }

  FamilyEvaluation measure() {
    parents();
    measures.putAll(new SiblingsMeasuring(run, who, kin, statedParents, this::pair).measure());
    twins();
    wrongAdults();
    forbidden();
    new HomesMeasuring(run, truth, who, kin, statedParents)
        .measure(this::child)
        .forEach(measures::put);
    return new FamilyEvaluation(ImmutableMap.copyOf(measures));
  }

  private void put(FamilyMeasure measure, long count, long of) {
    measures.put(measure, new Proportion(count, of));
  }

  private boolean child(String entity) {
    LocalDate born = truth.births().get(entity);
    return born != null && born.isAfter(adultBirthday);
  }

  private void parents() {
    int shown = 0;
    int right = 0;
    Set<FamilyTruth.Pair> found = new HashSet<>();
    for (FamilyRun.Tie tie : new HashSet<>(run.ties())) {
      Optional<String> child = who.entity(tie.person());
      Optional<String> parent = who.entity(tie.related());
      if (TrueKin.PARENTS.contains(tie.type()) && child.isPresent() && parent.isPresent()) {
        shown++;
        if (kin.parent(child.get(), parent.get(), tie.type())) {
          right++;
          if (who.isMain(tie.person()) && who.isMain(tie.related())) {
            found.add(new FamilyTruth.Pair(child.get(), parent.get()));
          }
        }
      }
    }
    put(FamilyMeasure.PARENTS_RIGHT, right, shown);
    int stated = 0;
    int foundStated = 0;
    for (Map.Entry<String, Set<String>> entry : statedParents.entrySet()) {
      for (String parent : entry.getValue()) {
        stated++;
        foundStated += found.contains(new FamilyTruth.Pair(entry.getKey(), parent)) ? 1 : 0;
      }
    }
    put(FamilyMeasure.PARENTS_FOUND, foundStated, stated);
  }

  private void twins() {
    Set<FamilyTruth.Pair> lives = new HashSet<>();
    truth.neverJoin().forEach(p -> lives.add(TrueKin.ordered(p.one(), p.other())));
    Set<FamilyTruth.Pair> twins = new HashSet<>();
    for (Set<String> children : kin.childrenByParent().values()) {
      for (FamilyTruth.Pair pair : TrueKin.pairs(children)) {
        LocalDate one = truth.births().get(pair.one());
        LocalDate other = truth.births().get(pair.other());
        if (one != null
            && other != null
            && Math.abs(ChronoUnit.DAYS.between(one, other)) <= DAYS_BETWEEN_TWINS
            && who.hasRecords(pair.one())
            && who.hasRecords(pair.other())
            && !lives.contains(pair)) {
          twins.add(pair);
        }
      }
    }
    long merged = twins.stream().filter(p -> who.joined(p.one(), p.other())).count();
    put(FamilyMeasure.TWINS_MERGED, merged, twins.size());
  }

  private void wrongAdults() {
    Set<String> children = new HashSet<>();
    Set<String> wrong = new HashSet<>();
    for (FamilyRun.Tie tie : run.ties()) {
      Optional<String> child = who.entity(tie.person());
      Optional<String> adult = who.entity(tie.related());
      if (UPBRINGING.contains(tie.type())
          && child.isPresent()
          && child(child.get())
          && adult.isPresent()) {
        children.add(child.get());
        if (kin.types(child.get(), adult.get()).isEmpty()) {
          wrong.add(child.get());
        }
      }
    }
    put(FamilyMeasure.WRONG_ADULT, wrong.size(), children.size());
  }

  private void forbidden() {
    Map<String, Set<String>> shownKin = new HashMap<>();
    for (FamilyRun.Tie tie : run.ties()) {
      Optional<String> a = who.entity(tie.person());
      Optional<String> b = who.entity(tie.related());
      if (a.isPresent() && b.isPresent()) {
        shownKin.computeIfAbsent(a.get(), k -> new HashSet<>()).add(b.get());
        shownKin.computeIfAbsent(b.get(), k -> new HashSet<>()).add(a.get());
      }
    }
    int lives = 0;
    int joined = 0;
    int seen = 0;
    int adopted = 0;
    for (FamilyTruth.Pair pair : truth.neverJoin()) {
      boolean one = who.hasRecords(pair.one());
      boolean other = who.hasRecords(pair.other());
      lives += one && other ? 1 : 0;
      joined += who.joined(pair.one(), pair.other()) ? 1 : 0;
      adopted += one || other ? 1 : 0;
      seen += across(pair, shownKin) ? 1 : 0;
    }
    put(FamilyMeasure.FORBIDDEN_JOINS, joined, lives);
    put(FamilyMeasure.BIRTH_SIDE_SHOWN, seen, adopted);
    Map<String, Integer> records = new HashMap<>();
    run.persons().values().forEach(p -> records.merge(p, 1, Integer::sum));
    int sealed = 0;
    int together = 0;
    for (RecordRef record : run.sealed()) {
      String person = run.persons().get(record);
      if (person != null) {
        sealed++;
        together += records.getOrDefault(person, 0) > 1 ? 1 : 0;
      }
    }
    put(FamilyMeasure.SEALED_JOINED, together, sealed);
  }

  private boolean across(FamilyTruth.Pair lives, Map<String, Set<String>> shownKin) {
    Set<String> ofOne = kin.kin(lives.one());
    Set<String> ofOther = kin.kin(lives.other());
    return shownKin.getOrDefault(lives.one(), Set.of()).stream()
            .anyMatch(x -> ofOther.contains(x) && !ofOne.contains(x))
        || shownKin.getOrDefault(lives.other(), Set.of()).stream()
            .anyMatch(x -> ofOne.contains(x) && !ofOther.contains(x));
  }
}

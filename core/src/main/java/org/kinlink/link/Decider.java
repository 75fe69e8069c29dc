package org.kinlink.link;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.kinlink.block.BlockingRule;
import org.kinlink.exchange.OncePerPerson;
import org.kinlink.family.Certainty;
import org.kinlink.family.Families;
import org.kinlink.family.FamilyTables;
import org.kinlink.household.Dwellings;
import org.kinlink.household.Households;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.Persons;
import org.kinlink.resolve.Constraints;
import org.kinlink.resolve.Decision;
import org.kinlink.resolve.HouseholdContext;
import org.kinlink.resolve.KnownTwins;
import org.kinlink.resolve.PairDecision;
import org.kinlink.resolve.ParentRows;
import org.kinlink.resolve.Policy;
import org.kinlink.resolve.Resolution;
import org.kinlink.resolve.Resolver;
import org.kinlink.resolve.StatedTwins;
import org.kinlink.score.PairScorer;
import org.kinlink.score.ScoredPairs;
import org.kinlink.score.Step;

/** The second half of a run: from weighed pairs to persons and families, with the account of it. */
final class Decider {
  /** Pairs that so many rules bring together are counted as one. */
  private static final int MOST_RULES = 3;

  private final Weighing weighing;
  private final People people;
  private final Policy policy;

  Decider(Weighing weighing) {
    this.weighing = weighing;
    this.people = weighing.people;
    Thresholds thresholds = weighing.settings.thresholds();
    this.policy =
        new Policy(
            logOdds(thresholds.link()),
            logOdds(thresholds.review()),
            logOdds(thresholds.margin()),
            weighing.settings.seed());
  }

  private static double logOdds(double probability) {
    return Math.log(probability / (1 - probability));
  }

  /**
   * What was found out before results are told.
   *
   * @param scored the candidates
   * @param findings what was found out about each source
   * @param constraints what forbids a join
   * @param resolution the persons
   * @param knowing weighs pairs by what was found out about their sources
   */
  record Settled(
      CandidateScorer scored,
      ImmutableList<SourceFinding> findings,
      Constraints constraints,
      Resolution resolution,
      PairScorer knowing) {}

  Settled settle() {
    double keep = Math.min(policy.review(), 0);
    // Whom sources tell apart does not hang on candidates, and is found beside them.
    ParentRows parents = ParentRows.of(people, weighing.extracts.relationships());
    CompletableFuture<KnownTwins> finding = CompletableFuture.supplyAsync(() -> twins(parents));
    CandidateScorer scored =
        CandidateScorer.score(weighing, keep - PairScorer.MOST_FREE, weighing.progress);
    ScoredPairs pairs = scored.pairs();
    weighing.progress.at("resolving persons", 0, 0);
    ImmutableSet<Long> relatives = Relatives.of(people, weighing.extracts.relationships(), parents);
    KnownTwins twins = finding.join();
    ImmutableList<SourceFinding> findings =
        SourceFindings.of(weighing, policy, pairs, relatives, twins);
    boolean[] once = new boolean[findings.size()];
    for (int s = 0; s < once.length; s++) {
      once[s] = findings.get(s).oncePerPerson();
    }
    Constraints constraints = new Constraints(people, weighing.safeguards, once, relatives, twins);
    PairScorer knowing = weighing.scorer.knowing(once, weighing.safeguards::sealed);
    Resolution resolution = Resolver.resolve(people, constraints, policy, knowing, pairs, parents);
    return new Settled(scored, findings, constraints, resolution, knowing);
  }

  private KnownTwins twins(ParentRows parents) {
    return KnownTwins.find(
        people,
        weighing.safeguards::sealed,
        stated(),
        weighing.scorer.fork(),
        policy,
        StatedTwins.of(
            people, weighing.safeguards::sealed, weighing.extracts.relationships(), parents));
  }

  /** For each source whether it is stated to hold each person once. */
  private boolean[] stated() {
    boolean[] once = new boolean[people.sources().size()];
    for (int s = 0; s < once.length; s++) {
      once[s] = weighing.extracts.sources().get(s).plan().oncePerPerson() == OncePerPerson.YES;
    }
    return once;
  }

  LinkageResult decide() {
    Settled settled = settle();
    Resolution main = settled.resolution();
    weighing.progress.at("assembling households", 0, 0);
    Dwellings dwellings =
        Dwellings.of(
            people,
            weighing.extracts.residences(),
            weighing.extracts.relationships(),
            weighing.safeguards);
    Households first = Households.build(dwellings, main.persons());
    weighing.progress.at("looking into households", 0, 0);
    Optional<Resolution> more = context(main, first, settled.constraints());
    Resolution resolution = more.orElse(main);
    Households households = more.isPresent() ? again(dwellings, resolution.persons()) : first;
    return new LinkageResult(
        weighing.extracts,
        weighing.safeguards,
        weighing.settings,
        rehearsal(),
        settled.findings(),
        resolution.persons(),
        resolution.decisions(),
        steps(resolution.decisions()),
        blocking(),
        overlap(resolution.decisions()),
        settled.scored().candidates(),
        weighing.scorer.weights(),
        weighing.scorer.expected(),
        distribution(settled.scored(), resolution.decisions()),
        families(resolution, households));
  }

  private Optional<Resolution> context(
      Resolution main, Households households, Constraints constraints) {
    return withoutContext()
        ? Optional.empty()
        : HouseholdContext.resolve(
            people, main, households, constraints, policy, weighing.scorer.inHousehold());
  }

  /** Whether it is not wanted, or nothing is known of where anybody lives. */
  private boolean withoutContext() {
    return !weighing.settings.householdContext() || weighing.extracts.residences().isEmpty();
  }

  private Households again(Dwellings dwellings, Persons persons) {
    weighing.progress.at("assembling households", 0, 0);
    return Households.build(dwellings, persons);
  }

  private FamilyTables families(Resolution resolution, Households households) {
    weighing.progress.at("assembling families", 0, 0);
    return Families.build(
        people,
        resolution.persons(),
        weighing.extracts.relationships(),
        weighing.extracts.facets(),
        households,
        weighing.safeguards,
        Certainty.of(people.size(), resolution.decisions()));
  }

  private boolean rehearsal() {
    if (weighing.extracts.encoded() != null) {
      return weighing.extracts.encoded().rehearsal();
    }
    int number = people.schema().indexOf(FieldKind.NHS_NUMBER);
    if (number < 0 || people.dictionary(number).size() == 0) {
      return false;
    }
    for (int code = 1; code <= people.dictionary(number).size(); code++) {
      if (!people.dictionary(number).get(code).startsWith("9")) {
        return false;
      }
    }
    return true;
  }

  private ImmutableList<StepCount> steps(ImmutableList<PairDecision> decisions) {
    EnumMap<Step, int[]> counts = new EnumMap<>(Step.class);
    for (PairDecision d : decisions) {
      int place = d.decision() == Decision.LINK ? 0 : d.decision() == Decision.REVIEW ? 1 : 2;
      counts.computeIfAbsent(d.step(), s -> new int[3])[place]++;
    }
    ImmutableList.Builder<StepCount> steps = ImmutableList.builder();
    for (Step step : Step.values()) {
      if (step != Step.HOUSEHOLD_CONTEXT || !withoutContext()) {
        int[] count = counts.getOrDefault(step, new int[3]);
        steps.add(new StepCount(step, count[0], count[1], count[2]));
      }
    }
    return steps.build();
  }

  private ImmutableList<BlockingCount> blocking() {
    ImmutableList.Builder<BlockingCount> counts = ImmutableList.builder();
    weighing.blocking.rules().forEach(rule -> counts.add(count(rule, true)));
    weighing.blocking.tooCostly().forEach(rule -> counts.add(count(rule, false)));
    return counts.build();
  }

  private static BlockingCount count(BlockingRule rule, boolean used) {
    return new BlockingCount(rule.name(), rule.pairs(), rule.split(), rule.lost(), used);
  }

  private BlockingOverlap overlap(ImmutableList<PairDecision> decisions) {
    boolean whole =
        weighing.blocking.rules().stream()
            .anyMatch(rule -> rule.name().equals(BlockingRule.EVERY_PAIR));
    long[] found =
        decisions.parallelStream()
            .filter(d -> !whole && d.decision() == Decision.LINK)
            .mapToInt(d -> weighing.candidates.rules(d.rowA(), d.rowB(), MOST_RULES))
            .collect(
                () -> new long[MOST_RULES],
                (counts, rules) -> counts[Math.max(1, rules) - 1]++,
                (counts, more) -> Arrays.setAll(counts, i -> counts[i] + more[i]));
    return new BlockingOverlap(whole, found[0], found[1], found[0] + found[1] + found[2]);
  }

  private static ImmutableList<WeightBin> distribution(
      CandidateScorer scored, ImmutableList<PairDecision> decisions) {
    long[] linked = new long[2 * CandidateScorer.WIDEST + 1];
    for (PairDecision d : decisions) {
      if (d.decision() == Decision.LINK && d.step() != Step.HOUSEHOLD_CONTEXT) {
        linked[CandidateScorer.bin(d.weight())]++;
      }
    }
    long[] pairs = new long[linked.length];
    Arrays.setAll(pairs, scored::weights);
    return WeightBin.of(pairs, linked, -CandidateScorer.WIDEST);
  }
}

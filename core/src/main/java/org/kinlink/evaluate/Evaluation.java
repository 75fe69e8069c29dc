package org.kinlink.evaluate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.kinlink.disclose.SmallNumbers;
import org.kinlink.record.RecordRef;

/**
 * Compares the persons of a run with a known truth, over the records that both name. Pairs are
 * counted exactly from the table of persons against true persons and never enumerated, so that the
 * work is near-linear in the records. Missed pairs count wherever they were missed, in blocking
 * too. Intervals come from resampling true persons. Immutable, safe to share between threads.
 *
 * <p>The pairs are those of the transitive closure, in which a cluster of n records weighs n (n -
 * 1) / 2; B-cubed and exact clusters stand beside them because rankings by the three differ
 * (Menestrina, Whang and Garcia-Molina 2010, PVLDB 3:208).
 */
public final class Evaluation {
  /** Label of the evaluation of all records together. */
  public static final String ALL = "all";

  /** Label under which {@link #pooled} gathers groups of few people. */
  public static final String SMALL_GROUPS = "small groups together";

  private static final Comparator<RecordRef> BY_NAME =
      Comparator.comparing(RecordRef::source).thenComparing(RecordRef::recordId);

  private final ImmutableList<RecordRef> records;
  private final Sample sample;
  private final EvaluationOptions options;
  private final int withoutTruth;
  private final int notInRun;
  private final GroupEvaluation overall;

  private Evaluation(
      ImmutableList<RecordRef> records,
      Sample sample,
      EvaluationOptions options,
      int withoutTruth,
      int notInRun) {
    this.records = records;
    this.sample = sample;
    this.options = options;
    this.withoutTruth = withoutTruth;
    this.notInRun = notInRun;
    this.overall = evaluate(ALL, sample);
  }

  /**
   * Evaluates a run.
   *
   * @param predicted person of the run by record
   * @param truth true person by record
   * @param options how to count and resample
   * @return the evaluation over the records that both name
   */
  public static Evaluation of(
      Map<RecordRef, String> predicted, Map<RecordRef, String> truth, EvaluationOptions options) {
    List<RecordRef> common = new ArrayList<>();
    for (RecordRef ref : predicted.keySet()) {
      if (truth.containsKey(ref)) {
        common.add(ref);
      }
    }
    common.sort(BY_NAME);
    String[] persons = new String[common.size()];
    String[] entities = new String[common.size()];
    String[] sources = new String[common.size()];
    for (int i = 0; i < persons.length; i++) {
      RecordRef ref = common.get(i);
      persons[i] = predicted.getOrDefault(ref, "");
      entities[i] = truth.getOrDefault(ref, "");
      sources[i] = ref.source();
    }
    boolean[] everybody = new boolean[persons.length];
    Arrays.fill(everybody, true);
    int[] source = numbered(sources);
    Sample sample =
        new Sample(
            numbered(persons),
            numbered(entities),
            source,
            Arrays.stream(source).max().orElse(0) + 1,
            everybody);
    return new Evaluation(
        ImmutableList.copyOf(common),
        sample,
        options,
        predicted.size() - common.size(),
        truth.size() - common.size());
  }

  private static int[] numbered(String[] names) {
    Map<String, Integer> numbers = new HashMap<>();
    int[] numbered = new int[names.length];
    for (int i = 0; i < names.length; i++) {
      Integer next = numbers.size();
      Integer known = numbers.putIfAbsent(names[i], next);
      numbered[i] = known == null ? next : known;
    }
    return numbered;
  }

  /**
   * Returns the result over all records.
   *
   * @return counts and measures
   */
  public GroupEvaluation overall() {
    return overall;
  }

  /**
   * Returns how many records were evaluated.
   *
   * @return the records that the run and the truth both name
   */
  public int records() {
    return records.size();
  }

  /**
   * Returns how many records of the run the truth does not name. They are left out.
   *
   * @return the number of records
   */
  public int withoutTruth() {
    return withoutTruth;
  }

  /**
   * Returns how many records of the truth are not in the run. They are left out, so that pairs with
   * them count neither as found nor as missed.
   *
   * @return the number of records
   */
  public int notInRun() {
    return notInRun;
  }

  /**
   * Evaluates groups of records, such as those of one ethnic category. Work grows with the records
   * of the clusters that a group touches.
   *
   * @param labels group of each record; a record without a label is in no group, so give missing
   *     values a label of their own
   * @return one evaluation a group, by label
   */
  public ImmutableList<GroupEvaluation> byGroup(Map<RecordRef, String> labels) {
    Map<String, BitSet> groups = new TreeMap<>();
    for (int r = 0; r < records.size(); r++) {
      String label = labels.get(records.get(r));
      if (label != null) {
        groups.computeIfAbsent(label, l -> new BitSet()).set(r);
      }
    }
    List<List<Integer>> clusters = members(sample.cluster());
    List<List<Integer>> entities = members(sample.entity());
    ImmutableList.Builder<GroupEvaluation> evaluated = ImmutableList.builder();
    groups.forEach(
        (label, group) ->
            evaluated.add(evaluate(label, sample.part(reach(group, clusters, entities), group))));
    return evaluated.build();
  }

  /**
   * Puts groups of too few people under one label, {@link #SMALL_GROUPS}.
   *
   * @param labels group of each record
   * @return the labels of the evaluated records, with small groups pooled
   */
  public ImmutableMap<RecordRef, String> pooled(Map<RecordRef, String> labels) {
    Map<String, BitSet> people = new HashMap<>();
    for (int r = 0; r < records.size(); r++) {
      String label = labels.get(records.get(r));
      if (label != null) {
        people.computeIfAbsent(label, l -> new BitSet()).set(sample.entity()[r]);
      }
    }
    ImmutableMap.Builder<RecordRef, String> pooled = ImmutableMap.builder();
    for (RecordRef ref : records) {
      String label = labels.get(ref);
      if (label != null) {
        BitSet members = people.getOrDefault(label, new BitSet());
        pooled.put(ref, SmallNumbers.hidden(members.cardinality()) ? SMALL_GROUPS : label);
      }
    }
    return pooled.buildOrThrow();
  }

  /**
   * Tells the pairs with something to go by from the others.
   *
   * @param named tells the records that have a forename and a surname
   * @param numbered tells the records that have an NHS number
   * @param sealed tells the records to which nothing may be joined
   * @return the quality over both kinds of pairs, and over those with a sealed record
   */
  public PairEvidence byEvidence(
      Predicate<RecordRef> named, Predicate<RecordRef> numbered, Predicate<RecordRef> sealed) {
    boolean[] withNames = new boolean[records.size()];
    boolean[] withNumber = new boolean[records.size()];
    boolean[] withSeal = new boolean[records.size()];
    for (int r = 0; r < withNames.length; r++) {
      withNames[r] = named.test(records.get(r));
      withNumber[r] = numbered.test(records.get(r));
      withSeal[r] = sealed.test(records.get(r));
    }
    return PairEvidence.of(sample, withNames, withNumber, withSeal, options);
  }

  private static List<List<Integer>> members(int[] block) {
    List<List<Integer>> members = new ArrayList<>();
    for (int r = 0; r < block.length; r++) {
      while (members.size() <= block[r]) {
        members.add(new ArrayList<>());
      }
      members.get(block[r]).add(r);
    }
    return members;
  }

  /** The records that share a person of the run or a true person with a record of the group. */
  private int[] reach(BitSet group, List<List<Integer>> clusters, List<List<Integer>> entities) {
    BitSet reached = new BitSet();
    BitSet clustersDone = new BitSet();
    BitSet entitiesDone = new BitSet();
    for (int r = group.nextSetBit(0); r >= 0; r = group.nextSetBit(r + 1)) {
      if (!clustersDone.get(sample.cluster()[r])) {
        clustersDone.set(sample.cluster()[r]);
        clusters.get(sample.cluster()[r]).forEach(reached::set);
      }
      if (!entitiesDone.get(sample.entity()[r])) {
        entitiesDone.set(sample.entity()[r]);
        entities.get(sample.entity()[r]).forEach(reached::set);
      }
    }
    return reached.stream().toArray();
  }

  private GroupEvaluation evaluate(String label, Sample part) {
    Contributions contributions = new Contributions(part, options.pairs());
    double[] total = contributions.total();
    ImmutableMap<Measure, Estimate> measures =
        new Bootstrap(contributions.ofEntities())
            .estimates(total, options.replicates(), options.seed());
    return new GroupEvaluation(
        label,
        (int) total[Contributions.RECORDS],
        (int) total[Contributions.ENTITIES],
        (int) Math.round(total[Contributions.CLUSTERS]),
        (int) total[Contributions.EXACT],
        new PairCounts(
            (long) total[Contributions.TRUE_PAIRS] / 2,
            (long) total[Contributions.LINKED_PAIRS] / 2,
            (long) total[Contributions.ACTUAL_PAIRS] / 2),
        measures);
  }

  @Override
  public String toString() {
    return "Evaluation[" + records.size() + " records]";
  }
}

package org.kinlink.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kinlink.encode.EncodingPlan;
import org.kinlink.encode.EncodingProfile;
import org.kinlink.encode.RecordEncoder;
import org.kinlink.envelope.Envelope;
import org.kinlink.exchange.Extracts;
import org.kinlink.exchange.Progress;
import org.kinlink.key.KeySet;
import org.kinlink.link.LinkageResult;
import org.kinlink.link.LinkageSettings;
import org.kinlink.link.Linker;
import org.kinlink.record.People;
import org.kinlink.resolve.Decision;
import org.kinlink.resolve.PairDecision;
import org.kinlink.score.Step;
import org.kinlink.unit.EncodedFields;
import org.kinlink.unit.UnitReading;

/**
 * Which share of what comparing everything would find, a run with the padded profile finds. Some
 * records of the first file, drawn by chance, are compared with every record of the second, by the
 * run's own comparison and model; and the best of each again with every record of the first. A pair
 * is found by comparing everything where its probability reaches the threshold of the run, each is
 * the other's best, and nobody else is within the margin. Asked is how many of these are candidates
 * of the run, and how many it linked.
 *
 * <p>The unit cannot do this, as it compares only where two records have a pad in common; so the
 * filters are made from the extracts with the owners' key.
 *
 * <pre>{@code
 * java -Xmx5g -cp benchmarks/target/benchmarks.jar org.kinlink.benchmarks.EncodedRecall FOLDER 1500
 * }</pre>
 *
 * <p>The folder has a.csv and b.csv, with columns that are recognised; a.enc and b.enc, which
 * {@code kinlink encode} made of them with the padded profile and its usual fields, and their
 * .ids.csv; shared.keys, unit.keys, unit.pub, a.pub, b.pub, and phrase, with which the key files
 * are opened; and truth.csv if there is one, with source, record_id and entity.
 */
public final class EncodedRecall {
  private final EncodedModel model;
  private final BestPartners partners;
  private final Set<Long> linked = new HashSet<>();
  private final Map<Long, Double> weights = new HashMap<>();

  /**
   * What was found.
   *
   * @param sampled records that were compared with everything
   * @param found pairs that comparing everything finds
   * @param candidates those of them that are candidates of the run
   * @param linked those of them that the run linked
   * @param ofRun pairs that the run linked, of the sampled records
   * @param missed those found that were no candidates: both rows of each
   */
  record Answer(
      int sampled, int found, int candidates, int linked, int ofRun, ImmutableList<int[]> missed) {}

  /**
   * Prepares.
   *
   * @param extracts what the unit read
   * @param result what it decided
   * @param plan how records were encoded
   */
  EncodedRecall(Extracts extracts, LinkageResult result, EncodingPlan plan) {
    boolean[] once = new boolean[result.sources().size()];
    for (int s = 0; s < once.length; s++) {
      once[s] = result.sources().get(s).oncePerPerson();
    }
    this.model = new EncodedModel(extracts, once);
    this.partners = new BestPartners(model, plan, LinkageSettings.DEFAULT.thresholds());
    Map<String, Integer> rows = rows(model.people);
    People people = result.extracts().people();
    for (PairDecision pair : result.pairs()) {
      int a = rows.getOrDefault(name(people, pair.rowA()), -1);
      int b = rows.getOrDefault(name(people, pair.rowB()), -1);
      if (pair.decision() == Decision.LINK) {
        linked.add(key(a, b));
      }
      if (pair.step() == Step.PROBABILISTIC) {
        weights.put(key(a, b), pair.weight());
      }
    }
  }

  private static String name(People people, int row) {
    return people.source(row) + " " + people.recordId(row);
  }

  private static Map<String, Integer> rows(People people) {
    Map<String, Integer> rows = new HashMap<>();
    for (int row = 0; row < people.size(); row++) {
      rows.put(name(people, row), row);
    }
    return rows;
  }

  private static long key(int a, int b) {
    return ((long) Math.min(a, b) << Integer.SIZE) | Math.max(a, b);
  }

  /** Encodes the records of an owner, of which is known under which ids they travelled. */
  void add(int source, People owner, RecordEncoder encoder, Map<String, String> sent) {
    partners.add(source, owner, encoder, sent);
  }

  /**
   * By how much the weights of the model differ from those of the run, at the pairs that it weighed
   * and did not find by a rule; and whether the patterns do.
   *
   * @return the largest difference in bits, how many pairs differ by more than half a bit, and how
   *     many the run saw at another pattern
   */
  double[] apart() {
    double[] apart = new double[3];
    weights.forEach(
        (key, weight) -> {
          int a = (int) (key >>> Integer.SIZE);
          int b = (int) (long) key;
          double here = partners.weight(a, b);
          apart[0] = Math.max(apart[0], Math.abs(here - weight));
          apart[1] += Math.abs(here - weight) > 0.5 ? 1 : 0;
          apart[2] += partners.pattern(a, b) == model.comparison.pattern(a, b) ? 0 : 1;
        });
    return apart;
  }

  /** Compares so many records of the first source with everything. */
  Answer of(int sample, long seed) {
    int second = model.people.firstRow(1);
    int[] all = IntStream.range(0, second).toArray();
    SplittableRandom random = new SplittableRandom(seed);
    int sampled = Math.min(sample, second);
    for (int i = 0; i < sampled; i++) {
      int other = random.nextInt(i, second);
      int one = all[other];
      all[other] = all[i];
      all[i] = one;
    }
    int[] rows = Arrays.copyOf(all, sampled);
    int[] found = Arrays.stream(rows).parallel().map(partners::partner).toArray();
    int pairs = 0;
    int candidates = 0;
    int both = 0;
    ImmutableList.Builder<int[]> missed = ImmutableList.builder();
    for (int i = 0; i < sampled; i++) {
      if (found[i] >= 0) {
        pairs++;
        both += linked.contains(key(rows[i], found[i])) ? 1 : 0;
        if (model.candidates.include(rows[i], found[i])) {
          candidates++;
        } else {
          missed.add(new int[] {rows[i], found[i]});
        }
      }
    }
    Set<Integer> drawn = new HashSet<>(Arrays.stream(rows).boxed().toList());
    int ofRun =
        (int) linked.stream().filter(pair -> drawn.contains((int) (pair >>> Integer.SIZE))).count();
    return new Answer(sampled, pairs, candidates, both, ofRun, missed.build());
  }

  /** The agreement of the fields of two records, for what was missed. */
  String levels(int a, int b) {
    return partners.levels(a, b);
  }

  /**
   * What is wrong with what was asked for, or null where it can be done.
   *
   * @param arguments the folder, and how many records are drawn
   */
  static @Nullable String refusal(String[] arguments) {
    if (arguments.length != 2) {
      return "name the folder, and how many records are compared with everything: FOLDER 1500";
    }
    Integer drawn = Ints.tryParse(arguments[1]);
    if (drawn == null || drawn < 1) {
      return "how many records are compared with everything: a whole number from 1 on is expected";
    }
    Path folder = Path.of(arguments[0]);
    if (!Files.isDirectory(folder)) {
      return folder + ": is not a folder";
    }
    String missing = new OwnersAndUnit(folder).missing();
    return missing.isEmpty() ? null : folder + ": has no " + missing;
  }

  /**
   * Measures and prints, or says what is wrong and ends with exit code 2.
   *
   * @param arguments the folder, and how many records are drawn
   * @throws IOException if something cannot be read
   */
  public static void main(String[] arguments) throws IOException {
    String refusal = refusal(arguments);
    if (refusal != null) {
      System.err.println("EncodedRecall: " + refusal);
      System.exit(2);
    }
    OwnersAndUnit folder = new OwnersAndUnit(Path.of(arguments[0]));
    List<Envelope> envelopes = folder.envelopes();
    Extracts extracts;
    try (KeySet keys = folder.unitKeys()) {
      extracts = UnitReading.read(envelopes, keys.verifying(), Progress.NONE);
    }
    LinkageResult result =
        new Linker(LinkageSettings.DEFAULT).link(extracts, ImmutableList.of(), Progress.NONE);
    EncodingPlan plan = EncodingProfile.KINLINK_2026_PADDED.plan(EncodedFields.USUAL);
    EncodedRecall recall = new EncodedRecall(extracts, result, plan);
    try (KeySet keys = folder.sharedKeys()) {
      String project = envelopes.get(0).header().project();
      try (RecordEncoder encoder =
          new RecordEncoder(plan, keys.primary(), project, folder.unit().key())) {
        for (int s = 0; s < OwnersAndUnit.SIDES.size(); s++) {
          String side = OwnersAndUnit.SIDES.get(s);
          recall.add(s, folder.people(side), encoder, folder.sent(side));
        }
      }
    }
    double[] apart = recall.apart();
    System.out.printf(
        Locale.ROOT,
        "%,d pairs weighed by the run: its weights and those here differ by at most %.3f bits, of"
            + " %,.0f by more than half a bit; %,.0f have another pattern%n",
        recall.weights.size(),
        apart[0],
        apart[1],
        apart[2]);
    recall.print(recall.of(Integer.parseInt(arguments[1]), 1), folder);
  }

  private void print(Answer answer, OwnersAndUnit folder) {
    System.out.printf(
        Locale.ROOT,
        "%,d records compared with everything: %,d pairs found; of these %,d are candidates (%.4f)"
            + " and %,d linked by the run (%.4f), which links %,d of these records%n",
        answer.sampled(),
        answer.found(),
        answer.candidates(),
        (double) answer.candidates() / answer.found(),
        answer.linked(),
        (double) answer.linked() / answer.found(),
        answer.ofRun());
    Map<String, Integer> counts = new TreeMap<>();
    boolean known = folder.hasTruth();
    ImmutableList<Map<String, String>> entities =
        known ? folder.entities() : ImmutableList.of(Map.of(), Map.of());
    for (int[] pair : answer.missed()) {
      String one = entities.get(0).getOrDefault(model.people.recordId(pair[0]), "");
      String other = entities.get(1).getOrDefault(model.people.recordId(pair[1]), "");
      String truth = !known ? "" : one.equals(other) ? "one person: " : "two people: ";
      counts.merge(truth + levels(pair[0], pair[1]), 1, Integer::sum);
    }
    counts.forEach((levels, count) -> System.out.printf(Locale.ROOT, "%,6d  %s%n", count, levels));
  }
}

package org.kinlink.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kinlink.encode.EncodingPlan;
import org.kinlink.encode.EncodingProfile;
import org.kinlink.encode.RecordEncoder;
import org.kinlink.envelope.Envelope;
import org.kinlink.envelope.PublicKeyFile;
import org.kinlink.exchange.ExtractReader;
import org.kinlink.exchange.Extracts;
import org.kinlink.exchange.NumbersPolicy;
import org.kinlink.exchange.Progress;
import org.kinlink.exchange.SourcePlan;
import org.kinlink.exchange.TableReader;
import org.kinlink.key.KeySet;
import org.kinlink.key.KeySetFile;
import org.kinlink.key.Passphrase;
import org.kinlink.link.LinkageResult;
import org.kinlink.link.LinkageSettings;
import org.kinlink.link.Linker;
import org.kinlink.link.Thresholds;
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
  private static final ImmutableList<String> SIDES = ImmutableList.of("a", "b");
  private static final ImmutableList<String> NEEDED =
      ImmutableList.of(
          "a.csv",
          "b.csv",
          "a.enc",
          "b.enc",
          "a.enc.ids.csv",
          "b.enc.ids.csv",
          "a.pub",
          "b.pub",
          "unit.pub",
          "unit.keys",
          "shared.keys",
          "phrase");
  private static final int MOST_FIELDS = 5;
  private static final int PATTERNS = 1 << (4 * MOST_FIELDS);

  private final EncodedModel model;
  private final OpenFilters filters;
  private final Thresholds thresholds = LinkageSettings.DEFAULT.thresholds();
  private final Set<Long> linked = new HashSet<>();
  private final Map<Long, Double> weights = new HashMap<>();

  /** The log odds of patterns, worked out when they are first asked for. */
  private final float[] odds = new float[PATTERNS];

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
    int fields = model.comparison.fields().size();
    if (fields > MOST_FIELDS) {
      throw new IllegalArgumentException("extracts: at most five fields are expected");
    }
    this.filters = new OpenFilters(plan, model.comparison.fields(), model.people.size());
    Arrays.fill(odds, Float.NaN);
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
    Map<String, Integer> ofSent = new HashMap<>();
    for (int row = model.people.firstRow(source); row < model.people.firstRow(source + 1); row++) {
      ofSent.put(model.people.recordId(row), row);
    }
    Map<String, Integer> rows = new HashMap<>();
    sent.forEach(
        (id, travelled) -> {
          Integer row = ofSent.get(travelled);
          if (row != null) {
            rows.put(id, row);
          }
        });
    filters.add(owner, encoder, rows);
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
          int pattern = filters.pattern(a, b);
          double here = model.scorer.weight(odds(pattern, a, b), a, b);
          apart[0] = Math.max(apart[0], Math.abs(here - weight));
          apart[1] += Math.abs(here - weight) > 0.5 ? 1 : 0;
          apart[2] += pattern == model.comparison.pattern(a, b) ? 0 : 1;
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
    int[] partners = Arrays.stream(rows).parallel().map(row -> partner(row, second)).toArray();
    int found = 0;
    int candidates = 0;
    int both = 0;
    ImmutableList.Builder<int[]> missed = ImmutableList.builder();
    for (int i = 0; i < sampled; i++) {
      if (partners[i] >= 0) {
        found++;
        both += linked.contains(key(rows[i], partners[i])) ? 1 : 0;
        if (model.candidates.include(rows[i], partners[i])) {
          candidates++;
        } else {
          missed.add(new int[] {rows[i], partners[i]});
        }
      }
    }
    Set<Integer> drawn = new HashSet<>(Arrays.stream(rows).boxed().toList());
    int ofRun =
        (int) linked.stream().filter(pair -> drawn.contains((int) (pair >>> Integer.SIZE))).count();
    return new Answer(sampled, found, candidates, both, ofRun, missed.build());
  }

  /**
   * The log odds of a pair. The model weighs in one thread; what it says of a pattern is the same
   * for all pairs, but where both names agree, as some full names are more common than others.
   */
  private float odds(int pattern, int a, int b) {
    float known = odds[pattern];
    if (Float.isNaN(known)) {
      synchronized (model) {
        known = (float) model.scorer.logOdds(Math.min(a, b), Math.max(a, b), pattern);
        if (!model.scorer.mayFitStep(pattern)) {
          odds[pattern] = known;
        }
      }
    }
    return known;
  }

  /** Whom comparing everything links a record of the first source with, or -1. */
  private int partner(int row, int second) {
    int best = best(row, second, model.people.size());
    return best >= 0 && best(best, 0, second) == row ? best : -1;
  }

  /** The best of some rows where it reaches the threshold and nobody is within the margin. */
  private int best(int row, int from, int to) {
    int best = -1;
    float most = Float.NEGATIVE_INFINITY;
    float next = Float.NEGATIVE_INFINITY;
    for (int other = from; other < to; other++) {
      float one = odds(filters.pattern(row, other), row, other);
      if (one > most) {
        next = most;
        most = one;
        best = other;
      } else if (one > next) {
        next = one;
      }
    }
    boolean reaches = most >= logit(thresholds.link());
    return reaches && most - next >= logit(thresholds.margin()) ? best : -1;
  }

  private static double logit(double probability) {
    return Math.log(probability / (1 - probability));
  }

  /** The agreement of the fields of two records, for what was missed. */
  String levels(int a, int b) {
    int pattern = filters.pattern(a, b);
    StringBuilder levels = new StringBuilder();
    for (int f = 0; f < model.comparison.fields().size(); f++) {
      levels
          .append(f == 0 ? "" : ", ")
          .append(model.comparison.fields().get(f).field().name())
          .append(' ')
          .append((pattern >>> (4 * f)) & 15);
    }
    return levels.toString();
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
    String missing =
        NEEDED.stream()
            .filter(name -> !Files.isRegularFile(folder.resolve(name)))
            .collect(Collectors.joining(", "));
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
    Path folder = Path.of(arguments[0]);
    PublicKeyFile unit =
        PublicKeyFile.read(folder.resolve("unit.pub"), PublicKeyFile.Use.RECEIVING);
    ImmutableList.Builder<PublicKeyFile> owners = ImmutableList.builder();
    for (String side : SIDES) {
      owners.add(PublicKeyFile.read(folder.resolve(side + ".pub"), PublicKeyFile.Use.SIGNING));
    }
    ImmutableList.Builder<Envelope> files = ImmutableList.builder();
    for (String side : SIDES) {
      files.add(Envelope.open(folder.resolve(side + ".enc"), owners.build()));
    }
    List<Envelope> envelopes = files.build();
    Extracts extracts;
    try (KeySet keys = keys(folder, "unit.keys")) {
      extracts = UnitReading.read(envelopes, keys.verifying(), Progress.NONE);
    }
    LinkageResult result =
        new Linker(LinkageSettings.DEFAULT).link(extracts, ImmutableList.of(), Progress.NONE);
    EncodingPlan plan = EncodingProfile.KINLINK_2026_PADDED.plan(EncodedFields.USUAL);
    EncodedRecall recall = new EncodedRecall(extracts, result, plan);
    try (KeySet keys = keys(folder, "shared.keys")) {
      String project = envelopes.get(0).header().project();
      try (RecordEncoder encoder = new RecordEncoder(plan, keys.primary(), project, unit.key())) {
        for (int s = 0; s < SIDES.size(); s++) {
          recall.add(s, people(folder, SIDES.get(s)), encoder, sent(folder, SIDES.get(s)));
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

  private static KeySet keys(Path folder, String name) throws IOException {
    byte[] line = Files.readString(folder.resolve("phrase")).strip().getBytes(UTF_8);
    try (Passphrase phrase = Passphrase.ofUtf8(line)) {
      return new KeySetFile(folder.resolve(name)).read(phrase);
    }
  }

  private static People people(Path folder, String side) {
    return ExtractReader.read(
            ImmutableList.of(SourcePlan.of(side, folder.resolve(side + ".csv"))),
            NumbersPolicy.DETECT,
            Progress.NONE)
        .people();
  }

  private static Map<String, String> sent(Path folder, String side) {
    return table(folder.resolve(side + ".enc.ids.csv"), "record_id", "sent_id", "", "");
  }

  /** One column by another, of the rows that have a word in a third where one is named. */
  private static Map<String, String> table(
      Path file, String key, String value, String column, String word) {
    Map<String, String> found = new HashMap<>();
    TableReader table = TableReader.ofOthers(file);
    int keys = table.column(key);
    int values = table.column(value);
    int asked = column.isEmpty() ? keys : table.column(column);
    table.forEach(
        row -> {
          if (column.isEmpty() || row.cell(asked).equals(word)) {
            found.put(row.cell(keys), row.cell(values));
          }
        });
    return found;
  }

  private void print(Answer answer, Path folder) {
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
    boolean known = Files.exists(folder.resolve("truth.csv"));
    ImmutableList<Map<String, String>> entities =
        known ? entities(folder) : ImmutableList.of(Map.of(), Map.of());
    for (int[] pair : answer.missed()) {
      String one = entities.get(0).getOrDefault(model.people.recordId(pair[0]), "");
      String other = entities.get(1).getOrDefault(model.people.recordId(pair[1]), "");
      String truth = !known ? "" : one.equals(other) ? "one person: " : "two people: ";
      counts.merge(truth + levels(pair[0], pair[1]), 1, Integer::sum);
    }
    counts.forEach((levels, count) -> System.out.printf(Locale.ROOT, "%,6d  %s%n", count, levels));
  }

  /** For each source the entity of each record, by the id under which it travelled. */
  private static ImmutableList<Map<String, String>> entities(Path folder) {
    ImmutableList.Builder<Map<String, String>> entities = ImmutableList.builder();
    for (String side : SIDES) {
      Map<String, String> truth =
          table(folder.resolve("truth.csv"), "record_id", "entity", "source", side);
      Map<String, String> ofSent = new HashMap<>();
      sent(folder, side)
          .forEach((id, travelled) -> ofSent.put(travelled, truth.getOrDefault(id, "")));
      entities.add(ofSent);
    }
    return entities.build();
  }
}

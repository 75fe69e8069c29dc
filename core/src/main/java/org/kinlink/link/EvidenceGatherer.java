package org.kinlink.link;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.kinlink.block.Candidates;
import org.kinlink.block.PairFilter;
import org.kinlink.compare.ComparedField;
import org.kinlink.compare.Comparison;
import org.kinlink.exchange.Progress;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.RowKeys;
import org.kinlink.score.Evidence;
import org.kinlink.score.PatternCounts;

/**
 * Counts what the model learns from: patterns of candidates, patterns of random pairs, equal
 * values.
 */
final class EvidenceGatherer {
  private static final int SAMPLE = 1_000_000;

  /** A portion takes its pairs from one part of the rows and one of their partners. */
  private static final int PARTS = 10;

  private static final int PARTNER_PARTS = 5;
  private static final int PORTIONS = PARTS * PARTNER_PARTS;

  private final People people;
  private final PairFilter filter;
  private final Comparison comparison;
  private final Progress progress;
  private final int sources;

  EvidenceGatherer(People people, PairFilter filter, Comparison comparison, Progress progress) {
    this.people = people;
    this.filter = filter;
    this.comparison = comparison;
    this.progress = progress;
    this.sources = people.sources().size();
  }

  Evidence gather(Candidates candidates, CandidatePatterns patterns, long seed) {
    List<Long> allowed = new ArrayList<>();
    List<Long> records = new ArrayList<>();
    List<Long> most = new ArrayList<>();
    int[] size = new int[sources];
    for (int row = 0; row < people.size(); row++) {
      size[people.source(row)] += filter.excludes(row) ? 0 : 1;
    }
    for (int s = 0; s < sources; s++) {
      for (int t = 0; t < sources; t++) {
        boolean counts = s <= t && filter.allowsSources(s, t);
        allowed.add(
            !counts ? 0 : s == t ? (long) size[s] * (size[s] - 1) / 2 : (long) size[s] * size[t]);
        records.add(!counts ? 0L : Math.min(size[s], size[t]));
        most.add(most(size, s, t));
      }
    }
    ImmutableList<PatternCounts> counted = ImmutableList.copyOf(count(candidates, patterns));
    long pairs = allowed.stream().mapToLong(a -> a).sum();
    PatternCounts sample = sample(seed, pairs);
    int forename = people.schema().indexOf(FieldKind.FORENAME);
    int surname = people.schema().indexOf(FieldKind.SURNAME);
    boolean both = compares(forename) && compares(surname);
    ImmutableList<Evidence.Agreement> agreement = agreement(both, forename, surname);
    return new Evidence(
            counted,
            sample,
            agreement.subList(0, comparison.fields().size()),
            both ? agreement.get(comparison.fields().size()) : null,
            ImmutableList.copyOf(allowed),
            ImmutableList.copyOf(records),
            ImmutableList.copyOf(most))
        .with(
            both && pairs > SAMPLE && inClear(forename) && inClear(surname)
                ? namesakes(forename, surname, seed)
                : new PatternCounts());
  }

  /** Whether equal values are equal names: where names are encoded, two may be alike by chance. */
  private boolean inClear(int field) {
    return comparison.fields().stream()
        .filter(f -> f.index() == field)
        .allMatch(
            f -> f.comparator().calibrated().isEmpty() && f.comparator().chance().length == 0);
  }

  private PatternCounts namesakes(int forename, int surname, long seed) {
    PatternCounts picked = new PatternCounts();
    IntStream.of(forename, surname)
        .parallel()
        .mapToObj(name -> NamesakeSample.of(people, filter, comparison.fork(), name, seed))
        .toList()
        .forEach(picked::addAll);
    return picked;
  }

  /** A record has at most one counterpart in a source that is stated to hold each person once. */
  private long most(int[] size, int s, int t) {
    boolean onceS = !filter.allowsSources(s, s);
    boolean onceT = !filter.allowsSources(t, t);
    long bySource = onceS ? size[t] : Long.MAX_VALUE;
    return Math.min(bySource, onceT ? size[s] : Long.MAX_VALUE);
  }

  private boolean compares(int field) {
    return comparison.fields().stream().anyMatch(f -> f.index() == field);
  }

  /** Of each field and, where there are both names, of these together: all side by side. */
  private ImmutableList<Evidence.Agreement> agreement(boolean names, int forename, int surname) {
    List<Supplier<Evidence.Agreement>> work = new ArrayList<>();
    for (ComparedField field : comparison.fields()) {
      int place = field.index();
      work.add(() -> agreement(RowKeys.of(people, place), people.dictionary(place).size()));
    }
    if (names) {
      work.add(() -> agreement(RowKeys.of(people, forename, surname), people.size()));
    }
    return work.parallelStream().map(Supplier::get).collect(ImmutableList.toImmutableList());
  }

  private List<PatternCounts> count(Candidates candidates, CandidatePatterns patterns) {
    List<CandidateCounter> counters =
        Workers.run(
            "comparing candidates",
            candidates.portions(),
            () -> new CandidateCounter(people, candidates, comparison.fork(), patterns),
            progress);
    List<PatternCounts> all =
        IntStream.range(0, sources * sources).mapToObj(g -> new PatternCounts()).toList();
    for (CandidateCounter counter : counters) {
      for (int g = 0; g < all.size(); g++) {
        all.get(g).addAll(counter.counts.get(g));
      }
    }
    return all;
  }

  private final class Sampler implements Workers.Worker {
    private final PatternTally tally = new PatternTally(comparison.fork());
    private final long seed;
    private final boolean every;
    private final long[] between = new long[sources * sources];
    private final long pairs = pairs();

    Sampler(long seed, boolean every) {
      this.seed = seed;
      this.every = every;
      for (int s = 0; s < sources; s++) {
        for (int t = s; t < sources; t++) {
          between[s * sources + t] = pairs(s, t);
        }
      }
    }

    @Override
    public void portion(int portion) {
      if (every) {
        for (int a = portion; a < people.size(); a += PORTIONS) {
          int s = people.source(a);
          int first = filter.allowsSources(s, s) ? a + 1 : people.firstRow(s + 1);
          for (int b = first; b < people.size(); b++) {
            compare(a, b);
          }
        }
      } else {
        // The seed of a portion, not of a worker, so that the sample is the same on every machine.
        SplittableRandom random = new SplittableRandom(seed * PORTIONS + portion);
        for (int i = 0; i < SAMPLE / PORTIONS; i++) {
          draw(random, portion);
        }
      }
    }

    /** One of all allowed pairs, however few they are among all pairs of rows. */
    private void draw(SplittableRandom random, int portion) {
      long left = random.nextLong(pairs);
      for (int s = 0; s < sources; s++) {
        for (int t = s; t < sources; t++) {
          long ofTwo = between[s * sources + t];
          if (left >= 0 && left < ofTwo) {
            int a = row(random, s, portion / PARTNER_PARTS, PARTS);
            int b = row(random, t, portion % PARTNER_PARTS, PARTNER_PARTS);
            compare(a, b);
          }
          left -= ofTwo;
        }
      }
    }

    /**
     * A row of a part of a source. All parts together give each row the same chance, and what a
     * portion looks at stays near at hand; a sample that is spread evenly over the rows is,
     * besides, never worse than one that is not (Cochran, Sampling Techniques, 1977, chapter 5).
     */
    private int row(SplittableRandom random, int source, int part, int parts) {
      int first = people.firstRow(source);
      int rows = people.firstRow(source + 1) - first;
      // Counted in fractions of a row, for parts need not hold whole rows.
      return first + (int) (((long) part * rows + random.nextInt(rows)) / parts);
    }

    private void compare(int a, int b) {
      if (a != b && filter.allows(a, b)) {
        tally.add(a, b);
      }
    }
  }

  private long pairs() {
    long pairs = 0;
    for (int s = 0; s < sources; s++) {
      for (int t = s; t < sources; t++) {
        pairs += pairs(s, t);
      }
    }
    return pairs;
  }

  private long pairs(int s, int t) {
    long rows = (long) people.firstRow(s + 1) - people.firstRow(s);
    long others = (long) people.firstRow(t + 1) - people.firstRow(t);
    return !filter.allowsSources(s, t) ? 0 : s == t ? rows * (rows - 1) / 2 : rows * others;
  }

  private PatternCounts sample(long seed, long allowed) {
    List<Sampler> samplers =
        Workers.run(
            "sampling pairs", PORTIONS, () -> new Sampler(seed, allowed <= SAMPLE), progress);
    PatternCounts all = samplers.get(0).tally.counts();
    samplers.subList(1, samplers.size()).forEach(s -> all.addAll(s.tally.counts()));
    return all;
  }

  /** Counts pairs with equal values from how often each source has each value. */
  private Evidence.Agreement agreement(int[] codes, int largest) {
    int[][] perSource = new int[sources][largest + 1];
    int[] present = new int[sources];
    for (int row = 0; row < codes.length; row++) {
      if (codes[row] != 0 && !filter.excludes(row)) {
        perSource[people.source(row)][codes[row]]++;
        present[people.source(row)]++;
      }
    }
    double equal = 0;
    int[] counts = new int[sources];
    for (int code = 1; code <= largest; code++) {
      for (int s = 0; s < sources; s++) {
        counts[s] = perSource[s][code];
      }
      equal += filter.pairs(counts);
    }
    return new Evidence.Agreement(filter.pairs(present), equal);
  }
}

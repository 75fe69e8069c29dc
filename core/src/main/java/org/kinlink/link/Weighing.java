package org.kinlink.link;

import com.google.common.collect.ImmutableList;
import java.util.concurrent.CompletableFuture;
import org.kinlink.block.Blocking;
import org.kinlink.block.Candidates;
import org.kinlink.block.PairFilter;
import org.kinlink.compare.Comparators;
import org.kinlink.compare.ComparedField;
import org.kinlink.compare.Comparison;
import org.kinlink.compare.NameForms;
import org.kinlink.exchange.Encoded;
import org.kinlink.exchange.Extracts;
import org.kinlink.exchange.OncePerPerson;
import org.kinlink.exchange.Progress;
import org.kinlink.record.LoneNames;
import org.kinlink.record.People;
import org.kinlink.safeguard.SafeguardEntry;
import org.kinlink.safeguard.Safeguards;
import org.kinlink.score.Evidence;
import org.kinlink.score.PairScorer;

/** The first half of a run: which pairs are candidates, and what a learnt model says of each. */
final class Weighing {
  final LinkageSettings settings;
  final Extracts extracts;
  final Progress progress;
  final People people;
  final Safeguards safeguards;
  final ImmutableList<ComparedField> fields;
  final Blocking blocking;
  final Candidates candidates;
  final CandidatePatterns patterns;
  final PairScorer scorer;

  Weighing(
      LinkageSettings settings,
      Extracts read,
      ImmutableList<SafeguardEntry> entries,
      Progress progress) {
    this(settings, read, entries, within(read), progress);
  }

  /**
   * Weighs.
   *
   * @param within for each source whether two of its records may be one person
   */
  Weighing(
      LinkageSettings settings,
      Extracts read,
      ImmutableList<SafeguardEntry> entries,
      boolean[] within,
      Progress progress) {
    this.settings = settings;
    this.progress = progress;
    this.extracts = Linker.numbered(read, entries);
    // Rows stand in the order of what they say, so another number may be another row.
    this.safeguards = Safeguards.of(entries, extracts.people());
    Encoded encoded = extracts.encoded();
    this.people = LoneNames.moved(extracts.people());
    ImmutableList<ComparedField> chosen =
        FieldSelection.choose(people, settings.comparators(), encoded);
    if (chosen.isEmpty()) {
      throw new IllegalArgumentException("extracts: no field has two different values to compare");
    }
    PairFilter filter = new PairFilter(people, within, safeguards::sealed);
    // Which pairs are candidates does not hang on how values are compared.
    CompletableFuture<Comparison> comparing =
        CompletableFuture.supplyAsync(
            () -> new Comparison(people, knowing(chosen, people, safeguards, encoded == null)));
    progress.at("choosing blocking rules", 0, 0);
    this.blocking =
        encoded == null
            ? Blocking.choose(people, filter, settings.blocking())
            : new EncodedBlocking(people, filter, encoded).choose(progress);
    this.candidates = new Candidates(blocking.rules(), filter);
    this.patterns = new CandidatePatterns(candidates.portions());
    Comparison comparison = comparing.join();
    this.fields = comparison.fields();
    Evidence evidence =
        Labels.teach(
            new EvidenceGatherer(people, filter, comparison, progress)
                .gather(candidates, patterns, settings.seed()),
            settings.labels(),
            people,
            candidates,
            comparison);
    progress.at("learning the model", 0, 0);
    this.scorer = PairScorer.learn(people, comparison, evidence, safeguards::sealed);
  }

  /** The fields with what the people tell of forms of names. */
  private static ImmutableList<ComparedField> knowing(
      ImmutableList<ComparedField> fields, People people, Safeguards safeguards, boolean clear) {
    return Comparators.knowing(
        fields, clear ? NameForms.learn(people, safeguards::sealed) : NameForms.NONE);
  }

  private static boolean[] within(Extracts extracts) {
    boolean[] within = new boolean[extracts.sources().size()];
    for (int s = 0; s < within.length; s++) {
      within[s] = extracts.sources().get(s).plan().oncePerPerson() != OncePerPerson.YES;
    }
    return within;
  }
}

package org.kinlink.link;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.Optional;
import org.kinlink.exchange.Extracts;
import org.kinlink.exchange.Progress;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.RecordRef;
import org.kinlink.record.Schema;
import org.kinlink.safeguard.SafeguardEntry;
import org.kinlink.score.Contribution;
import org.kinlink.score.PairScorer;

/**
 * Explains pairs of a run. It links the same extracts again, which gives the same model and
 * persons, so that a result folder need not hold anything that could be learnt from.
 */
public final class Explainer {
  private static final double LOG2 = Math.log(2);

  private final Weighing weighing;
  private final Decider.Settled settled;

  /**
   * Prepares to explain.
   *
   * @param settings the settings of the run
   * @param extracts what the run read
   * @param safeguards the safeguards list of the run
   * @param progress is told how far the work is
   * @throws IllegalArgumentException if the settings name a field or comparator that there is not
   */
  public Explainer(
      LinkageSettings settings,
      Extracts extracts,
      ImmutableList<SafeguardEntry> safeguards,
      Progress progress) {
    this.weighing = new Weighing(settings, extracts, safeguards, progress);
    this.settled = new Decider(weighing).settle();
  }

  /**
   * Explains a pair that no table of the run need name.
   *
   * @param a the one record
   * @param b the other
   * @param persons the person that the run made of each record
   * @return the explanation, or empty when there is nothing to explain
   */
  public Optional<Explanation> explain(RecordRef a, RecordRef b, Map<RecordRef, String> persons) {
    return explain(a, b, persons, false);
  }

  /**
   * Explains a pair. There is one answer for a record that is not there, for one that is sealed and
   * for two that nothing brought together, so that the answer does not tell which.
   *
   * @param a the one record
   * @param b the other
   * @param persons the person that the run made of each record
   * @param listed whether a table of the run names the pair, which then is no secret, though only a
   *     household may have brought the two together
   * @return the explanation, or empty when there is nothing to explain
   */
  public Optional<Explanation> explain(
      RecordRef a, RecordRef b, Map<RecordRef, String> persons, boolean listed) {
    int rowA = row(a);
    int rowB = row(b);
    if (rowA < 0 || rowB < 0 || rowA == rowB) {
      return Optional.empty();
    }
    if (weighing.safeguards.sealed(rowA) || weighing.safeguards.sealed(rowB)) {
      return Optional.empty();
    }
    int first = Math.min(rowA, rowB);
    int second = Math.max(rowA, rowB);
    boolean onePerson = onePerson(a, b, persons);
    if (!listed && !onePerson && !weighing.candidates.include(first, second)) {
      return Optional.empty();
    }
    PairScorer scorer = settled.knowing();
    double odds = scorer.logOdds(first, second);
    double prior = odds / LOG2 - scorer.weight(odds, first, second);
    boolean restrictedA = restricted(a, persons);
    boolean restrictedB = restricted(b, persons);
    ImmutableList<Contribution> lines =
        lines(scorer.explain(first, second), restrictedA || restrictedB);
    // The sum of what is shown, lest a difference tell what is withheld.
    double weight = lines.stream().mapToDouble(Contribution::bits).sum();
    double alone = PairScorer.probability((prior + weight) * LOG2);
    double inRun =
        restrictedA || restrictedB ? alone : settled.resolution().probabilities().of(first, second);
    return Optional.of(
        new Explanation(
            restrictedA || restrictedB ? null : scorer.step(first, second),
            settled.constraints().contradiction(first, second),
            lines,
            prior,
            weight,
            alone,
            inRun,
            weighing.people.line(rowA),
            weighing.people.line(rowB),
            restrictedA,
            restrictedB));
  }

  private static boolean onePerson(RecordRef a, RecordRef b, Map<RecordRef, String> persons) {
    String person = persons.get(a);
    return person != null && person.equals(persons.get(b));
  }

  /**
   * Any record of a restricted person tells where that person lives, not only the one that was
   * listed.
   */
  private boolean restricted(RecordRef ref, Map<RecordRef, String> persons) {
    People people = weighing.people;
    for (int row = 0; row < people.size(); row++) {
      if (weighing.safeguards.restricted(row)) {
        RecordRef listed =
            new RecordRef(people.sources().get(people.source(row)), people.recordId(row));
        if (listed.equals(ref) || onePerson(listed, ref, persons)) {
          return true;
        }
      }
    }
    return false;
  }

  private int row(RecordRef ref) {
    People people = weighing.people;
    int source = people.sources().indexOf(ref.source());
    if (source >= 0) {
      for (int row = people.firstRow(source); row < people.firstRow(source + 1); row++) {
        if (people.recordId(row).equals(ref.recordId())) {
          return row;
        }
      }
    }
    return -1;
  }

  private ImmutableList<Contribution> lines(ImmutableList<Contribution> lines, boolean restricted) {
    return restricted ? withoutHome(lines, weighing.people.schema()) : lines;
  }

  /**
   * That two people share an address tells where a restricted person lives, so that line is
   * withheld.
   */
  static ImmutableList<Contribution> withoutHome(ImmutableList<Contribution> lines, Schema schema) {
    return lines.stream()
        .filter(line -> !tellsHome(line.field(), schema))
        .collect(ImmutableList.toImmutableList());
  }

  private static boolean tellsHome(String field, Schema schema) {
    if (field.equals("both names")) {
      return false;
    }
    int index = schema.indexOf(field);
    return tellsHome(index < 0 ? FieldKind.ADDRESS : schema.field(index).kind());
  }

  /** Whether agreement in such a field may tell where somebody lives. */
  static boolean tellsHome(FieldKind kind) {
    return kind.locates() || kind == FieldKind.CATEGORY;
  }
}

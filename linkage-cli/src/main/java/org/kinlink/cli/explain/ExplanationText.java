package org.kinlink.cli.explain;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kinlink.link.Explanation;
import org.kinlink.link.Thresholds;
import org.kinlink.score.Contribution;
import org.kinlink.score.Step;

/**
 * Puts an explanation into plain words.
 *
 * @param outcome what the run made of the pair
 * @param explanation what the model says of it
 * @param thresholds where the run links and where it asks
 */
public record ExplanationText(Outcome outcome, Explanation explanation, Thresholds thresholds) {
  private static final double LOG2 = Math.log(2);

  /**
   * Returns the answer in one or two sentences.
   *
   * @return what became of the pair and why
   */
  public String answer() {
    String verdict =
        switch (outcome.verdict()) {
          case LINKED -> "One person.";
          case JOINED -> "One person, because other records join the two; not by this pair itself.";
          case REVIEW -> "Not linked; the pair waits for somebody to review it.";
          case CONFLICT -> "Not linked; the pair is in conflict.";
          case APART -> "Two people, as far as these records tell.";
        };
    String why = why();
    return why.isEmpty() ? verdict : verdict + " " + sentence(why);
  }

  private String why() {
    String contradiction = explanation.contradiction();
    boolean kept = outcome.verdict() == Outcome.Verdict.APART && contradiction != null;
    return kept ? String.valueOf(contradiction) : outcome.reason();
  }

  private static String sentence(String phrase) {
    return phrase.substring(0, 1).toUpperCase(Locale.ROOT)
        + phrase.substring(1)
        + (phrase.endsWith(".") ? "" : ".");
  }

  /**
   * Returns the step that decided.
   *
   * @return its name and what it asks for, or that there was none
   */
  public String step() {
    Step step = decided();
    if (explanation.restrictedA() || explanation.restrictedB()) {
      return "withheld, for it might tell an address that is restricted";
    }
    return step == null ? "none linked the two" : step.key() + " - " + step.description();
  }

  private @Nullable Step decided() {
    return Arrays.stream(Step.values())
        .filter(step -> step.key().equals(outcome.step()))
        .findFirst()
        .orElse(null);
  }

  /**
   * Returns the probability in words and as a number.
   *
   * @return such as {@code almost certainly one person (0.9980)}
   */
  public String probability() {
    double probability = explanation.probability();
    return words(probability) + " (" + share(probability) + ")";
  }

  private static String words(double probability) {
    double unlikely = Math.min(probability, 1 - probability);
    if (unlikely >= 0.4) {
      return "as likely one person as two";
    }
    String certainty =
        unlikely < 0.01 ? "almost certainly " : unlikely < 0.1 ? "very likely " : "probably ";
    return certainty + (probability > 0.5 ? "one person" : "two people");
  }

  private static String share(double probability) {
    if (probability > 0.9999) {
      return "above 0.9999";
    }
    return probability < 0.0001 ? "below 0.0001" : String.format(Locale.ROOT, "%.4f", probability);
  }

  /**
   * Returns what would change the decision.
   *
   * @return one or two sentences
   */
  public String change() {
    double odds = explanation.priorBits() + explanation.weight();
    double link = bits(thresholds.link());
    return switch (outcome.verdict()) {
      case LINKED -> linked(odds - link);
      case JOINED -> "It would change if the records that join the two were parted.";
      case CONFLICT ->
          "It changes when a contradicting value is corrected at its source; agreement elsewhere"
              + " does not outweigh it.";
      case REVIEW ->
          odds < link
              ? lacking(link - odds, "linked") + " A decision by a person settles it too."
              : "A decision by a person settles it, or a value that tells the two from others.";
      case APART -> apart(bits(thresholds.review()) - odds, link - odds);
    };
  }

  private String linked(double spare) {
    Step step = decided();
    if (step == Step.HOUSEHOLD_CONTEXT) {
      return "Among all records the weight would not be enough. Others of the household are linked,"
          + " so few people were in question; it would change if those links did.";
    }
    if (step != null && step != Step.PROBABILISTIC) {
      return "A rule linked the two whatever their weight; it would change if a value that the rule"
          + " asks for were different.";
    }
    ImmutableList<String> decisive =
        explanation.lines().stream()
            .filter(line -> line.counts() && line.bits() > spare)
            .map(Contribution::field)
            .collect(ImmutableList.toImmutableList());
    String above =
        String.format(Locale.ROOT, "It is %.1f bits above what links.", Math.max(0, spare));
    return decisive.isEmpty()
        ? above + " No single field missing would change it."
        : above + " Without " + String.join(", or without ", decisive) + " it would not be linked.";
  }

  private String apart(double toReview, double toLink) {
    if (explanation.contradiction() != null) {
      return "It changes when the contradicting value is corrected at its source.";
    }
    return toReview <= 0
        ? "The weight alone would be enough; each of the two has a better counterpart, or a source"
            + " holds each person once."
        : lacking(toReview, "sent to review") + " " + lacking(toLink, "linked");
  }

  private static String lacking(double bits, String what) {
    return String.format(Locale.ROOT, "It lacks %.1f bits to be %s.", Math.max(0, bits), what);
  }

  private static double bits(double probability) {
    return Math.log(probability / (1 - probability)) / LOG2;
  }
}

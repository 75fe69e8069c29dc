package org.kinlink.score;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.kinlink.compare.ComparedField;
import org.kinlink.compare.Comparison;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;

/** Tells the weight of a pair line by line, so that the lines add up to it. */
final class PairExplainer {
  private static final double LOG2 = Math.log(2);

  private final People people;
  private final Model model;
  private final TermFrequency frequency;

  PairExplainer(People people, Model model, TermFrequency frequency) {
    this.people = people;
    this.model = model;
    this.frequency = frequency;
  }

  /** The lines of a pair of which one record, the pattern and the weight are given. */
  ImmutableList<Contribution> explain(int rowA, long pattern, double weight) {
    List<Contribution> lines = new ArrayList<>();
    double sum = 0;
    for (int f = 0; f < model.fields().size(); f++) {
      ComparedField field = model.fields().get(f);
      int level = Comparison.level(pattern, f);
      boolean counts =
          level != 0 && model.role(f) != Role.HOME && field.field().kind() != FieldKind.NHS_NUMBER;
      double bits = counts ? bits(pattern, f, people.code(field.index(), rowA)) : 0;
      sum += bits;
      lines.add(new Contribution(field.field().name(), word(field, level), counts, bits));
    }
    double together =
        model.lift(pattern) * (model.namesake(pattern) ? frequency.namesakes(rowA) : 1);
    if (model.namesake(pattern) || together != 1) {
      double bits = -Math.log(together) / LOG2;
      sum += bits;
      lines.add(new Contribution("both names", "names go together", true, bits));
    }
    if (model.cohort(pattern)) {
      double bits = -Math.log(frequency.cohort(rowA)) / LOG2;
      sum += bits;
      lines.add(new Contribution("forename and year", "names go with years", true, bits));
    }
    if (model.homes()) {
      lines.add(
          new Contribution(
              "home", "the address as a whole, weighed as of one household", true, weight - sum));
    }
    return ImmutableList.copyOf(lines);
  }

  private double bits(long pattern, int f, int code) {
    int level = Comparison.level(pattern, f);
    double ratio = level == 1 ? model.random(pattern, f).ratio(frequency.ratio(f, code)) : 1;
    return Math.log(model.m[f][level] / (model.chance(pattern, f) * ratio)) / LOG2;
  }

  private static String word(ComparedField field, int level) {
    return switch (level) {
      case 0 -> "missing";
      case Comparison.SWAPPED -> "forename and surname the other way round";
      case Comparison.NEARLY_SWAPPED -> "forename and surname the other way round, nearly";
      default -> field.comparator().levels().get(level - 1);
    };
  }
}

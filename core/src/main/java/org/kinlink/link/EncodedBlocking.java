package org.kinlink.link;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.kinlink.block.Blocking;
import org.kinlink.block.BlockingRule;
import org.kinlink.block.KeyedRules;
import org.kinlink.block.PairFilter;
import org.kinlink.block.PairRules;
import org.kinlink.compare.FilterNeighbours;
import org.kinlink.compare.SampledBits;
import org.kinlink.exchange.Encoded;
import org.kinlink.exchange.Progress;
import org.kinlink.exchange.WholeFilters;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;

/**
 * Which encoded records are compared: those with a key in common; those with filters of whole
 * records that were born on one day; and, where an owner made no keys, those whose filters are
 * similar.
 */
final class EncodedBlocking {
  /** The share of the pairs that comparing everything would find. */
  private static final double WANTED = 0.995;

  /** A pair is looked at from such a chance on that it is one person. */
  private static final double CHANCE = 0.01;

  /** Bits are drawn so often that pairs of such a chance are found. */
  private static final double LIKELY = 0.5;

  private final People people;
  private final PairFilter filter;
  private final Encoded encoded;

  EncodedBlocking(People people, PairFilter filter, Encoded encoded) {
    this.people = people;
    this.filter = filter;
    this.encoded = encoded;
  }

  Blocking choose(Progress progress) {
    Blocking keyed = KeyedRules.choose(people, filter, encoded.rules(), keys());
    boolean all =
        keyed.rules().stream().anyMatch(rule -> rule.name().equals(BlockingRule.EVERY_PAIR));
    if (all || encoded.whole().isEmpty()) {
      return keyed;
    }
    ImmutableList<BlockingRule> similar = similar(encoded.whole().orElseThrow(), progress);
    return new Blocking(
        ImmutableList.<BlockingRule>builder().addAll(keyed.rules()).addAll(similar).build(),
        keyed.tooCostly());
  }

  private ImmutableList<BlockingRule> similar(WholeFilters whole, Progress progress) {
    int[] places = new int[people.size()];
    Arrays.setAll(places, row -> whole.place(people.source(row), people.line(row)));
    double least = whole.mixture().least(CHANCE);
    FilterNeighbours neighbours = new FilterNeighbours(whole.filters(), places, filter, least);
    int birth = people.schema().indexOf(FieldKind.DATE_OF_BIRTH);
    if (birth >= 0) {
      progress.at("comparing filters of those born on one day", 0, 0);
      int[] codes = new int[people.size()];
      Arrays.setAll(codes, row -> people.code(birth, row));
      neighbours.byCodes(codes);
    }
    if (encoded.isKeyless()) {
      double likely = whole.mixture().least(LIKELY);
      SampledBits bits =
          SampledBits.choose(whole.filters(), places, filter, whole.mixture(), likely, WANTED);
      progress.at("finding similar filters", 0, 0);
      neighbours.bySampledBits(bits.bits(), bits.tables(), 1);
    }
    int[][] pairs = neighbours.pairs();
    return PairRules.of("similar filters", people.size(), pairs[0], pairs[1]);
  }

  /** For each rule one key a row. */
  private long[][] keys() {
    long[][] keys = new long[encoded.rules().size()][people.size()];
    for (int rule = 0; rule < keys.length; rule++) {
      for (int row = 0; row < people.size(); row++) {
        keys[rule][row] = encoded.key(rule, people.source(row), people.line(row));
      }
    }
    return keys;
  }
}

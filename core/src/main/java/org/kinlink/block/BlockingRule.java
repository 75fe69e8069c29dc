package org.kinlink.block;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.BitSet;

/**
 * A blocking rule made ready: rows with equal non-zero keys are candidates. Immutable, safe to
 * share between threads.
 */
public final class BlockingRule {
  /** The name of the rule that brings every pair together. */
  public static final String EVERY_PAIR = "every pair";

  private final String name;
  private final int[] keys;
  private final int[] order;
  private final BitSet begins;
  private final ImmutableList<Ingredient> ingredients;
  private final long pairs;
  private final int split;
  private final long lost;

  /**
   * Makes a rule.
   *
   * @param begins where in the order a group of one key begins, and where the last ends
   * @param ingredients what the rows of a group have equal, empty where it is not known
   */
  BlockingRule(
      String name,
      int[] keys,
      int[] order,
      BitSet begins,
      ImmutableList<Ingredient> ingredients,
      long pairs,
      int split,
      long lost) {
    this.name = name;
    this.keys = keys;
    this.order = order;
    this.begins = begins;
    this.ingredients = ingredients;
    this.pairs = pairs;
    this.split = split;
    this.lost = lost;
  }

  /**
   * Returns what the rule asks to be equal.
   *
   * @return its ingredients joined by " + "
   */
  public String name() {
    return name;
  }

  /**
   * Returns what the rule costs.
   *
   * @return the allowed pairs that it brings together
   */
  public long pairs() {
    return pairs;
  }

  /**
   * Returns how many groups of equal keys were too large to compare whole and were cut into pieces.
   *
   * @return the number of groups
   */
  public int split() {
    return split;
  }

  /**
   * Returns how many allowed pairs of those groups are not in one piece.
   *
   * @return the number of pairs that the rule does not bring together
   */
  public long lost() {
    return lost;
  }

  /** Returns the rows that have a key, sorted by key and row. */
  int[] order() {
    return order;
  }

  /**
   * Returns where in the order a group begins, and its end: a bit, where asking for the keys of two
   * rows would have memory answer late.
   */
  BitSet begins() {
    return begins;
  }

  /** Returns places in the schema of fields in which the rows of a group have one value. */
  ImmutableIntArray equal() {
    return ImmutableIntArray.copyOf(
        ingredients.stream().filter(Ingredient::whole).mapToInt(Ingredient::field));
  }

  /**
   * Returns whether this rule shows every pair that two others both show, because what it asks for
   * follows from what they ask for. Groups that were cut into pieces do not show all their pairs.
   */
  boolean shows(BlockingRule one, BlockingRule other) {
    if (ingredients.isEmpty() || split > 0) {
      return false;
    }
    for (Ingredient asked : ingredients) {
      if (!asked.follows(one.ingredients) && !asked.follows(other.ingredients)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns one key a row; 0 where an ingredient is missing, nobody has the same or the group was
   * too large to compare.
   */
  int[] keys() {
    return keys;
  }

  @Override
  public String toString() {
    return "BlockingRule[" + name + ", " + pairs + " pairs]";
  }
}

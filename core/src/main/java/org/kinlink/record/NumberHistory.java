package org.kinlink.record;

import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which NHS numbers were superseded by which, as the national register says. A number that the
 * lists replace by two different ones is replaced by none. Immutable, safe to share between
 * threads; its text form hides the numbers.
 */
public final class NumberHistory {
  /** A history that says nothing. */
  public static final NumberHistory NONE = new NumberHistory(ImmutableMap.of(), 0, 0);

  private final ImmutableMap<String, String> successors;
  private final int contradictory;
  private final int unusable;

  private NumberHistory(ImmutableMap<String, String> successors, int contradictory, int unusable) {
    this.successors = successors;
    this.contradictory = contradictory;
    this.unusable = unusable;
  }

  /** Gathers a history. Not safe to share between threads. */
  public static final class Builder {
    private final Map<String, String> successors = new HashMap<>();
    private final Set<String> contradictory = new HashSet<>();
    private int unusable;

    /** Makes a builder of a history that says nothing. */
    public Builder() {}

    /**
     * Adds that a number was superseded.
     *
     * @param old the ten digits that no longer count
     * @param current the ten digits that count instead
     */
    public void superseded(String old, String current) {
      if (old.equals(current)) {
        return;
      }
      String before = successors.putIfAbsent(old, current);
      if (before != null && !before.equals(current)) {
        contradictory.add(old);
      }
    }

    /** Counts a row that could not be used. */
    public void unusable() {
      unusable++;
    }

    /**
     * Makes the history.
     *
     * @return what was added, without contradictions
     */
    public NumberHistory build() {
      Map<String, String> kept = new HashMap<>(successors);
      kept.keySet().removeAll(contradictory);
      return new NumberHistory(ImmutableMap.copyOf(kept), contradictory.size(), unusable);
    }
  }

  /**
   * Returns whether no list says anything.
   *
   * @return true when nothing was added
   */
  public boolean isEmpty() {
    return successors.isEmpty() && contradictory == 0 && unusable == 0;
  }

  /**
   * Returns how many numbers were superseded.
   *
   * @return their count, contradictory ones left out
   */
  public int size() {
    return successors.size();
  }

  /**
   * Returns how many numbers the lists replace by two different ones.
   *
   * @return their count
   */
  public int contradictory() {
    return contradictory;
  }

  /**
   * Returns how many rows of the lists could not be used.
   *
   * @return their count
   */
  public int unusable() {
    return unusable;
  }

  /**
   * Returns the number that counts instead of another.
   *
   * @param number ten digits
   * @param kept tells numbers that nothing may lead from, to or through
   * @return the last number that the lists lead to, or null when they lead nowhere, in a circle, or
   *     to a number that is kept
   */
  public @Nullable String current(String number, Predicate<String> kept) {
    Set<String> seen = new HashSet<>();
    String at = number;
    while (true) {
      if (kept.test(at) || !seen.add(at)) {
        return null;
      }
      String next = successors.get(at);
      if (next == null) {
        return at.equals(number) ? null : at;
      }
      at = next;
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NumberHistory that
        && successors.equals(that.successors)
        && contradictory == that.contradictory
        && unusable == that.unusable;
  }

  @Override
  public int hashCode() {
    return Objects.hash(successors, contradictory, unusable);
  }

  @Override
  public String toString() {
    return "NumberHistory[hidden]";
  }
}

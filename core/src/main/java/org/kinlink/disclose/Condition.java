package org.kinlink.disclose;

import com.google.common.collect.ImmutableSet;
import org.kinlink.record.FacetKind;

/**
 * Something that is true of a child when a current fact says so of the right person.
 *
 * @param facet the kind of fact
 * @param about whom it is about
 * @param codes the details that count, or none when every fact of the kind does
 */
public record Condition(FacetKind facet, About about, ImmutableSet<String> codes) {
  private static final ImmutableSet<FacetKind> NEVER =
      ImmutableSet.of(FacetKind.ADOPTION, FacetKind.PREVIOUSLY_LOOKED_AFTER);

  /**
   * Checks the condition.
   *
   * @param facet the kind of fact
   * @param about whom it is about
   * @param codes the details that count, or none when every fact of the kind does
   * @throws IllegalArgumentException if the facet may never be released: an adoption, or having
   *     been looked after before one
   */
  public Condition {
    if (NEVER.contains(facet)) {
      throw new IllegalArgumentException("facet: tells of an adoption, and is never released");
    }
  }

  boolean met(DatedFact fact) {
    return fact.kind() == facet && (codes.isEmpty() || codes.contains(fact.code()));
  }

  /**
   * Returns the condition in words that name nobody.
   *
   * @return such as {@code custody (parent)}
   */
  public String text() {
    return facet.key()
        + " ("
        + about.key()
        + ")"
        + (codes.isEmpty() ? "" : " " + String.join("|", codes));
  }
}

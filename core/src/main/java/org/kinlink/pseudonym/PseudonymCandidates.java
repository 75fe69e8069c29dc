package org.kinlink.pseudonym;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import org.jspecify.annotations.Nullable;
import org.kinlink.identifier.NhsNumber;
import org.kinlink.identifier.NhsNumberNeighbours;

/**
 * Finds, for an NHS number that fails its check digit, the ordinary pseudonyms of the valid numbers
 * one slip away, about ten, so that somebody without the key can still find the number that was
 * meant.
 *
 * <p>At most one of them is right, and most often none of the others belongs to anybody in the
 * files. A candidate is a place to look, never evidence: nothing may be concluded from one until
 * other fields confirm it, and it never takes the place of a pseudonym.
 *
 * <p>What they reveal beyond pseudonyms: that the number was written wrongly; and that the numbers
 * behind the pseudonyms of one list lie within two slips of each other. Whoever knows one of these
 * numbers in clear, or the wrong one, and sees the list, has narrowed each other one of them to a
 * few; so lists go to the linkage unit only and are deleted after use. The order of a list tells
 * nothing: it is that of the pseudonyms, not of the slips. Their number tells a little, as not all
 * wrong numbers have equally many neighbours.
 *
 * <p>Immutable, and safe to share between threads.
 */
public final class PseudonymCandidates {
  private final Pseudonymiser pseudonymiser;

  /**
   * Makes candidates with the pseudonyms of a domain.
   *
   * @param pseudonymiser makes the pseudonyms
   * @throws IllegalArgumentException if its domain is not one of NHS numbers
   */
  public PseudonymCandidates(Pseudonymiser pseudonymiser) {
    if (!pseudonymiser.domain().identifierType().equals(PseudonymDomain.NHS_NUMBER)) {
      throw new IllegalArgumentException("pseudonymiser: the domain is not one of NHS numbers");
    }
    this.pseudonymiser = pseudonymiser;
  }

  /**
   * The candidates of a text.
   *
   * @param text the text, or null for a missing value
   * @return their pseudonyms in alphabetical order; empty unless the text is ten digits whose check
   *     digit is wrong
   */
  public ImmutableList<String> of(@Nullable String text) {
    long[] neighbours = new long[NhsNumberNeighbours.MOST];
    int count = NhsNumberNeighbours.of(text, neighbours);
    ImmutableSortedSet.Builder<String> pseudonyms = ImmutableSortedSet.naturalOrder();
    for (int i = 0; i < count; i++) {
      pseudonyms.add(pseudonymiser.pseudonym(NhsNumber.of(neighbours[i])));
    }
    return pseudonyms.build().asList();
  }
}

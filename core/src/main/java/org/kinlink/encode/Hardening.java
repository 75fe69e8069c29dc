package org.kinlink.encode;

/**
 * What is done to a filter after its bits are set, so that it tells less. Each costs quality, which
 * docs/encoding.md states as measured, and none turns filters into anonymous data.
 *
 * <p>Steps are done in the order of the components. Sources: sampled: Durham and others, "Composite
 * Bloom filters for secure record linkage", IEEE TKDE 26 (2014); balanced and flipped: Schnell,
 * Borgs, "Randomized response and balanced Bloom filters for privacy preserving record linkage",
 * ICDM Workshops 2016; rule 90: Schnell, Borgs, "Protecting record linkage identifiers using a
 * language model for patient names", Studies in Health Technology and Informatics 253 (2018), after
 * Wolfram's cellular automata.
 *
 * @param sampled whether the bits are drawn, with a key, from filters of the fields: at the level
 *     of fields only, which it turns into one filter a record
 * @param balanced whether every filter is as full as every other: half the bits are used, their
 *     opposites are appended, and all are permuted with a key
 * @param rule90 whether each bit becomes the exclusive or of its two neighbours
 * @param flip the chance that a bit is turned round, from 0 to below one half
 */
public record Hardening(boolean sampled, boolean balanced, boolean rule90, double flip) {
  /** Nothing is done. */
  public static final Hardening NONE = new Hardening(false, false, false, 0);

  /**
   * Names what is done.
   *
   * @param sampled whether bits are drawn from filters of the fields
   * @param balanced whether every filter is half full
   * @param rule90 whether each bit becomes the exclusive or of its neighbours
   * @param flip the chance that a bit is turned round
   * @throws IllegalArgumentException if the chance is not from 0 to below one half
   */
  public Hardening {
    if (!(flip >= 0 && flip < .5)) {
      throw new IllegalArgumentException("flip: not from 0 to below .5");
    }
  }

  /**
   * What randomised response guarantees for one filter, in the sense of differential privacy: no
   * filter is more than e to this power as probable for one record as for another whose filter
   * differs from it in so many bits. It is infinite without randomised response. It holds for one
   * filter of a record: several drawn anew add up.
   *
   * @param bits the number of bits: 1 for one bit, twice the bits of a token for one token, {@link
   *     EncodingProfile#BITS} for any two records
   * @return epsilon
   */
  public double epsilon(int bits) {
    return flip == 0 ? Double.POSITIVE_INFINITY : bits * Math.log((1 - flip) / flip);
  }

  /** The words of the filter before it is hardened. */
  int baseWords() {
    int words = EncodingProfile.BITS / Long.SIZE;
    return balanced ? words / 2 : words;
  }
}

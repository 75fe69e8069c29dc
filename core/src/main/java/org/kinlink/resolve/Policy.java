package org.kinlink.resolve;

/**
 * Where to link and where to ask, in log odds.
 *
 * @param link log odds from which a pair may be linked by the model
 * @param review log odds from which an unlinked pair goes to review
 * @param margin log odds by which a choice must beat its best alternative
 * @param seed seed of the numbering of persons
 */
public record Policy(double link, double review, double margin, long seed) {}

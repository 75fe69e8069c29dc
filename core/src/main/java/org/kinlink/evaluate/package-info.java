/**
 * How good a linkage is against a known truth: pairs, clusters, intervals, groups; start at {@link
 * org.kinlink.evaluate.Evaluation}.
 */
@NullMarked
package org.kinlink.evaluate;

import org.jspecify.annotations.NullMarked;

/**
 * Similarity kernels and agreement levels: a pair of records becomes one packed agreement pattern;
 * start at {@link org.kinlink.compare.Comparison}.
 */
@NullMarked
package org.kinlink.compare;

import org.jspecify.annotations.NullMarked;

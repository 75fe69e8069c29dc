/**
 * Candidate pairs: rules that bring together records with equal keys, their cost known before the
 * work is done; start at {@link org.kinlink.block.Blocking}.
 */
@NullMarked
package org.kinlink.block;

import org.jspecify.annotations.NullMarked;

/**
 * From pairs to persons: assignment, hard constraints, clusters and household context; start at
 * {@code Resolver}.
 */
@NullMarked
package org.kinlink.resolve;

import org.jspecify.annotations.NullMarked;

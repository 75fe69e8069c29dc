/** From pairs to persons: assignment, hard constraints and clusters; start at {@code Resolver}. */
@NullMarked
package org.kinlink.resolve;

import org.jspecify.annotations.NullMarked;

/**
 * A synthetic England whose people live from 1950 to today, and the extracts that agencies would
 * hold on them, with the truth; start at {@link org.kinlink.population.Synthesis}.
 */
@NullMarked
package org.kinlink.population;

import org.jspecify.annotations.NullMarked;

/**
 * A small synthetic English borough over time, and the extracts that its agencies would hold; start
 * at {@link org.kinlink.population.Borough}.
 */
@NullMarked
package org.kinlink.population;

import org.jspecify.annotations.NullMarked;

/** Lives of the synthetic England; {@code Neighbourhood} grows them. */
@NullMarked
package org.kinlink.population.england;

import org.jspecify.annotations.NullMarked;

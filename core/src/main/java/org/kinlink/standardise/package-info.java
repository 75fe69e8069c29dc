/**
 * Brings names, dates, addresses and codes to one form; start at {@link
 * org.kinlink.standardise.Standardisers}.
 */
@NullMarked
package org.kinlink.standardise;

import org.jspecify.annotations.NullMarked;

/**
 * Checks one extract by itself: its identifiers, dates, names and postcodes, counts and row numbers
 * only; start at {@link org.kinlink.check.FileCheck}.
 */
@NullMarked
package org.kinlink.check;

import org.jspecify.annotations.NullMarked;

/**
 * Reading the extracts that agencies send and writing result folders whole and safe; start at
 * {@code ExtractReader} and {@code ResultFolder}.
 */
@NullMarked
package org.kinlink.exchange;

import org.jspecify.annotations.NullMarked;

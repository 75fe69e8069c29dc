/**
 * Reading the extracts that agencies send and writing result folders whole and safe; start at
 * {@link org.kinlink.exchange.ExtractReader} and {@link org.kinlink.exchange.ResultFolder}.
 */
@NullMarked
package org.kinlink.exchange;

import org.jspecify.annotations.NullMarked;

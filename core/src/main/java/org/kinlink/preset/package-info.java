/**
 * The layouts in which agencies send extracts, described without reading any: which tables and
 * columns there are, and what a row states; start at {@link org.kinlink.preset.Presets}.
 */
@NullMarked
package org.kinlink.preset;

import org.jspecify.annotations.NullMarked;

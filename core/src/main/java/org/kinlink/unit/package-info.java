/**
 * Linkage by a unit that may see nothing: what data owners make of their extracts, and what the
 * unit reads of it; begin with {@link org.kinlink.unit.OwnerEncoding} and {@link
 * org.kinlink.unit.UnitReading}.
 */
@NullMarked
package org.kinlink.unit;

import org.jspecify.annotations.NullMarked;

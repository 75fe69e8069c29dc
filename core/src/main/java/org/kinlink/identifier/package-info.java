/**
 * Identifiers as value types, and validation that says why a value was refused; start at {@link
 * org.kinlink.identifier.NhsNumber}.
 */
@NullMarked
package org.kinlink.identifier;

import org.jspecify.annotations.NullMarked;

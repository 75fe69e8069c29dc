/**
 * Keyed pseudonyms of identifiers, one domain for each identifier type, project and recipient;
 * start at {@link org.kinlink.pseudonym.Pseudonymiser}.
 */
@NullMarked
package org.kinlink.pseudonym;

import org.jspecify.annotations.NullMarked;

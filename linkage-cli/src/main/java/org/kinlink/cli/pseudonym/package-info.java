/**
 * What {@code kinlink pseudonymise} reads from its command line and prints; start at {@link
 * org.kinlink.cli.pseudonym.PseudonymText}.
 */
@NullMarked
package org.kinlink.cli.pseudonym;

import org.jspecify.annotations.NullMarked;

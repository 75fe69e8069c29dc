/**
 * From agreement patterns to weights and probabilities: deterministic rules and the Fellegi-Sunter
 * model; start at {@code Model}.
 */
@NullMarked
package org.kinlink.score;

import org.jspecify.annotations.NullMarked;

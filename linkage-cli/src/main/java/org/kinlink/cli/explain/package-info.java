/**
 * Showing why two records are, or are not, one person; start at {@link
 * org.kinlink.cli.explain.ExplanationText}.
 */
@NullMarked
package org.kinlink.cli.explain;

import org.jspecify.annotations.NullMarked;

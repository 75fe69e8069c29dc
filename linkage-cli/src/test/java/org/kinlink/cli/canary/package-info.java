/** Nothing leaks: start at {@link org.kinlink.cli.canary.CanaryTest}. */
@NullMarked
package org.kinlink.cli.canary;

import org.jspecify.annotations.NullMarked;

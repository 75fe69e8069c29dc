/** The command line; start at {@link org.kinlink.cli.Main}. */
@NullMarked
package org.kinlink.cli;

import org.jspecify.annotations.NullMarked;

/** Holds the documentation to what the program does; start at {@link DocsTest}. */
@NullMarked
package org.kinlink.cli.docs;

import org.jspecify.annotations.NullMarked;

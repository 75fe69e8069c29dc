/**
 * Secrets as a type, the files they live in, and what is derived from them; start at {@link
 * org.kinlink.key.LinkageKey}.
 */
@NullMarked
package org.kinlink.key;

import org.jspecify.annotations.NullMarked;

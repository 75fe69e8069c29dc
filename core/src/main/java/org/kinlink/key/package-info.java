/**
 * Key sets, the secrets in them, the files they live in, and what is derived from them; start at
 * {@link org.kinlink.key.KeySet}.
 */
@NullMarked
package org.kinlink.key;

import org.jspecify.annotations.NullMarked;

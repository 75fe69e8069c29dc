/**
 * What may be published: small-number suppression; start at {@link
 * org.kinlink.disclose.SmallNumbers}.
 */
@NullMarked
package org.kinlink.disclose;

import org.jspecify.annotations.NullMarked;

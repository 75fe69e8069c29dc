/** Privacy-preserving record linkage; start at {@code org.kinlink.link}. */
@NullMarked
package org.kinlink;

import org.jspecify.annotations.NullMarked;

/**
 * Turns the names and dates of a person into keyed bit filters that can be compared for similarity
 * by somebody who may read neither; start at {@link org.kinlink.encode.EncodingProfile}.
 */
@NullMarked
package org.kinlink.encode;

import org.jspecify.annotations.NullMarked;

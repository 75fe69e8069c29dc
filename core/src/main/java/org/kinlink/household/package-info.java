/**
 * Who lives together when: addresses become households, institutions are recognised; start at
 * {@code Households}.
 */
@NullMarked
package org.kinlink.household;

import org.jspecify.annotations.NullMarked;

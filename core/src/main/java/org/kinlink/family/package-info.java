/** Kin and carers over several households, seen from each child; start at {@code Families}. */
@NullMarked
package org.kinlink.family;

import org.jspecify.annotations.NullMarked;

/** What {@code kinlink family} shows; start at {@link org.kinlink.cli.family.FamilyView}. */
@NullMarked
package org.kinlink.cli.family;

import org.jspecify.annotations.NullMarked;

/**
 * The front door: {@code Linker} runs the stages from extracts to persons, households and families.
 */
@NullMarked
package org.kinlink.link;

import org.jspecify.annotations.NullMarked;

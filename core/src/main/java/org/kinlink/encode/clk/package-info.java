/**
 * CLKs (cryptographic long-term keys) as other tools make them from a linkage schema, bit by bit;
 * start at {@link org.kinlink.encode.clk.ClkEncoder}.
 */
@NullMarked
package org.kinlink.encode.clk;

import org.jspecify.annotations.NullMarked;

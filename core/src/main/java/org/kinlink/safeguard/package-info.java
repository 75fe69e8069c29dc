/**
 * Sealed records and restricted addresses, asked by everything that joins, shows or releases; start
 * at {@link org.kinlink.safeguard.Safeguards}.
 */
@NullMarked
package org.kinlink.safeguard;

import org.jspecify.annotations.NullMarked;

/**
 * The file in which a data owner sends encoded records to a linkage unit: encrypted for the unit,
 * signed by the owner; begin with {@link org.kinlink.envelope.Envelope}.
 */
@NullMarked
package org.kinlink.envelope;

import org.jspecify.annotations.NullMarked;

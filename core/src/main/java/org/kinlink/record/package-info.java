/**
 * People, residences and relationships as the extracts state them, in compact column tables; start
 * at {@link org.kinlink.record.People}.
 */
@NullMarked
package org.kinlink.record;

import org.jspecify.annotations.NullMarked;

package org.kinlink.compare;

import org.kinlink.record.Field;

/**
 * A field that is compared, and how.
 *
 * @param index place of the field in the schema
 * @param field the field
 * @param comparator its comparator
 */
public record ComparedField(int index, Field field, FieldComparator comparator) {}

package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import org.kinlink.record.Field;

/**
 * Which columns of a file make a field.
 *
 * @param field the field
 * @param columns header names, in the order in which the standardiser wants them; as a rule one
 */
public record ColumnPlan(Field field, ImmutableList<String> columns) {}

package org.kinlink.check;

import com.google.common.collect.ImmutableList;

/**
 * A suspicion about whole columns.
 *
 * @param key its name in outputs, which never changes
 * @param columns the headers of the columns
 * @param reason why, as one plain sentence
 */
public record ColumnWarning(String key, ImmutableList<String> columns, String reason) {}

package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;

/**
 * What was read from one source.
 *
 * @param plan what was asked for
 * @param files the files read, the people first
 * @param columns what each column of the file of people was taken for, in file order
 */
public record SourceReading(
    SourcePlan plan, ImmutableList<FileReading> files, ImmutableList<ColumnMeaning> columns) {}

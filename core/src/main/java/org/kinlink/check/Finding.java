package org.kinlink.check;

import com.google.common.collect.ImmutableList;

/**
 * What one check found in a file.
 *
 * @param check the check
 * @param records how many records it counts
 * @param groups how many groups they make, such as numbers that are shared; nought where every
 *     record is counted by itself
 * @param firstLines lines of the first of them, ascending; empty for a check that only counts
 */
public record Finding(Check check, long records, long groups, ImmutableList<Integer> firstLines) {}

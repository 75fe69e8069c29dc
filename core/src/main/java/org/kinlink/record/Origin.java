package org.kinlink.record;

/**
 * Where a statement stands.
 *
 * @param file name of the file, without its folder
 * @param line line number in the file, from 1
 */
public record Origin(String file, int line) {}

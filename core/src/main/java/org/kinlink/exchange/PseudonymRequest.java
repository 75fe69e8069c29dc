package org.kinlink.exchange;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;

/**
 * An extract whose identifiers are to be replaced by pseudonyms.
 *
 * @param file the extract
 * @param replace headers of the columns to replace, each with its type of identifiers as {@link
 *     org.kinlink.pseudonym.PseudonymDomain} names it, or empty to recognise it
 * @param keep headers of the columns to keep as they are
 */
public record PseudonymRequest(
    Path file, ImmutableMap<String, String> replace, ImmutableSet<String> keep) {}

package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;

/**
 * A file of residences or relationships of a source's people.
 *
 * @param file the file
 * @param columns header names by what they hold. Residences: {@code record_id}, {@code address},
 *     {@code house}, {@code street}, {@code town}, {@code postcode}, {@code uprn}, {@code role},
 *     {@code from}, {@code to}. Relationships: {@code record_id}, {@code relation}, {@code
 *     related_record_id}, {@code from}, {@code to}
 */
public record SidePlan(Path file, ImmutableMap<String, ImmutableList<String>> columns) {}

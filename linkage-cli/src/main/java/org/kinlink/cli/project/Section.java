package org.kinlink.cli.project;

import com.google.common.collect.ImmutableMap;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of the file, its keys checked.
 *
 * @param entries the values by their keys, in file order
 */
record Section(ImmutableMap<String, Located> entries) {
  static final Section EMPTY = new Section(ImmutableMap.of());

  @Nullable Located get(String key) {
    return entries.get(key);
  }

  String text(String key) {
    Located value = entries.get(key);
    return value == null ? "" : value.text().orElse("");
  }
}

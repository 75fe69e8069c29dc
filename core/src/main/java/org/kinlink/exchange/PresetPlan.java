package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;

/**
 * That a source comes in a known layout.
 *
 * @param name name of the preset, such as {@code school-census}
 * @param files its files, or folders whose files are looked through; at least one
 */
public record PresetPlan(String name, ImmutableList<Path> files) {
  /**
   * Checks that there is a file.
   *
   * @param name name of the preset
   * @param files its files or folders
   * @throws IllegalArgumentException if there is none
   */
  public PresetPlan {
    if (files.isEmpty()) {
      throw new IllegalArgumentException("files: at least one is needed");
    }
  }
}

package org.kinlink.check;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.kinlink.preset.Preset;
import org.kinlink.safeguard.SafeguardEntry;

/**
 * What is to be checked, and how.
 *
 * @param file the file
 * @param source the name under which a safeguards list knows the file
 * @param safeguards the safeguards list; sealed rows are passed over as if they were not there
 * @param preset the layout that the file comes in, or null to recognise its columns
 * @param firstLines how many line numbers each finding keeps
 * @param listener told every row that a check counts
 */
public record CheckRequest(
    Path file,
    String source,
    ImmutableList<SafeguardEntry> safeguards,
    @Nullable Preset preset,
    int firstLines,
    RowListener listener) {

  /**
   * Checks the request.
   *
   * @param file the file
   * @param source the name of the source
   * @param safeguards the safeguards list
   * @param preset the layout, or null
   * @param firstLines how many line numbers each finding keeps
   * @param listener told every row
   * @throws IllegalArgumentException if the number of lines is negative
   */
  public CheckRequest {
    if (firstLines < 0) {
      throw new IllegalArgumentException("firstLines: must not be negative");
    }
  }

  /**
   * Returns the request to check a file without a safeguards list and without a listener.
   *
   * @param file the file
   * @return the request
   */
  public static CheckRequest of(Path file) {
    return new CheckRequest(file, "", ImmutableList.of(), null, 5, RowListener.NONE);
  }
}

package org.kinlink.population;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The project file that links what was made. */
final class ProjectFile {
  static final String NAME = "linkage.yaml";

  private ProjectFile() {}

  static String of(SynthesisOptions options) throws IOException {
    try (InputStream in = ProjectFile.class.getResourceAsStream(NAME)) {
      if (in == null) {
        throw new IllegalStateException(NAME + " is not in the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("${people}", Integer.toString(options.people()))
          .replace("${profile}", options.profile().name())
          .replace("${seed}", Long.toString(options.seed()));
    }
  }
}

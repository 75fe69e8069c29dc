package org.kinlink.cli.project;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the files that a project file names, beside it. */
final class NamedFiles {
  private final @Nullable Path folder;

  /** Takes the folder that names are relative to, or null for the working folder. */
  NamedFiles(@Nullable Path folder) {
    this.folder = folder;
  }

  /**
   * Returns the file; where there is none, a mistake is recorded and the path returned all the
   * same.
   */
  @Nullable Path existing(Located named) {
    return existing(named, false);
  }

  /** Returns the file or folder, as {@link #existing(Located)} does. */
  @Nullable Path existingOrFolder(Located named) {
    return existing(named, true);
  }

  private @Nullable Path existing(Located named, boolean folders) {
    Optional<String> text = named.text();
    if (text.isEmpty()) {
      return null;
    }
    try {
      Path path = folder == null ? Path.of(text.get()) : folder.resolve(text.get());
      if (!Files.exists(path)) {
        named.wrongFile("there is no such file beside the project file; check the name");
      } else if (Files.isDirectory(path) && !folders) {
        named.wrongFile("is a folder; name a file in it");
      } else if (!Files.isReadable(path)) {
        named.wrongFile("the file may not be read; check its permissions");
      }
      return path;
    } catch (InvalidPathException e) {
      named.wrong("is not a file name that this computer allows");
      return null;
    }
  }
}

package org.kinlink.cli;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Short names of sources, made from the names of their files. */
final class SourceNames {
  private static final int LONGEST = 36;

  private SourceNames() {}

  /** Returns a name for each file: lower-case, plain, and different from the others. */
  static ImmutableList<String> of(List<Path> files) {
    Set<String> taken = new HashSet<>();
    ImmutableList.Builder<String> names = ImmutableList.builder();
    for (Path file : files) {
      String plain = plain(file);
      String name = plain;
      for (int number = 2; !taken.add(name); number++) {
        name = plain + "-" + number;
      }
      names.add(name);
    }
    return names.build();
  }

  private static String plain(Path file) {
    Path last = file.getFileName();
    String name = last == null ? "" : last.toString();
    int dot = name.lastIndexOf('.');
    String plain =
        (dot > 0 ? name.substring(0, dot) : name)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9_-]+", "-")
            .replaceAll("^-+|-+$", "");
    String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    return cut.isEmpty() ? "source" : cut;
  }
}

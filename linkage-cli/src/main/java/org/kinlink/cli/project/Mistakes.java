package org.kinlink.cli.project;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.kinlink.cli.project.Mistake.Kind;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Collects the mistakes of one project file, so that all are told together. */
final class Mistakes {
  private final String file;
  private final Set<Mistake> found = new LinkedHashSet<>();

  Mistakes(String file) {
    this.file = file;
  }

  void add(Optional<Mark> mark, String where, String reason) {
    add(mark, where, reason, Kind.SETTING);
  }

  void add(Optional<Mark> mark, String where, String reason, Kind kind) {
    int line = mark.map(m -> m.getLine() + 1).orElse(1);
    int column = mark.map(m -> m.getColumn() + 1).orElse(1);
    found.add(new Mistake(file, line, column, where, reason, kind));
  }

  boolean any() {
    return !found.isEmpty();
  }

  ProjectException thrown() {
    return new ProjectException(
        ImmutableList.sortedCopyOf(
            Comparator.comparingInt(Mistake::line).thenComparingInt(Mistake::column), found));
  }
}

package org.kinlink.cli.project;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.util.stream.Collectors;

/** A project file has mistakes: all that were found, in the order of their lines. */
public final class ProjectException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient ImmutableList<Mistake> mistakes;

  /**
   * Reports mistakes.
   *
   * @param mistakes what is wrong, at least one
   */
  public ProjectException(ImmutableList<Mistake> mistakes) {
    super(mistakes.stream().map(Mistake::text).collect(Collectors.joining("\n")));
    this.mistakes = mistakes;
  }

  /**
   * Returns what is wrong.
   *
   * @return the mistakes, in the order of their lines
   */
  public ImmutableList<Mistake> mistakes() {
    return mistakes;
  }

  /**
   * Returns whether the project file itself is in order and only files that it names are not.
   *
   * @return true when every mistake is about a file
   */
  public boolean onlyFiles() {
    return mistakes.stream().allMatch(mistake -> mistake.kind() == Mistake.Kind.FILE);
  }
}

package org.kinlink.cli.project;

import com.google.common.collect.ImmutableSet;

/** The comparators that a project file may name. */
final class ComparatorNames {
  static final ImmutableSet<String> KNOWN = ImmutableSet.of("exact", "name");

  private ComparatorNames() {}
}

package org.kinlink.cli.report;

/** One part of the page. */
interface Section {
  /** Returns the anchor, unique on the page. */
  String id();

  /** Returns the heading. */
  String title();

  /** Returns whether the run has anything to say here. */
  boolean told();

  /** Writes what stands below the heading. */
  void write(Markup page);
}

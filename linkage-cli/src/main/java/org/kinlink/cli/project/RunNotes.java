package org.kinlink.cli.project;

import com.google.common.collect.ImmutableMap;

/**
 * What a run is for, as its owner states it. It is written into the report and the run record as it
 * stands.
 *
 * @param title what is linked, in a few words; may be empty
 * @param purpose why; may be empty
 * @param legalGateway on what legal ground; may be empty
 * @param references references such as {@code dpia} and {@code sharing_agreement}
 */
public record RunNotes(
    String title, String purpose, String legalGateway, ImmutableMap<String, String> references) {
  /** Nothing is stated. */
  public static final RunNotes NONE = new RunNotes("", "", "", ImmutableMap.of());

  /**
   * Returns these notes with another purpose.
   *
   * @param stated the purpose
   * @return the changed notes
   */
  public RunNotes withPurpose(String stated) {
    return new RunNotes(title, stated, legalGateway, references);
  }

  /**
   * Returns these notes with another title.
   *
   * @param stated the title
   * @return the changed notes
   */
  public RunNotes withTitle(String stated) {
    return new RunNotes(stated, purpose, legalGateway, references);
  }
}

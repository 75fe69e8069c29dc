package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import org.kinlink.record.Facet;
import org.kinlink.record.People;
import org.kinlink.record.Relationship;
import org.kinlink.record.Residence;
import org.kinlink.record.SetAside;

/**
 * Everything that was read for a run.
 *
 * @param people the person records of all sources
 * @param sources what was read from each source, in the order of the people's sources
 * @param residences the residences that the sources state, those in the files of people included
 * @param relationships the relationships that the sources state
 * @param facets the dated facts that the sources state
 * @param setAside what could not be used, and why
 */
public record Extracts(
    People people,
    ImmutableList<SourceReading> sources,
    ImmutableList<Residence> residences,
    ImmutableList<Relationship> relationships,
    ImmutableList<Facet> facets,
    ImmutableList<SetAside> setAside) {

  /**
   * Gathers what was read where no source states facets.
   *
   * @param people the person records of all sources
   * @param sources what was read from each source
   * @param residences the residences that the sources state
   * @param relationships the relationships that the sources state
   * @param setAside what could not be used, and why
   */
  public Extracts(
      People people,
      ImmutableList<SourceReading> sources,
      ImmutableList<Residence> residences,
      ImmutableList<Relationship> relationships,
      ImmutableList<SetAside> setAside) {
    this(people, sources, residences, relationships, ImmutableList.of(), setAside);
  }
}

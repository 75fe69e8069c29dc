package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.Facet;
import org.kinlink.record.NumberHistory;
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
 * @param numbers which NHS numbers were superseded
 * @param encoded what takes the place of values where the people are encoded, or null
 */
public record Extracts(
    People people,
    ImmutableList<SourceReading> sources,
    ImmutableList<Residence> residences,
    ImmutableList<Relationship> relationships,
    ImmutableList<Facet> facets,
    ImmutableList<SetAside> setAside,
    NumberUpdates numbers,
    @Nullable Encoded encoded) {

  /**
   * Gathers what was read in clear.
   *
   * @param people the person records of all sources
   * @param sources what was read from each source
   * @param residences the residences that the sources state
   * @param relationships the relationships that the sources state
   * @param facets the dated facts that the sources state
   * @param setAside what could not be used, and why
   * @param numbers what is known of superseded numbers
   */
  public Extracts(
      People people,
      ImmutableList<SourceReading> sources,
      ImmutableList<Residence> residences,
      ImmutableList<Relationship> relationships,
      ImmutableList<Facet> facets,
      ImmutableList<SetAside> setAside,
      NumberUpdates numbers) {
    this(people, sources, residences, relationships, facets, setAside, numbers, null);
  }

  /**
   * Gathers what was read where nothing is known of superseded numbers.
   *
   * @param people the person records of all sources
   * @param sources what was read from each source
   * @param residences the residences that the sources state
   * @param relationships the relationships that the sources state
   * @param facets the dated facts that the sources state
   * @param setAside what could not be used, and why
   */
  public Extracts(
      People people,
      ImmutableList<SourceReading> sources,
      ImmutableList<Residence> residences,
      ImmutableList<Relationship> relationships,
      ImmutableList<Facet> facets,
      ImmutableList<SetAside> setAside) {
    this(people, sources, residences, relationships, facets, setAside, NumberUpdates.NONE);
  }

  /**
   * Returns these extracts with what is known of superseded numbers.
   *
   * @param history what the lists say
   * @return the changed extracts
   */
  public Extracts with(NumberHistory history) {
    return with(people, new NumberUpdates(history, 0));
  }

  /**
   * Returns these extracts with the same people, whose numbers are current; they may stand in other
   * rows.
   *
   * @param current the people
   * @param updates what was done to their numbers
   * @return the changed extracts
   */
  public Extracts with(People current, NumberUpdates updates) {
    return new Extracts(
        current, sources, residences, relationships, facets, setAside, updates, encoded);
  }

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

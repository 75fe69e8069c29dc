package org.kinlink.family;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kinlink.household.Households;
import org.kinlink.household.PersonLookup;
import org.kinlink.record.Facet;
import org.kinlink.record.FacetKind;
import org.kinlink.record.People;
import org.kinlink.record.Persons;
import org.kinlink.record.RelationType;
import org.kinlink.record.Relationship;
import org.kinlink.safeguard.Safeguards;

/**
 * Assembles family records that span households, from stated relationships and what follows from
 * them; an address alone never makes a relative.
 *
 * <p>There is no clock. A child is somebody born within eighteen years of the newest date of the
 * data (dates of birth and first days of relationships), or, where no date of birth is known,
 * somebody who is brought up by another and brings nobody up. A child without any relative has no
 * record.
 *
 * <p>A child with a known adoption shows nothing of its birth side, and nobody on the birth side
 * shows the child. Sealed records are as if they were not there. Restricted people are listed as
 * relatives, without households.
 */
public final class Families {
  private static final int YEARS_OF_CHILDHOOD = 18;

  private Families() {}

  /**
   * Assembles the families of a run.
   *
   * @param people the records
   * @param persons which records are one person
   * @param relationships the stated relationships; those of records that are not in the run are
   *     passed over
   * @param facets the dated facts; a child whose adoption is stated shows no birth-side edges
   * @param households the households of the same run
   * @param safeguards which records are sealed or restricted
   * @param certainty how sure it is that each record belongs to its person
   * @return the tables
   */
  public static FamilyTables build(
      People people,
      Persons persons,
      ImmutableList<Relationship> relationships,
      ImmutableList<Facet> facets,
      Households households,
      Safeguards safeguards,
      Certainty certainty) {
    if (relationships.isEmpty()) {
      return new FamilyTables(
          households.households(),
          households.residences(),
          ImmutableList.of(),
          ImmutableList.of(),
          ImmutableList.of(),
          households.addressConflicts());
    }
    PersonLookup lookup = PersonLookup.of(people, persons, safeguards);
    Statements statements = new Statements(lookup, relationships);
    StatedEdges stated = new StatedEdges(statements, certainty);
    ImmutableList<Edge> all = stated.edges();
    Adoptions adoptions = new Adoptions(all, adopted(facets, lookup));
    Births births = new Births(people, persons, safeguards);
    ImmutableList<Edge> known = adoptions.shown(all);
    Siblings siblings = new Siblings(known, births);
    // Once more: a birth mother whose own parents adopt her child is not its sister.
    ImmutableList<Edge> edges =
        adoptions.shown(
            Edge.sorted(
                ImmutableList.<Edge>builder()
                    .addAll(siblings.edges())
                    .addAll(new Inference(known, births).edges())
                    .build()));
    Households shown = adoptions.shown(households);
    Kin kin = new Kin(edges);
    FamilyRecords records = new FamilyRecords(kin, new Sibships(kin), shown, adoptions);
    LocalDate adultBirthday = adultBirthday(births, edges);
    ImmutableList.Builder<FamilyMember> families = ImmutableList.builder();
    for (int person : kin.persons()) {
      if (child(person, births.born(person), adultBirthday, kin)) {
        families.addAll(records.of(person));
      }
    }
    return new FamilyTables(
        shown.households(),
        shown.residences(),
        edges.stream().map(Edge::shown).collect(ImmutableList.toImmutableList()),
        families.build(),
        Witnesses.named(
            statements,
            new Contradictions(births, kin)
                .find(
                    stated.relatedToSelf(),
                    siblings.contradictions().stream()
                        .filter(c -> !adoptions.apart(c.person(), c.related()))
                        .toList())),
        shown.addressConflicts());
  }

  private static Set<Integer> adopted(ImmutableList<Facet> facets, PersonLookup lookup) {
    Set<Integer> adopted = new HashSet<>();
    for (Facet facet : facets) {
      if (facet.kind() == FacetKind.ADOPTION) {
        lookup.person(facet.person()).ifPresent(adopted::add);
      }
    }
    return adopted;
  }

  /** Somebody born on this day or before is grown up. */
  private static @Nullable LocalDate adultBirthday(Births births, ImmutableList<Edge> edges) {
    LocalDate newest = births.newest();
    for (Edge edge : edges) {
      LocalDate from = edge.stated().from();
      if (from != null && (newest == null || from.isAfter(newest))) {
        newest = from;
      }
    }
    return newest == null ? null : newest.minusYears(YEARS_OF_CHILDHOOD);
  }

  private static boolean child(
      int person, @Nullable LocalDate born, @Nullable LocalDate adultBirthday, Kin kin) {
    if (born != null && adultBirthday != null) {
      return born.isAfter(adultBirthday);
    }
    ImmutableSet<RelationType> upbringing = Kinds.UPBRINGING;
    return !kin.related(person, upbringing).isEmpty() && kin.children(person, upbringing).isEmpty();
  }
}

package org.kinlink.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A dated fact about a person, as one source states it: a plan, a spell, an order, a status. Its
 * text form hides the detail.
 *
 * @param person whom it is about
 * @param kind what it says
 * @param detail the code or word that narrows it down, or empty
 * @param from first day, or null when the source gives none
 * @param to last day, or null when the source gives none or it goes on
 */
public record Facet(
    RecordRef person,
    FacetKind kind,
    String detail,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  @Override
  public String toString() {
    return "Facet[" + kind + "]";
  }
}

package org.kinlink.cli.family;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One family as a result shows it, seen from one person. It holds ids and dates, and names only
 * where somebody asked for them.
 *
 * @param members the person first, then kin and carers
 * @param asOf the day it is shown of, or null for now
 */
public record FamilyView(ImmutableList<Member> members, @Nullable LocalDate asOf) {

  /**
   * Somebody in the family.
   *
   * @param person id of the person
   * @param name name, or an empty text when not asked for
   * @param relations what the member is to the person, such as {@code birth parent}
   * @param from first day of the first relation, or null
   * @param to last day, or null
   * @param inferred whether a rule infers the relation
   * @param confidence how sure the relation is, or 1
   * @param sources the sources that have a record of the member
   * @param stays where the member lives and lived
   */
  public record Member(
      String person,
      String name,
      String relations,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      boolean inferred,
      double confidence,
      ImmutableList<String> sources,
      ImmutableList<Stay> stays) {

    /**
     * The stays worth drawing: not those that are not believed, nor those of no household while
     * there is one, for most are the same home by an address that names no premises.
     */
    List<Stay> drawn() {
      return stays.stream()
          .filter(s -> !s.standing().equals("outvoted"))
          .filter(
              s ->
                  !s.unnamed()
                      || stays.stream().noneMatch(o -> !o.household().isEmpty() && o.overlaps(s)))
          .toList();
    }

    /** Returns the id, with the name where it was asked for. */
    String label() {
      return name.isEmpty() ? person : person + " " + name;
    }
  }

  /**
   * Somebody living somewhere.
   *
   * @param household id of the household, or an empty text for an institution or a place that is
   *     not told
   * @param role as what
   * @param from first day, or null
   * @param to last day, or null
   * @param standing what becomes of it beside other residences
   */
  public record Stay(
      String household,
      String role,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      String standing) {

    /** Whether it is in no household, and in no institution either. */
    boolean unnamed() {
      return household.isEmpty() && !role.equals("institution");
    }

    /** Whether both hold on some day; moving from one into the other is no overlap. */
    boolean overlaps(Stay other) {
      return before(from, other.to) && before(other.from, to);
    }

    private static boolean before(@Nullable LocalDate start, @Nullable LocalDate end) {
      return start == null || end == null || start.isBefore(end);
    }

    /** Whether it holds on a day, or now. */
    boolean on(@Nullable LocalDate day) {
      return day == null ? standing.equals("current") : !standing.equals("outvoted") && at(day);
    }

    private boolean at(LocalDate day) {
      return (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
    }
  }

  /** The households of the members on the day, those of the person first. */
  List<String> homes() {
    Set<String> homes = new LinkedHashSet<>();
    for (Member member : members) {
      for (Stay stay : member.stays()) {
        if (stay.on(asOf) && !stay.household().isEmpty()) {
          homes.add(stay.household());
        }
      }
    }
    return List.copyOf(homes);
  }

  /** All days on which something begins or ends, from the first to the last. */
  List<LocalDate> days() {
    return members.stream()
        .flatMap(
            m ->
                Stream.concat(
                    Stream.of(m.from(), m.to()),
                    m.stays().stream().flatMap(s -> Stream.of(s.from(), s.to()))))
        .filter(d -> d != null)
        .distinct()
        .sorted(Comparator.naturalOrder())
        .toList();
  }
}

package org.kinlink.score;

import com.google.common.collect.ImmutableList;
import org.kinlink.compare.ComparedField;
import org.kinlink.record.FieldKind;

/** What agreement in a field speaks for: the person, the family, or the home. */
enum Role {
  /** Belongs to one person: forename, date of birth, sex, identifiers. */
  PERSON,
  /**
   * A person's own and yet shared by a household more often than by chance: surname, telephone,
   * which many take with them when they move.
   */
  FAMILY,
  /** Shared by all people of a household. */
  HOME;

  /** Fields fine enough to tell one home from another. */
  private static boolean fine(FieldKind kind) {
    return switch (kind) {
      case POSTCODE, UPRN, ADDRESS, STREET -> true;
      default -> false;
    };
  }

  /**
   * Gives each field its role. Without a field that tells homes apart there is no household to
   * speak of, and a town is as much part of a person as anything else.
   */
  static Role[] of(ImmutableList<ComparedField> fields) {
    boolean homes = fields.stream().anyMatch(f -> fine(f.field().kind()));
    Role[] roles = new Role[fields.size()];
    for (int f = 0; f < roles.length; f++) {
      FieldKind kind = fields.get(f).field().kind();
      boolean family = kind == FieldKind.SURNAME || kind == FieldKind.PHONE;
      roles[f] = !homes ? PERSON : family ? FAMILY : kind.locates() ? HOME : PERSON;
    }
    return roles;
  }
}

package org.kinlink.record;

import java.util.Locale;
import java.util.Optional;

/** What a dated fact about a person says. The detail of a {@link Facet} narrows it down. */
public enum FacetKind {
  /** Enrolled at a school or setting. */
  SCHOOL_ENROLMENT,
  /** Support for special educational needs without a plan. */
  SEN_SUPPORT,
  /** An education, health and care plan. */
  EDUCATION_HEALTH_CARE_PLAN,
  /** A referral to a service. */
  REFERRAL,
  /** An assessment, or a factor that one found. */
  ASSESSMENT,
  /** An enquiry whether a child is suffering significant harm (section 47). */
  CHILD_PROTECTION_ENQUIRY,
  /** A child-in-need plan, or being a child in need. */
  CHILD_IN_NEED_PLAN,
  /** A child-protection plan. */
  CHILD_PROTECTION_PLAN,
  /** A spell of being looked after by a local authority. */
  LOOKED_AFTER_SPELL,
  /** The legal status of a child, such as a care order. */
  LEGAL_STATUS,
  /** Looked after in the past, before an adoption or a special guardianship. */
  PREVIOUSLY_LOOKED_AFTER,
  /** A care leaver. */
  CARE_LEAVER,
  /** Missing from the place of care. */
  MISSING_EPISODE,
  /** Adopted, or placed for adoption. Safeguards ask for it: no birth side may be shown. */
  ADOPTION,
  /** An unaccompanied asylum-seeking child. */
  UNACCOMPANIED_ASYLUM_SEEKER,
  /** The immigration status. */
  IMMIGRATION_STATUS,
  /** No recourse to public funds. */
  NO_RECOURSE_TO_PUBLIC_FUNDS,
  /** Cares for somebody while a child. */
  YOUNG_CARER,
  /** A parent in the armed forces. */
  SERVICE_CHILD,
  /** A disability. */
  DISABILITY,
  /** A factor that makes somebody vulnerable, as a health service records it. */
  SAFEGUARDING_FACTOR,
  /** Somebody who is no record of the source mainly cares for the person; the detail says who. */
  MAIN_CARER,
  /** Holds parental responsibility for somebody. */
  PARENTAL_RESPONSIBILITY,
  /** Expects, or gave birth to, a child. */
  MATERNITY,
  /** A spell as an inpatient of a mental-health service. */
  INPATIENT_MENTAL_HEALTH_SPELL,
  /** A parent in custody. */
  PARENT_IN_CUSTODY,
  /** In custody. */
  CUSTODY,
  /** Born; the detail is the place among those of a multiple birth. */
  BIRTH,
  /** Died; the first day is that of the death. */
  DEATH;

  /**
   * Returns the word used in files.
   *
   * @return the lower-case name, such as {@code child_protection_plan}
   */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Finds the kind with a word.
   *
   * @param key the word, such as {@code child_protection_plan}
   * @return the kind, or empty when none has that word
   */
  public static Optional<FacetKind> ofKey(String key) {
    for (FacetKind kind : values()) {
      if (kind.key().equals(key)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}

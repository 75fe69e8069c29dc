package org.kinlink.preset;

import com.google.common.collect.ImmutableList;
import org.kinlink.record.FacetKind;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;
import org.kinlink.standardise.DateReading;

/** The children in need census, as XML. */
final class CinCensus {
  private static final String OWN = "LAchildID";
  private static final String ID = Column.AROUND + OWN;
  private static final String STARTED = "AssessmentActualStartDate";
  private static final String AUTHORISED = "AssessmentAuthorisationDate";
  private static final Field BIRTH = new Field("date_of_birth", FieldKind.DATE_OF_BIRTH);

  /** An expected birth counts only where there is no date of birth. */
  private static final int EXPECTED = 1;

  static final Preset PRESET =
      new Preset(
          "cin-census",
          "Children in need census",
          "Department for Education",
          "2017 to 2026",
          "Children referred to children's social care, with their plans, enquiries and"
              + " assessments. There are no names, no address and no NHS number; a child is found"
              + " by UPN, date of birth and sex, or by the local authority's own id. An unborn"
              + " child has the expected date of birth in place of the date of birth. Every"
              + " factor that an assessment found is a fact: the letter says of whom, A the child,"
              + " B a parent or carer, C another in the household; so 4B is the mental health of a"
              + " parent, which does not say inpatient. A case closed by adoption gives a fact"
              + " \"adoption\".",
          DateReading.DAY_FIRST,
          ImmutableList.of(
              children(),
              disabilities(),
              details(),
              assessments(),
              factors(),
              plans(),
              enquiries(),
              protection()));

  private CinCensus() {}

  private static Table children() {
    return Table.of("child", "a child", CinCensus::child)
        .needed()
        .at("Children/Child")
        .yielding("people", "facets death")
        .with(
            Column.of(OWN, "record id: the local authority's id of the child").needed(),
            Column.of("UPN", "unique pupil number").as("upn"),
            Column.of("FormerUPN", "former unique pupil number").as("former_upn"),
            Column.of("UPNunknown", "UN1 to UN7: why there is no UPN"),
            Column.of("PersonBirthDate", "date of birth, 2014-04-25").as(FieldKind.DATE_OF_BIRTH),
            Column.of("ExpectedPersonBirthDate", "expected date of birth of an unborn child")
                .as(FieldKind.DATE_OF_BIRTH)
                .stated(),
            Column.of("Sex", "M, F or U from 2025; GenderCurrent 1, 2, 0 or 9 until 2024")
                .also("GenderCurrent")
                .as(FieldKind.SEX),
            Column.of("Ethnicity", "four-letter ethnic code").as(FieldKind.ETHNICITY),
            Column.of("PersonDeathDate", "date of death"));
  }

  private static Table disabilities() {
    return Table.of(
            "disability",
            "a disability",
            (row, out) -> {
              String code = row.code("Disability");
              if (!code.isEmpty()) {
                out.facet(row.code(ID), FacetKind.DISABILITY, code, Period.NONE);
              }
            })
        .at("Disabilities/Disability")
        .yielding("facets disability (detail: Disability)")
        .with(
            Column.of(ID, "record id of the child"),
            Column.of("Disability", "code, such as MOB, LD or AUT; NONE for none").needed());
  }

  private static Table details() {
    return Table.of("cin_details", "a case, from a referral to its closure", CinCensus::details)
        .at("CINdetails")
        .yielding(
            "facets referral (detail: ReferralSource), child_in_need_plan (detail:"
                + " PrimaryNeedCode), adoption, death")
        .with(
            Column.of(ID, "record id of the child"),
            Column.of("CINreferralDate", "first day").needed(),
            Column.of("ReferralSource", "code of who referred"),
            Column.of("PrimaryNeedCode", "N1 to N9, N0; N9 is no child in need"),
            Column.of("ReferralNFA", "1 or true: nothing was done after the referral"),
            Column.of("CINclosureDate", "last day"),
            Column.of("ReasonForClosure", "RC1 adopted, RC2 died, RC3 to RC9"));
  }

  private static Table assessments() {
    return Table.of(
            "assessments",
            "an assessment",
            (row, out) ->
                out.facet(row.code(ID), FacetKind.ASSESSMENT, "", row.period(STARTED, AUTHORISED)))
        .at("Assessments")
        .yielding("facets assessment")
        .with(
            Column.of(ID, "record id of the child"),
            Column.of(STARTED, "first day").needed(),
            Column.of(AUTHORISED, "last day"));
  }

  private static Table factors() {
    String from = Column.AROUND + STARTED;
    String to = Column.AROUND + AUTHORISED;
    return Table.of(
            "assessment_factors",
            "a factor that an assessment found",
            (row, out) -> {
              String id = row.code(ID);
              String factor = row.code("AssessmentFactors");
              Period when = row.period(from, to);
              if (!factor.isEmpty()) {
                out.facet(id, FacetKind.ASSESSMENT, factor, when);
              }
              if (factor.equals("7A")) {
                out.facet(id, FacetKind.YOUNG_CARER, factor, when);
              } else if (factor.equals("9A")) {
                out.facet(id, FacetKind.UNACCOMPANIED_ASYLUM_SEEKER, factor, when);
              }
            })
        .at("AssessmentFactors")
        .yielding(
            "facets assessment (detail: the factor), young_carer (7A),"
                + " unaccompanied_asylum_seeker (9A)")
        .with(
            Column.of(ID, "record id of the child"),
            Column.of("AssessmentFactors", "code, such as 4B").needed(),
            Column.of(from, "first day of the assessment"),
            Column.of(to, "last day of the assessment"));
  }

  private static Table plans() {
    return dated("cin_plan", FacetKind.CHILD_IN_NEED_PLAN, "CINPlanStartDate", "CINPlanEndDate", "")
        .at("CINPlanDates");
  }

  private static Table enquiries() {
    return dated("section_47", FacetKind.CHILD_PROTECTION_ENQUIRY, "S47ActualStartDate", "", "")
        .at("Section47");
  }

  private static Table protection() {
    return dated(
            "cp_plan",
            FacetKind.CHILD_PROTECTION_PLAN,
            "CPPstartDate",
            "CPPendDate",
            "LatestCategoryOfAbuse")
        .at("ChildProtectionPlans");
  }

  /** A table of which every row is one fact. */
  private static Table dated(String name, FacetKind kind, String from, String to, String detail) {
    ImmutableList.Builder<Column> columns = ImmutableList.builder();
    columns.add(Column.of(ID, "record id of the child"));
    columns.add(Column.of(from, "first day").needed());
    if (!to.isEmpty()) {
      columns.add(Column.of(to, "last day"));
    }
    if (!detail.isEmpty()) {
      columns.add(Column.of(detail, "NEG, PHY, SAB, EMO or MUL"));
    }
    return Table.of(
            name,
            "a child with the fact " + kind.key(),
            (row, out) -> out.facet(row.code(ID), kind, row.code(detail), row.period(from, to)))
        .yielding("facets " + kind.key() + (detail.isEmpty() ? "" : " (detail: " + detail + ")"))
        .with(columns.build().toArray(Column[]::new));
  }

  private static void child(Row row, Statements out) {
    String id = row.code(OWN);
    if (id.isEmpty()) {
      out.aside("it has no record id");
      return;
    }
    out.person(id);
    String expected = row.code("ExpectedPersonBirthDate");
    if (!expected.isEmpty() && row.code("PersonBirthDate").isEmpty()) {
      out.value(id, BIRTH, expected, EXPECTED);
    }
    String died = row.code("PersonDeathDate");
    if (!died.isEmpty()) {
      out.facet(id, FacetKind.DEATH, "", Period.since(died));
    }
  }

  private static void details(Row row, Statements out) {
    String id = row.code(ID);
    String referred = row.code("CINreferralDate");
    String closed = row.code("CINclosureDate");
    String need = row.code("PrimaryNeedCode");
    out.facet(id, FacetKind.REFERRAL, row.code("ReferralSource"), Period.since(referred));
    if (!row.yes("ReferralNFA") && !need.equals("N9")) {
      out.facet(id, FacetKind.CHILD_IN_NEED_PLAN, need, new Period(referred, closed));
    }
    switch (row.code("ReasonForClosure")) {
      case "RC1" -> out.facet(id, FacetKind.ADOPTION, "RC1", Period.since(closed));
      case "RC2" -> out.facet(id, FacetKind.DEATH, "RC2", Period.since(closed));
      default -> {}
    }
  }
}

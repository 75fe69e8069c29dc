package org.kinlink.preset;

import com.google.common.collect.ImmutableList;
import org.kinlink.record.FacetKind;
import org.kinlink.record.FieldKind;
import org.kinlink.standardise.DateReading;

/** The person-level return of education, health and care plans, as XML. */
final class Sen2 {
  private static final String ID = Column.AROUND + Column.ORDINAL;

  static final Preset PRESET =
      new Preset(
          "sen2",
          "SEN2, education, health and care plans",
          "Department for Education",
          "2023 to 2026",
          "Children and young people for whom a plan was asked for, is made, or holds, with names,"
              + " date of birth, postcode, UPN and ULN: the best bridge between education and"
              + " other records. The return has no id of its own, so the place of the person in"
              + " the file is the record id (of a second file 2-1, 2-2 and so on). The postcode"
              + " feeds the comparison and gives no residence, as no house is named. There is no"
              + " NHS number and no parent.",
          DateReading.DAY_FIRST,
          ImmutableList.of(people(), requests(), plans(), placements()));

  private Sen2() {}

  private static Table people() {
    return Table.of("person", "a person", Sen2::person)
        .needed()
        .at("Persons/Person")
        .yielding("people")
        .with(
            Column.of(Column.ORDINAL, "record id: the place in the file, from 1"),
            Column.of("Surname", "family name").needed().as(FieldKind.SURNAME),
            Column.of("Forename", "first given name").needed().as(FieldKind.FORENAME),
            Column.of("PersonBirthDate", "date of birth, 2014-04-25")
                .needed()
                .as(FieldKind.DATE_OF_BIRTH),
            Column.of("Sex", "M, F or U; Gender in older returns")
                .also("Gender", "GenderCurrent")
                .as(FieldKind.SEX),
            Column.of("Ethnicity", "four-letter ethnic code").as(FieldKind.ETHNICITY),
            Column.of("PostCode", "postcode of the home").as(FieldKind.POSTCODE),
            Column.of("UPN", "unique pupil number").as("upn"),
            Column.of("UniqueLearnerNumber", "unique learner number").as("uln"),
            Column.of("UPNunknown", "UN1 to UN10: why there is no UPN"));
  }

  private static Table requests() {
    return Table.of(
            "requests",
            "a request for an assessment of needs",
            (row, out) ->
                out.facet(
                    row.code(ID),
                    FacetKind.ASSESSMENT,
                    "EHC request " + row.code("RequestOutcome"),
                    row.period("ReceivedDate", "RequestOutcomeDate")))
        .at("Requests")
        .yielding("facets assessment (detail: EHC request and its outcome)")
        .with(
            Column.of(ID, "record id of the person"),
            Column.of("ReceivedDate", "first day; not there for requests of before the returns"),
            Column.of("RequestOutcomeDate", "last day"),
            Column.of("RequestOutcome", "Y agreed, N refused, A open, W withdrawn, H historical"));
  }

  private static Table plans() {
    return Table.of(
            "named_plan",
            "an education, health and care plan",
            (row, out) ->
                out.facet(
                    row.code(ID),
                    FacetKind.EDUCATION_HEALTH_CARE_PLAN,
                    "",
                    row.period("StartDate", "CeaseDate")))
        .at("NamedPlan")
        .yielding("facets education_health_care_plan")
        .with(
            Column.of(ID, "record id of the person"),
            Column.of("StartDate", "first day").needed(),
            Column.of("CeaseDate", "last day"),
            Column.of("CeaseReason", "code of why it ended"));
  }

  private static Table placements() {
    return Table.of("placement", "a placement under a plan", Sen2::placement)
        .at("ActivePlans/PlacementDetail")
        .yielding("facets school_enrolment (detail: URN, UKPRN or the kind of setting)")
        .with(
            Column.of(ID, "record id of the person"),
            Column.of("URN", "the school"),
            Column.of("UKPRN", "the provider, where it has no URN"),
            Column.of("SENSetting", "code of the kind of setting, where it has neither"),
            Column.of("EntryDate", "first day"),
            Column.of("LeavingDate", "last day"));
  }

  private static void person(Row row, Statements out) {
    String id = row.cell(Column.ORDINAL);
    out.person(id);
    out.home(id, row.place());
  }

  private static void placement(Row row, Statements out) {
    String urn = row.code("URN");
    String school = urn.isEmpty() ? row.code("UKPRN") : urn;
    String where = school.isEmpty() ? row.code("SENSetting") : school;
    Period when = row.period("EntryDate", "LeavingDate");
    if (!where.isEmpty() || !when.equals(Period.NONE)) {
      out.facet(row.code(ID), FacetKind.SCHOOL_ENROLMENT, where, when);
    }
  }
}

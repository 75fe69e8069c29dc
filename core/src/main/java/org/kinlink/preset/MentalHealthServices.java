package org.kinlink.preset;

import com.google.common.collect.ImmutableList;
import org.kinlink.record.FacetKind;
import org.kinlink.record.FieldKind;
import org.kinlink.standardise.DateReading;

/** The Mental Health Services Data Set: patients, their indicators and their hospital spells. */
final class MentalHealthServices {
  private static final String ID = "LOCAL PATIENT IDENTIFIER (EXTENDED)";
  private static final String REFERRAL = "SERVICE REQUEST IDENTIFIER";
  private static final String RECORD = "RecordNumber";

  static final Preset PRESET =
      new Preset(
          "mhsds",
          "Mental Health Services Data Set, patients and spells",
          "NHS England (DCB0011)",
          "4.1 to 6.0",
          "The patients of mental-health services, adults and children. There are no names; a"
              + " patient is found by NHS number, date of birth, gender and postcode. A hospital"
              + " spell of a patient with parental responsibility is how a parent in inpatient"
              + " care is seen; whose parent it is, other sources must say. A spell leads to its"
              + " patient over the referral, or over the record number of processed extracts. The"
              + " postcode of the main visitor is not read.",
          DateReading.DAY_FIRST,
          ImmutableList.of(patients(), indicators(), referrals(), spells()));

  private MentalHealthServices() {}

  private static Column id() {
    return Column.of(ID, "record id; unique within one provider").also("LocalPatientId");
  }

  private static Column record() {
    return Column.of(RECORD, "number of the patient's record in processed extracts");
  }

  private static Table patients() {
    return Table.of("mhs001", "a patient", MentalHealthServices::patient)
        .needed()
        .hinted("mhsds_mpi")
        .yielding("people", "facets death")
        .with(
            id().needed(),
            Column.of("NHS NUMBER", "ten digits").as(FieldKind.NHS_NUMBER),
            Column.of("NHS NUMBER STATUS INDICATOR CODE", "01 verified to 07")
                .also("NHSNumberStatus")
                .as(FieldKind.NHS_NUMBER_STATUS),
            Column.of("PERSON BIRTH DATE", "1986-01-30 or 30/01/1986")
                .needed()
                .as(FieldKind.DATE_OF_BIRTH),
            Column.of("POSTCODE OF USUAL ADDRESS", "postcode")
                .also("Postcode")
                .as(FieldKind.POSTCODE),
            Column.of("PERSON STATED GENDER CODE", "1 male, 2 female, 9 neither, X not known")
                .also("Gender")
                .as(FieldKind.SEX),
            Column.of("ETHNIC CATEGORY", "A to S, Z not stated")
                .also("EthnicCategory")
                .as(FieldKind.ETHNICITY),
            Column.of("PERSON DEATH DATE", "date of death").also("PersDeathDate"),
            record());
  }

  private static Table indicators() {
    return Table.of("mhs005", "the indicators of a patient", MentalHealthServices::indicators)
        .hinted("patind")
        .yielding(
            "facets parental_responsibility, young_carer, looked_after_spell,"
                + " child_protection_plan, each without dates")
        .with(
            id().needed(),
            Column.of("PARENTAL RESPONSIBILITIES INDICATOR", "Y, N, Z not stated")
                .also("ParentalResp")
                .needed(),
            Column.of("YOUNG CARER INDICATOR", "Y, N, Z not stated").also("YoungCarer"),
            Column.of("LOOKED AFTER CHILD INDICATOR", "Y, N, Z not stated").also("LACStatus"),
            Column.of("CHILD PROTECTION PLAN INDICATION CODE", "Y, N, Z not stated").also("CPP"));
  }

  private static Table referrals() {
    return Table.of(
            "mhs101",
            "a referral",
            (row, out) -> out.alias(Preset.key("referral", row.code(REFERRAL)), row.code(ID)))
        .hinted("referral")
        .yielding("which patient a referral is")
        .with(
            Column.of(REFERRAL, "number of the referral")
                .also("ServiceRequestId", "UniqServReqID")
                .needed(),
            id().needed(),
            Column.of("REFERRAL REQUEST RECEIVED DATE", "day of the referral").needed());
  }

  private static Table spells() {
    return Table.of("mhs501", "a spell in hospital", MentalHealthServices::spell)
        .hinted("hospprovspell")
        .yielding("facets inpatient_mental_health_spell")
        .with(
            Column.of("HOSPITAL PROVIDER SPELL IDENTIFIER", "number of the spell")
                .also("HospProvSpellID", "HospProvSpellNum", "UniqHospProvSpellID")
                .needed(),
            Column.of("START DATE (HOSPITAL PROVIDER SPELL)", "first day")
                .also("StartDateHospProvSpell")
                .needed(),
            Column.of("DISCHARGE DATE (HOSPITAL PROVIDER SPELL)", "last day")
                .also("DischDateHospProvSpell"),
            Column.of(REFERRAL, "number of the referral").also("ServiceRequestId", "UniqServReqID"),
            id(),
            record());
  }

  private static void patient(Row row, Statements out) {
    String id = row.code(ID);
    if (id.isEmpty()) {
      out.aside("it has no record id");
      return;
    }
    out.person(id);
    out.home(id, row.place());
    out.alias(Preset.key("record", row.code(RECORD)), id);
    String died = row.code("PERSON DEATH DATE");
    if (!died.isEmpty()) {
      out.facet(id, FacetKind.DEATH, "", Period.since(died));
    }
  }

  private static void indicators(Row row, Statements out) {
    said(row, "PARENTAL RESPONSIBILITIES INDICATOR", FacetKind.PARENTAL_RESPONSIBILITY, out);
    said(row, "YOUNG CARER INDICATOR", FacetKind.YOUNG_CARER, out);
    said(row, "LOOKED AFTER CHILD INDICATOR", FacetKind.LOOKED_AFTER_SPELL, out);
    said(row, "CHILD PROTECTION PLAN INDICATION CODE", FacetKind.CHILD_PROTECTION_PLAN, out);
  }

  private static void said(Row row, String column, FacetKind kind, Statements out) {
    if (row.yes(column)) {
      out.facet(row.code(ID), kind, "", Period.NONE);
    }
  }

  private static void spell(Row row, Statements out) {
    String patient = row.code(ID);
    if (patient.isEmpty()) {
      String referral = Preset.key("referral", row.code(REFERRAL));
      patient = referral.isEmpty() ? Preset.key("record", row.code(RECORD)) : referral;
    }
    if (patient.isEmpty()) {
      out.aside("nothing in the row leads to the patient");
      return;
    }
    Period when =
        row.period(
            "START DATE (HOSPITAL PROVIDER SPELL)", "DISCHARGE DATE (HOSPITAL PROVIDER SPELL)");
    out.facet(patient, FacetKind.INPATIENT_MENTAL_HEALTH_SPELL, "", when);
  }
}

package org.kinlink.preset;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.util.Locale;
import org.kinlink.record.FacetKind;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;
import org.kinlink.record.RelationType;
import org.kinlink.standardise.DateReading;

/** The Community Services Data Set: the person table and those on safeguarding and protection. */
final class CommunityServices {
  private static final String ID = "LOCAL PATIENT IDENTIFIER (EXTENDED)";
  private static final String NUMBER = "NHS NUMBER";
  private static final String MOTHER = "NHS NUMBER (MOTHER)";
  private static final String CARER = "PERSON RELATIONSHIP (MAIN CARER)";
  private static final Field NHS_NUMBER = new Field("nhs_number", FieldKind.NHS_NUMBER);
  private static final Field STATUS = new Field("nhs_number_status", FieldKind.NHS_NUMBER_STATUS);
  private static final CharMatcher DIGIT = CharMatcher.inRange('0', '9');

  static final Preset PRESET =
      new Preset(
          "csds",
          "Community Services Data Set, person tables",
          "NHS England (DCB1069)",
          "1.0 to 2.0",
          "The patients of community health services, children with their health visitor among"
              + " them. There are no names; a child is found by NHS number, date of birth, gender"
              + " and postcode. Columns have the names of the data dictionary or those of the"
              + " submission file. The mother's NHS number gives a record of the mother, of whom"
              + " nothing else is known, and a relationship. A main carer who is not the birth"
              + " mother has no number here and gives a fact \"main_carer\"; an adoptive parent as"
              + " main carer gives a fact \"adoption\", and no mother.",
          DateReading.DAY_FIRST,
          ImmutableList.of(persons(), factors(), plans()));

  private CommunityServices() {}

  private static Column id() {
    return Column.of(ID, "record id; unique within one provider").also("LocalPatientId").needed();
  }

  private static Table persons() {
    return Table.of("cyp001", "a patient", CommunityServices::person)
        .needed()
        .hinted("csds_mpi")
        .yielding(
            "people: patients, and mothers as ID/mother",
            "relationships birth_parent: the mother",
            "facets main_carer (detail: the code), adoption, looked_after_spell,"
                + " safeguarding_factor, death")
        .with(
            id(),
            Column.of(NUMBER, "ten digits").as(FieldKind.NHS_NUMBER),
            Column.of("NHS NUMBER STATUS INDICATOR CODE", "01 verified to 08")
                .also("NHSNumber_Status", "NHSNumberStatus")
                .as(FieldKind.NHS_NUMBER_STATUS),
            Column.of("PERSON BIRTH DATE", "2014-04-25 or 25/04/2014")
                .needed()
                .also("DateOfBirth")
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
            Column.of(CARER, "BPM birth mother, GPX grandparent, FPX foster parent, APX adoptive")
                .also("Relationship_MainCarer"),
            Column.of("LOOKED AFTER CHILD INDICATOR", "Y or N")
                .also("ChildLookedAfter_Indicator")
                .as(FieldKind.LOOKED_AFTER),
            Column.of("SAFEGUARDING VULNERABILITY FACTORS INDICATOR", "Y or N")
                .also("Safeguarding_Indicator"),
            Column.of("PERSON DEATH DATE", "date of death").also("DateOfDeath"),
            Column.of(MOTHER, "the mother's ten digits")
                .also("NHSNumber_Mother", "NHSNumberMother")
                .as(FieldKind.NHS_NUMBER)
                .stated(),
            Column.of("NHS NUMBER STATUS INDICATOR CODE (MOTHER)", "01 verified to 08")
                .also("NHSNumberStatus_Mother", "NHSNumberStatusMother")
                .as(FieldKind.NHS_NUMBER_STATUS)
                .stated());
  }

  private static Table factors() {
    return Table.of(
            "cyp402",
            "a factor that makes a patient vulnerable",
            (row, out) ->
                out.facet(
                    row.code(ID),
                    FacetKind.SAFEGUARDING_FACTOR,
                    row.code("SAFEGUARDING VULNERABILITY FACTORS TYPE"),
                    Period.NONE))
        .yielding("facets safeguarding_factor (detail: the code)")
        .with(
            id(),
            Column.of("SAFEGUARDING VULNERABILITY FACTORS TYPE", "code of the factor")
                .also("SafeguardingFactors_Type")
                .needed());
  }

  private static Table plans() {
    return Table.of(
            "cyp403",
            "a child-protection plan",
            (row, out) ->
                out.facet(
                    row.code(ID),
                    FacetKind.CHILD_PROTECTION_PLAN,
                    row.code("CHILD PROTECTION PLAN REASON CODE"),
                    row.period(
                        "START DATE (CHILD PROTECTION PLAN)", "END DATE (CHILD PROTECTION PLAN)")))
        .yielding("facets child_protection_plan (detail: the reason)")
        .with(
            id(),
            Column.of("CHILD PROTECTION PLAN REASON CODE", "code of the reason").also("CPP_Reason"),
            Column.of("START DATE (CHILD PROTECTION PLAN)", "first day")
                .also("CHILD PROTECTION PLAN START DATE", "CPP_StartDate")
                .needed(),
            Column.of("END DATE (CHILD PROTECTION PLAN)", "last day")
                .also("CHILD PROTECTION PLAN END DATE", "CPP_EndDate"));
  }

  private static void person(Row row, Statements out) {
    String id = row.code(ID);
    if (id.isEmpty()) {
      out.aside("it has no record id");
      return;
    }
    out.person(id);
    out.home(id, row.place());
    if (row.yes("LOOKED AFTER CHILD INDICATOR")) {
      out.facet(id, FacetKind.LOOKED_AFTER_SPELL, "", Period.NONE);
    }
    if (row.yes("SAFEGUARDING VULNERABILITY FACTORS INDICATOR")) {
      out.facet(id, FacetKind.SAFEGUARDING_FACTOR, "", Period.NONE);
    }
    String died = row.code("PERSON DEATH DATE");
    if (!died.isEmpty()) {
      out.facet(id, FacetKind.DEATH, "", Period.since(died));
    }
    family(id, row, out);
  }

  private static void family(String id, Row row, Statements out) {
    String code = row.code(CARER).toUpperCase(Locale.ROOT);
    RelationWords.Relation relation = RelationWords.relation(code);
    RelationType carer = relation == null || relation.reversed() ? null : relation.type();
    if (carer == RelationType.ADOPTIVE_PARENT) {
      out.facet(id, FacetKind.ADOPTION, code, Period.NONE);
      return;
    }
    String mother = row.code(MOTHER);
    if (!mother.isEmpty()) {
      mother(id, mother, row, out);
    }
    if (!code.isEmpty() && !code.equals("NOX") && (mother.isEmpty() || !code.equals("BPM"))) {
      out.facet(id, FacetKind.MAIN_CARER, code, Period.NONE);
    }
  }

  private static void mother(String id, String number, Row row, Statements out) {
    if (DIGIT.retainFrom(number).equals(DIGIT.retainFrom(row.code(NUMBER)))) {
      out.aside(MOTHER, "it is the number of the child itself, so no mother is stated");
      return;
    }
    String mother = Preset.relativeId(id, "mother");
    out.value(mother, NHS_NUMBER, number, 0);
    String status = row.code("NHS NUMBER STATUS INDICATOR CODE (MOTHER)");
    if (!status.isEmpty()) {
      out.value(mother, STATUS, status, 0);
    }
    Period since = Period.since(row.code("PERSON BIRTH DATE"));
    out.relationship(id, mother, RelationType.BIRTH_PARENT, since);
  }
}

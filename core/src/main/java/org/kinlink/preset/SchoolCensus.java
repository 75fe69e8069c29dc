package org.kinlink.preset;

import com.google.common.collect.ImmutableList;
import org.kinlink.record.FacetKind;
import org.kinlink.record.FieldKind;
import org.kinlink.record.ResidenceRole;
import org.kinlink.standardise.DateReading;

/** The School Census as local authorities download it from COLLECT: one CSV file a table. */
final class SchoolCensus {
  private static final String ON_ROLL = "pupilonrolltableid";
  private static final String OFF_ROLL = "pupilnolongeronrolltableid";
  private static final String ORDER = "orderseqcolumn";

  static final Preset PRESET =
      new Preset(
          "school-census",
          "School Census, pupil level",
          "Department for Education (COLLECT download of a local authority)",
          "2015 to 2026, autumn, spring and summer",
          "One row a pupil on roll, one a pupil who left, and one or several addresses of each."
              + " The table id is the record id; a pupil who stands under two ids, such as one who"
              + " changed school, is found as a duplicate by the linking. Several addresses of a"
              + " pupil become several homes at the same time, of which the first in the order"
              + " column is compared. There is no NHS number and no parent.",
          DateReading.DAY_FIRST,
          ImmutableList.of(
              pupils("pupilonroll", ON_ROLL, "a pupil on roll on census day").needed(),
              pupils("pupilnolongeronroll", OFF_ROLL, "a pupil who left before census day"),
              addresses("addresses", ON_ROLL, "an address of a pupil on roll (spring, summer)"),
              addresses("addressesonroll", ON_ROLL, "an address of a pupil on roll (autumn)"),
              addresses("addressesoffroll", OFF_ROLL, "an address of a pupil who left")));

  private SchoolCensus() {}

  private static Table pupils(String name, String id, String row) {
    return Table.of(name, row, (cells, out) -> pupil(cells, id, out))
        .yielding(
            "people",
            "facets school_enrolment (detail: the school), sen_support,"
                + " education_health_care_plan, previously_looked_after, young_carer,"
                + " service_child")
        .with(
            Column.of(id, "record id").needed(),
            Column.of("NativeId", "the school"),
            Column.of("upn", "unique pupil number").as("upn"),
            Column.of("formerupn", "former unique pupil number").as("former_upn"),
            Column.of("uniquelearnernumber", "unique learner number").also("uln").as("uln"),
            Column.of("surname", "family name").needed().as(FieldKind.SURNAME),
            Column.of("forename", "first given name").needed().as(FieldKind.FORENAME),
            Column.of("middlenames", "further given names").as(FieldKind.MIDDLE_NAMES),
            Column.of("dob", "date of birth, 2014-Apr-25 00:00:00")
                .needed()
                .also("dateofbirth", "birthdate")
                .as(FieldKind.DATE_OF_BIRTH),
            Column.of("sex", "M or F; the column gender until 2022-23")
                .also("gender")
                .as(FieldKind.SEX),
            Column.of("ethnicity", "four-letter ethnic code").as(FieldKind.ETHNICITY),
            Column.of("entrydate", "first day at the school"),
            Column.of("leavingdate", "last day at the school"),
            Column.of(
                "senprovision",
                "E: education, health and care plan; S: statement (before 2018); K: support; A, P:"
                    + " school action (before 2015); N: none"),
            Column.of(
                "plaa",
                "left care by A: adoption, G: special guardianship, R: residence order, C: child"
                    + " arrangements order; O: other; N: not declared"),
            Column.of(
                "youngcarer", "P: told by a parent, S: by the school, N: not declared (from 2023)"),
            Column.of("servicechild", "Y: a parent is in the armed forces"));
  }

  private static Table addresses(String name, String id, String row) {
    return Table.of(name, row, (cells, out) -> address(cells, id, out))
        .yielding("residences")
        .with(
            Column.of(id, "record id of the pupil").needed(),
            Column.of(ORDER, "order of the addresses; the least of a pupil's is the first")
                .also(name + ORDER),
            Column.of("uniquepropertyreferencenumber", "unique property reference number")
                .also("uprn")
                .as(FieldKind.UPRN),
            Column.of("postcode", "postcode").needed().as(FieldKind.POSTCODE),
            Column.of("saon", "flat or part of a building").as(FieldKind.HOUSE),
            Column.of("paon", "house number or name").as(FieldKind.HOUSE),
            Column.of("street", "street").as(FieldKind.STREET),
            Column.of("locality", "village or district").as(FieldKind.LOCALITY),
            Column.of("town", "town").as(FieldKind.TOWN),
            Column.of("posttown", "post town").as(FieldKind.TOWN),
            Column.of("administrativearea", "county").as(FieldKind.COUNTY),
            Column.of("addressline1", "first line of an address without parts")
                .as(FieldKind.ADDRESS),
            Column.of("addressline2", "its second line").as(FieldKind.ADDRESS),
            Column.of("addressline3", "its third line").as(FieldKind.ADDRESS),
            Column.of("addressline4", "its fourth line").as(FieldKind.ADDRESS),
            Column.of("addressline5", "its fifth line").as(FieldKind.ADDRESS));
  }

  private static void pupil(Row row, String idColumn, Statements out) {
    String id = row.code(idColumn);
    if (id.isEmpty()) {
      out.aside("it has no record id");
      return;
    }
    out.person(id);
    Period enrolled = row.period("entrydate", "leavingdate");
    String school = row.code("NativeId");
    if (!school.isEmpty() || !enrolled.equals(Period.NONE)) {
      out.facet(id, FacetKind.SCHOOL_ENROLMENT, school, enrolled);
    }
    switch (row.code("senprovision")) {
      case "E", "S" ->
          out.facet(
              id, FacetKind.EDUCATION_HEALTH_CARE_PLAN, row.code("senprovision"), Period.NONE);
      case "K", "A", "P" ->
          out.facet(id, FacetKind.SEN_SUPPORT, row.code("senprovision"), Period.NONE);
      case "", "N" -> {}
      default -> out.aside("senprovision", "not a code of the census");
    }
    String left = row.code("plaa");
    switch (left) {
      case "A" -> {
        out.facet(id, FacetKind.PREVIOUSLY_LOOKED_AFTER, left, Period.NONE);
        out.facet(id, FacetKind.ADOPTION, left, Period.NONE);
      }
      case "G", "R", "C", "O" ->
          out.facet(id, FacetKind.PREVIOUSLY_LOOKED_AFTER, left, Period.NONE);
      case "", "N" -> {}
      default -> out.aside("plaa", "not a code of the census");
    }
    String carer = row.code("youngcarer");
    if (carer.equals("P") || carer.equals("S")) {
      out.facet(id, FacetKind.YOUNG_CARER, carer, Period.NONE);
    }
    if (row.yes("servicechild")) {
      out.facet(id, FacetKind.SERVICE_CHILD, "", Period.NONE);
    }
  }

  private static void address(Row row, String idColumn, Statements out) {
    String id = row.code(idColumn);
    if (id.isEmpty()) {
      out.aside("it has no record id");
      return;
    }
    out.residence(id, row.place().ranked(row.code(ORDER)), ResidenceRole.MAIN, Period.NONE);
  }
}

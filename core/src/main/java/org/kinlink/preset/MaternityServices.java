package org.kinlink.preset;

import com.google.common.collect.ImmutableList;
import org.kinlink.record.FacetKind;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;
import org.kinlink.record.RelationType;
import org.kinlink.standardise.DateReading;

/** The Maternity Services Data Set: mothers, babies, and what ties them together. */
final class MaternityServices {
  private static final String MOTHER = "LOCAL PATIENT IDENTIFIER (MOTHER)";
  private static final String BABY = "LOCAL PATIENT IDENTIFIER (BABY)";
  private static final String PREGNANCY = "PREGNANCY IDENTIFIER";
  private static final String LABOUR = "LABOUR AND DELIVERY IDENTIFIER";
  private static final String RECORD = "RecordNumber";
  private static final String BORN = "PERSON BIRTH DATE (BABY)";

  private static final Field SEX = new Field("sex", FieldKind.SEX);

  static final Preset PRESET =
      new Preset(
          "msds",
          "Maternity Services Data Set, mothers and babies",
          "NHS England (DCB1513)",
          "2.0",
          "Mothers and the babies they gave birth to, each with an NHS number: a tie between two"
              + " people that rests on no name and no address. A baby leads to its mother over the"
              + " labour and the pregnancy, over the record number of processed extracts, or over"
              + " the mother's local id where an export has it. There are no names; the mother has"
              + " a postcode, the baby has none. Mothers count as female. Status codes are 01 to"
              + " 07. A birth that was no live birth is set aside.",
          DateReading.DAY_FIRST,
          ImmutableList.of(mothers(), pregnancies(), labours(), babies()));

  private MaternityServices() {}

  private static Column mother() {
    return Column.of(MOTHER, "record id of the mother; unique within one provider")
        .also("LPIDMother");
  }

  private static Column record() {
    return Column.of(RECORD, "number of the mother's record in processed extracts");
  }

  private static Table mothers() {
    return Table.of("msd001", "a mother", MaternityServices::mother)
        .needed()
        .hinted("motherdemog")
        .yielding("people", "facets death")
        .feeding(SEX)
        .with(
            mother().needed(),
            Column.of("NHS NUMBER (MOTHER)", "ten digits")
                .also("NHSNumberMother")
                .as(FieldKind.NHS_NUMBER),
            Column.of("NHS NUMBER STATUS INDICATOR CODE (MOTHER)", "01 verified to 07")
                .also("NHSNumberStatusMother")
                .as(FieldKind.NHS_NUMBER_STATUS),
            Column.of("PERSON BIRTH DATE (MOTHER)", "1986-01-30 or 30/01/1986")
                .also("PersonBirthDateMother")
                .needed()
                .as(FieldKind.DATE_OF_BIRTH),
            Column.of("POSTCODE OF USUAL ADDRESS (MOTHER)", "postcode")
                .also("Postcode", "PostcodeMother")
                .as(FieldKind.POSTCODE),
            Column.of("ETHNIC CATEGORY (MOTHER)", "A to S, Z not stated")
                .also("EthnicCategoryMother")
                .as(FieldKind.ETHNICITY),
            Column.of("PERSON DEATH DATE (MOTHER)", "date of death").also("PersonDeathDateMother"),
            record());
  }

  private static Table pregnancies() {
    return Table.of("msd101", "a pregnancy", MaternityServices::pregnancy)
        .hinted("pregnancybooking")
        .yielding("which mother a pregnancy is", "facets maternity (detail: booking)")
        .with(
            Column.of(PREGNANCY, "number of the pregnancy").also("PregnancyID").needed(),
            mother().needed(),
            Column.of("APPOINTMENT DATE (FORMAL ANTENATAL BOOKING)", "first day")
                .also("AntenatalAppDate"),
            record());
  }

  private static Table labours() {
    return Table.of(
            "msd301",
            "a labour",
            (row, out) ->
                out.alias(
                    Preset.key("labour", row.code(LABOUR)),
                    Preset.key("pregnancy", row.code(PREGNANCY))))
        .hinted("labourdelivery")
        .yielding("which pregnancy a labour is")
        .with(
            Column.of(LABOUR, "number of the labour").also("LabourDeliveryID").needed(),
            Column.of(PREGNANCY, "number of the pregnancy").also("PregnancyID").needed());
  }

  private static Table babies() {
    return Table.of("msd401", "a baby", MaternityServices::baby)
        .needed()
        .hinted("babydemog")
        .yielding(
            "people",
            "relationships birth_parent: the mother",
            "facets birth (detail: place in a multiple birth), death")
        .with(
            Column.of(BABY, "record id").also("LPIDBaby").needed(),
            Column.of("NHS NUMBER (BABY)", "ten digits")
                .also("NHSNumberBaby")
                .as(FieldKind.NHS_NUMBER),
            Column.of("NHS NUMBER STATUS INDICATOR CODE (BABY)", "01 verified to 07")
                .also("NHSNumberStatusBaby")
                .as(FieldKind.NHS_NUMBER_STATUS),
            Column.of(BORN, "2024-11-02 or 02/11/2024")
                .also("PersonBirthDateBaby")
                .needed()
                .as(FieldKind.DATE_OF_BIRTH),
            Column.of("PERSON PHENOTYPIC SEX", "1 male, 2 female, 9 neither, X not known")
                .also("PersonPhenSex", "PERSON PHENOTYPIC SEX (BABY)")
                .as(FieldKind.SEX),
            Column.of("ETHNIC CATEGORY (BABY)", "A to S, Z not stated")
                .also("EthnicCategoryBaby")
                .as(FieldKind.ETHNICITY),
            Column.of("PREGNANCY OUTCOME", "01 live birth; any other is set aside")
                .also("PregOutcome"),
            Column.of("BIRTH ORDER (MATERNITY SERVICES SECONDARY USES)", "1 first; 9 not known")
                .also("BirthOrderMaternitySUS"),
            Column.of("PERSON DEATH DATE (BABY)", "date of death").also("PersonDeathDateBaby"),
            Column.of(LABOUR, "number of the labour").also("LabourDeliveryID"),
            mother(),
            record());
  }

  private static void mother(Row row, Statements out) {
    String id = row.code(MOTHER);
    if (id.isEmpty()) {
      out.aside("it has no record id");
      return;
    }
    out.person(id);
    out.value(id, SEX, "F", 0);
    out.home(id, row.place());
    out.alias(Preset.key("record", row.code(RECORD)), id);
    died(id, row.code("PERSON DEATH DATE (MOTHER)"), out);
  }

  private static void pregnancy(Row row, Statements out) {
    String id = row.code(MOTHER);
    out.alias(Preset.key("pregnancy", row.code(PREGNANCY)), id);
    out.alias(Preset.key("record", row.code(RECORD)), id);
    String booked = row.code("APPOINTMENT DATE (FORMAL ANTENATAL BOOKING)");
    if (!booked.isEmpty()) {
      out.facet(id, FacetKind.MATERNITY, "booking", Period.since(booked));
    }
  }

  private static void baby(Row row, Statements out) {
    String id = row.code(BABY);
    String outcome = row.code("PREGNANCY OUTCOME");
    if (id.isEmpty()) {
      out.aside("it has no record id");
    } else if (!outcome.isEmpty() && !outcome.equals("01") && !outcome.equals("1")) {
      out.aside("it is no live birth");
    } else {
      born(id, row, out);
    }
  }

  private static void born(String id, Row row, Statements out) {
    out.person(id);
    Period since = Period.since(row.code(BORN));
    String order = row.code("BIRTH ORDER (MATERNITY SERVICES SECONDARY USES)");
    if (!order.isEmpty() && !order.equals("9")) {
      out.facet(id, FacetKind.BIRTH, order, since);
    }
    died(id, row.code("PERSON DEATH DATE (BABY)"), out);
    String mother = row.code(MOTHER);
    if (mother.isEmpty()) {
      String labour = Preset.key("labour", row.code(LABOUR));
      mother = labour.isEmpty() ? Preset.key("record", row.code(RECORD)) : labour;
    }
    if (mother.isEmpty()) {
      out.aside(MOTHER, "nothing in the row leads to the mother");
    } else {
      out.relationship(id, mother, RelationType.BIRTH_PARENT, since);
    }
  }

  private static void died(String id, String date, Statements out) {
    if (!date.isEmpty()) {
      out.facet(id, FacetKind.DEATH, "", Period.since(date));
    }
  }
}

package org.kinlink.preset;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kinlink.record.FacetKind;
import org.kinlink.record.FieldKind;
import org.kinlink.record.ResidenceRole;
import org.kinlink.standardise.DateReading;

/** The plain layout of kinlink itself, for those who can choose how to write their extract. */
final class PeoplePreset {
  private static final String ID = "record_id";
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String FIRST = "first day, 2021-08-31 or 31/08/2021; empty when not known";
  private static final String LAST = "last day; empty when it goes on";

  static final Preset PRESET =
      new Preset(
          "people",
          "People, residences, relationships and facets",
          "kinlink",
          "1",
          "The plain layout for extracts that you write yourself: a file of people, and if there"
              + " are any, one of dated homes, one of who is what to whom, and one of dated"
              + " facts. The columns have the names of kinlink's fields. Dates are 2021-08-31 or"
              + " 31/08/2021, codes as everywhere in kinlink.",
          DateReading.DAY_FIRST,
          ImmutableList.of(people(), residences(), relationships(), facets()));

  private PeoplePreset() {}

  private static Table people() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of(ID, "id of the record, one a person").needed());
    columns.add(Column.of("nhs_number", "ten digits").as(FieldKind.NHS_NUMBER));
    columns.add(
        Column.of("nhs_number_status", "01 verified, 02 present but not traced, 03 to 08")
            .as(FieldKind.NHS_NUMBER_STATUS));
    columns.add(Column.of("upn", "unique pupil number").as("upn"));
    columns.add(Column.of("uln", "unique learner number").as("uln"));
    columns.add(Column.of("forename", "first given name").as(FieldKind.FORENAME));
    columns.add(Column.of("middle_names", "further given names").as(FieldKind.MIDDLE_NAMES));
    columns.add(Column.of("surname", "family name").as(FieldKind.SURNAME));
    columns.add(Column.of("sex", "m or f").as(FieldKind.SEX));
    columns.add(Column.of("date_of_birth", "2014-04-25 or 25/04/2014").as(FieldKind.DATE_OF_BIRTH));
    columns.addAll(addressColumns());
    columns.add(Column.of("email", "e-mail address").as(FieldKind.EMAIL));
    columns.add(Column.of("phone", "telephone number").as(FieldKind.PHONE));
    columns.add(
        Column.of("ethnicity", "ethnic category, for the report only").as(FieldKind.ETHNICITY));
    columns.add(Column.of("area", "area, for the report only").as(FieldKind.AREA));
    columns.add(
        Column.of("looked_after", "yes or no, for the report only").as(FieldKind.LOOKED_AFTER));
    return Table.of("people", "a person", PeoplePreset::person)
        .needed()
        .yielding("people", "residences: the address, as the main home")
        .with(columns.toArray(Column[]::new));
  }

  private static List<Column> addressColumns() {
    return List.of(
        Column.of("address", "house and street in one line").as(FieldKind.ADDRESS),
        Column.of("house", "house number or name").as(FieldKind.HOUSE),
        Column.of("street", "street").as(FieldKind.STREET),
        Column.of("locality", "village or district").as(FieldKind.LOCALITY),
        Column.of("town", "post town").as(FieldKind.TOWN),
        Column.of("county", "county").as(FieldKind.COUNTY),
        Column.of("postcode", "postcode").as(FieldKind.POSTCODE),
        Column.of("uprn", "unique property reference number").as(FieldKind.UPRN));
  }

  private static Table residences() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of(ID, "whose home it is").needed());
    columns.addAll(addressColumns());
    columns.add(
        Column.of("role", "main (also when empty), shared_care, placement or institution")
            .needed());
    columns.add(Column.of(FROM, FIRST));
    columns.add(Column.of(TO, LAST));
    return Table.of("residences", "a home of a person", PeoplePreset::residence)
        .yielding("residences")
        .with(columns.toArray(Column[]::new));
  }

  private static Table relationships() {
    return Table.of(
            "relationships",
            "reads: related_record_id is the RELATION of record_id",
            PeoplePreset::relationship)
        .yielding("relationships")
        .with(
            Column.of(ID, "whose relative is named, as a rule the child").needed(),
            Column.of("relation", "birth_parent, mother, sibling, foster_carer, BPM ...").needed(),
            Column.of("related_record_id", "the relative").needed(),
            Column.of(FROM, FIRST),
            Column.of(TO, LAST));
  }

  private static Table facets() {
    return Table.of(
            "facets",
            "a dated fact about a person, of one of the kinds " + kinds(),
            PeoplePreset::facet)
        .yielding("facets")
        .with(
            Column.of(ID, "whom it is about").needed(),
            Column.of("kind", "one of the kinds named above").needed(),
            Column.of("detail", "a code or word that narrows it down"),
            Column.of(FROM, FIRST),
            Column.of(TO, LAST));
  }

  private static String kinds() {
    return Arrays.stream(FacetKind.values()).map(FacetKind::key).collect(Collectors.joining(", "));
  }

  private static void person(Row row, Statements out) {
    String id = row.cell(ID);
    if (id.isEmpty()) {
      out.aside("it has no record id");
      return;
    }
    out.person(id);
    out.home(id, row.place());
  }

  private static void residence(Row row, Statements out) {
    ResidenceRole role = RoleWords.role(row.cell("role"));
    if (role == null) {
      out.aside("its role is none of main, shared_care, placement, institution");
      return;
    }
    out.residence(row.cell(ID), row.place(), role, row.period(FROM, TO));
  }

  private static void relationship(Row row, Statements out) {
    RelationWords.Relation relation = RelationWords.relation(row.cell("relation"));
    if (relation == null) {
      out.aside("its relation is not a word that kinlink knows");
      return;
    }
    String person = row.cell(ID);
    String related = row.cell("related_record_id");
    out.relationship(
        relation.reversed() ? related : person,
        relation.reversed() ? person : related,
        relation.type(),
        row.period(FROM, TO));
  }

  private static void facet(Row row, Statements out) {
    Optional<FacetKind> kind = FacetKind.ofKey(RelationWords.normalised(row.cell("kind")));
    if (kind.isEmpty()) {
      out.aside("its kind is not one that kinlink knows");
      return;
    }
    out.facet(row.cell(ID), kind.get(), row.cell("detail"), row.period(FROM, TO));
  }
}

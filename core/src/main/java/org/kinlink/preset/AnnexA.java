package org.kinlink.preset;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import org.kinlink.record.FacetKind;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;
import org.kinlink.record.ResidenceRole;
import org.kinlink.standardise.DateReading;

/** The child-level lists of Ofsted's Annex A, each sheet saved as a CSV file. */
final class AnnexA {
  private static final String ID = "Child Unique ID";
  private static final String ADOPTER = "Individual adopter identifier";
  private static final ImmutableSet<String> FOR_ADOPTION = ImmutableSet.of("A3", "A4", "A5", "A6");
  private static final ImmutableSet<String> INSTITUTIONS =
      ImmutableSet.of("K1", "K2", "K3", "H5", "R1", "R2", "R3", "R5", "S1");
  private static final Field BIRTH = new Field("date_of_birth", FieldKind.DATE_OF_BIRTH);
  private static final Field ETHNICITY = new Field("ethnicity", FieldKind.ETHNICITY);
  private static final Field SEX = new Field("sex", FieldKind.SEX);

  static final Preset PRESET =
      new Preset(
          "annex-a",
          "Ofsted Annex A, child-level lists 1 to 11",
          "Ofsted",
          "2018 to 2026",
          "What a local authority lays before an inspection of children's services: the children of"
              + " the last months, list by list. Each sheet of the workbook is saved as a CSV file"
              + " whose first row has the column names. There are no names, no NHS number and,"
              + " but for placements, no addresses; a child is known by the id of the case system,"
              + " date of birth and gender. Codes stand with their letter, such as \"a) Male\"."
              + " Whoever is in list 10 has a fact \"adoption\". The family identifier of lists 10"
              + " and 11 is not read: it would join a child to its adopters.",
          DateReading.DAY_FIRST,
          ImmutableList.of(
              dated("list 1", "a contact", FacetKind.REFERRAL, "Contact Source", "Date of Contact"),
              dated(
                  "list 2",
                  "an early-help assessment",
                  FacetKind.ASSESSMENT,
                  "",
                  "Assessment start date",
                  "Assessment completion date"),
              dated(
                  "list 3",
                  "a referral",
                  FacetKind.REFERRAL,
                  "Referral Source",
                  "Date of referral"),
              dated(
                  "list 4",
                  "an assessment",
                  FacetKind.ASSESSMENT,
                  "",
                  "Continuous Assessment Start Date",
                  "Continuous Assessment Date of Authorisation"),
              dated(
                  "list 5",
                  "an enquiry under section 47",
                  FacetKind.CHILD_PROTECTION_ENQUIRY,
                  "",
                  "Strategy discussion initiating Section 47 Enquiry Start Date"),
              dated(
                  "list 6",
                  "a child in need",
                  FacetKind.CHILD_IN_NEED_PLAN,
                  "",
                  "CIN Start Date",
                  "CIN Closure Date"),
              dated(
                  "list 7",
                  "a child-protection plan",
                  FacetKind.CHILD_PROTECTION_PLAN,
                  "",
                  "Child Protection Plan Start Date",
                  "Child Protection Plan End Date"),
              lookedAfter(),
              careLeavers(),
              adoption(),
              adopters()));

  private AnnexA() {}

  private static ImmutableList<Column> child() {
    return ImmutableList.of(
        Column.of(ID, "record id, that of the case system").also("ChildUniqueID").needed(),
        Column.of("Gender", "a) Male, b) Female, c) Not stated, d) Neither")
            .also("Sex")
            .as(FieldKind.SEX),
        Column.of("Ethnicity", "a) WBRI ...: a letter and the four-letter code, which is read"),
        Column.of("Date of Birth", "25/04/2014; the expected one of an unborn child")
            .also("DateOfBirth")
            .needed()
            .as(FieldKind.DATE_OF_BIRTH));
  }

  private static Table list(
      String name, String what, RowReader reader, String yields, Column... more) {
    ImmutableList<Column> columns =
        ImmutableList.<Column>builder().addAll(child()).add(more).build();
    return Table.of(
            name,
            what,
            (row, out) -> {
              String id = row.code(ID);
              if (id.isEmpty()) {
                out.aside("it has no record id");
                return;
              }
              out.person(id);
              String ethnicity = code(row.code("Ethnicity"));
              if (!ethnicity.isEmpty()) {
                out.value(id, ETHNICITY, ethnicity, 0);
              }
              reader.read(row, out);
            })
        .hinted(name.replace(' ', '_'), name.replace(" ", ""), name.replace(' ', '-'))
        .yielding("people", yields)
        .feeding(ETHNICITY)
        .with(columns.toArray(Column[]::new));
  }

  /** A list of which every row is one fact that begins and may end. */
  private static Table dated(
      String name, String what, FacetKind kind, String detail, String from, String... to) {
    String end = to.length == 0 ? "" : to[0];
    ImmutableList.Builder<Column> columns = ImmutableList.builder();
    columns.add(Column.of(from, "first day").needed());
    if (!end.isEmpty()) {
      columns.add(Column.of(end, "last day"));
    }
    if (!detail.isEmpty()) {
      columns.add(Column.of(detail, "letter and words"));
    }
    return list(
        name,
        what,
        (row, out) -> {
          if (!row.code(from).isEmpty()) {
            out.facet(row.code(ID), kind, row.code(detail), row.period(from, end));
          }
        },
        "facets " + kind.key() + (detail.isEmpty() ? "" : " (detail: " + detail + ")"),
        columns.build().toArray(Column[]::new));
  }

  private static Table lookedAfter() {
    return list(
        "list 8",
        "a child who is or was looked after",
        AnnexA::spell,
        "facets looked_after_spell (detail: placement type), legal_status, adoption; residences:"
            + " the placement",
        Column.of("Date Started to be Looked After", "first day").needed(),
        Column.of("Date Ceased to be Looked After", "last day"),
        Column.of("Child's Legal Status", "C2 full care order, V2 section 20 ..."),
        Column.of("Start date of current legal status", "first day"),
        Column.of("Start Date of Most Recent Placement", "first day"),
        Column.of("Placement Type", "U4 foster carer, K2 children's home, A3-A6 adoption ..."),
        Column.of("Reason Ceased to be Looked After", "E11, E12 adopted ..."),
        Column.of("Placement postcode", "postcode of the placement")
            .as(FieldKind.POSTCODE)
            .stated());
  }

  private static Table careLeavers() {
    return list(
        "list 9",
        "a care leaver",
        (row, out) ->
            out.facet(
                row.code(ID), FacetKind.CARE_LEAVER, row.code("Eligibility Category"), Period.NONE),
        "facets care_leaver (detail: the category)",
        Column.of("Eligibility Category", "a) Relevant child ...").needed());
  }

  private static Table adoption() {
    return list(
        "list 10",
        "a child adopted, or for whom adoption was decided",
        AnnexA::adopted,
        "facets adoption",
        Column.of("Date of Decision that Child Should be Placed for Adoption", "first day")
            .needed(),
        Column.of("Date Placed for Adoption", "day of the placement"),
        Column.of("Date of Adoption Order", "day of the adoption"),
        Column.of(
            "Date of Decision that Child Should No Longer be Placed for Adoption",
            "when that was given up"));
  }

  private static Table adopters() {
    return Table.of("list 11", "somebody who wants to adopt", AnnexA::adopter)
        .hinted("list_11", "list11", "list-11")
        .yielding("people: adopters as ID/adopter")
        .feeding(BIRTH, SEX)
        .with(
            Column.of(ADOPTER, "an id of the adoption agency").needed(),
            Column.of("Gender", "a) Male, b) Female ..."),
            Column.of("Date of Birth", "date of birth"),
            Column.of("Date enquiry received", "first day").needed());
  }

  private static void spell(Row row, Statements out) {
    String id = row.code(ID);
    Period spell = row.period("Date Started to be Looked After", "Date Ceased to be Looked After");
    String type = row.code("Placement Type");
    String place = code(type);
    if (!spell.from().isEmpty()) {
      out.facet(id, FacetKind.LOOKED_AFTER_SPELL, type, spell);
    }
    String status = row.code("Child's Legal Status");
    if (!status.isEmpty()) {
      Period since = new Period(row.code("Start date of current legal status"), spell.to());
      out.facet(id, FacetKind.LEGAL_STATUS, status, since);
    }
    Period placed = new Period(row.code("Start Date of Most Recent Placement"), spell.to());
    String ended = code(row.code("Reason Ceased to be Looked After"));
    if (ended.equals("E11") || ended.equals("E12")) {
      out.facet(id, FacetKind.ADOPTION, ended, Period.since(spell.to()));
    } else if (FOR_ADOPTION.contains(place)) {
      out.facet(id, FacetKind.ADOPTION, place, Period.since(placed.from()));
    }
    String postcode = row.code("Placement postcode");
    if (!postcode.isEmpty()) {
      ResidenceRole role =
          INSTITUTIONS.contains(place) ? ResidenceRole.INSTITUTION : ResidenceRole.PLACEMENT;
      out.residence(id, Place.ofPostcode(postcode), role, placed);
    }
  }

  private static void adopted(Row row, Statements out) {
    String order = row.code("Date of Adoption Order");
    String placed = row.code("Date Placed for Adoption");
    String decided = row.code("Date of Decision that Child Should be Placed for Adoption");
    String givenUp =
        row.code("Date of Decision that Child Should No Longer be Placed for Adoption");
    String id = row.code(ID);
    if (!order.isEmpty()) {
      out.facet(id, FacetKind.ADOPTION, "order", Period.since(order));
    } else if (!placed.isEmpty()) {
      out.facet(id, FacetKind.ADOPTION, "placed", new Period(placed, givenUp));
    } else {
      out.facet(id, FacetKind.ADOPTION, "decision", new Period(decided, givenUp));
    }
  }

  private static void adopter(Row row, Statements out) {
    String own = row.code(ADOPTER);
    if (own.isEmpty()) {
      out.aside("it has no record id");
      return;
    }
    String id = Preset.relativeId(own, "adopter");
    if (!row.code("Date of Birth").isEmpty()) {
      out.value(id, BIRTH, row.code("Date of Birth"), 0);
    }
    if (!row.code("Gender").isEmpty()) {
      out.value(id, SEX, row.code("Gender"), 0);
    }
  }

  /** The code of a cell such as "k) A3 - Placed for adoption" or "E12: Adopted". */
  private static String code(String cell) {
    String upper = cell.toUpperCase(Locale.ROOT);
    int start = upper.length() > 2 && upper.charAt(1) == ')' ? 2 : 0;
    String plain = upper.substring(start).strip();
    int end = 0;
    while (end < plain.length() && Character.isLetterOrDigit(plain.charAt(end))) {
      end++;
    }
    return plain.substring(0, end);
  }
}

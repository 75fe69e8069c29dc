package org.kinlink.preset;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.kinlink.record.FacetKind;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;
import org.kinlink.record.RelationType;
import org.kinlink.record.ResidenceRole;
import org.kinlink.standardise.DateReading;

/** The return of looked-after children, one CSV file a table or all in one XML file. */
final class Ssda903 {
  private static final String ID = "CHILD";
  private static final ImmutableSet<String> INSTITUTIONS =
      ImmutableSet.of("K1", "K2", "K3", "H5", "R1", "R2", "R3", "R5", "S1");
  private static final ImmutableSet<String> FOR_ADOPTION = ImmutableSet.of("A3", "A4", "A5", "A6");
  private static final Field BIRTH = new Field("date_of_birth", FieldKind.DATE_OF_BIRTH);

  static final Preset PRESET =
      new Preset(
          "ssda903",
          "SSDA903 return of looked-after children",
          "Department for Education",
          "2016 to 2026",
          "The children whom a local authority looks after, with their episodes of care. There are"
              + " no names and no NHS number; a child is found by UPN, date of birth, sex and"
              + " home postcode. The home postcode and that of the placement are two residences"
              + " at the same time. A placement for adoption, an adoption and an earlier"
              + " adoption each give a fact \"adoption\". A looked-after child who is a mother"
              + " gives a record of her child, with nothing but its date of birth. It comes as a"
              + " set of CSV files, or as one XML file EXPSSDA903.",
          DateReading.DAY_FIRST,
          ImmutableList.of(
              header(),
              episodes(),
              uasc(),
              missing(),
              careLeavers(),
              adoption(),
              placed(),
              previous(),
              deprivation()));

  private Ssda903() {}

  private static Column id() {
    return Column.of(ID, "record id").needed().also("CHILDID", Column.AROUND + "CHILDID");
  }

  private static Column dob() {
    return Column.of("DOB", "date of birth, 25/04/2014").as(FieldKind.DATE_OF_BIRTH);
  }

  private static Column sex() {
    return Column.of("SEX", "1 or 2; M, F or U from 2024-25").as(FieldKind.SEX);
  }

  private static Table header() {
    return Table.of("header", "a child", Ssda903::child)
        .needed()
        .alsoAt("CHILD")
        .yielding("people", "relationships: the child of a looked-after mother")
        .with(
            id(),
            sex(),
            dob().needed(),
            Column.of("ETHNIC", "four-letter ethnic code").needed().as(FieldKind.ETHNICITY),
            Column.of("UPN", "unique pupil number, or UN1 to UN7 for why there is none").as("upn"),
            Column.of("MOTHER", "1: the child is herself a mother"),
            Column.of("MC_DOB", "date of birth of her child").as(FieldKind.DATE_OF_BIRTH).stated());
  }

  private static Table episodes() {
    return Table.of("episodes", "an episode of care", Ssda903::episode)
        .alsoAt("EPISODE")
        .yielding(
            "residences: home (main) and placement (placement or institution)",
            "facets looked_after_spell (detail: PLACE), legal_status (detail: LS), adoption")
        .with(
            id(),
            Column.of("DECOM", "first day of the episode").needed(),
            Column.of("LS", "legal status, such as C2 full care order, V2 section 20"),
            Column.of(
                    "PLACE",
                    "P1 with parents; U1-U3 relative or friend; U4-U6 other foster carer; A3-A6 for"
                        + " adoption; K1-K3, H5, R1-R5, S1 homes and institutions")
                .needed()
                .also("PL"),
            Column.of("DEC", "last day of the episode"),
            Column.of("REC", "why it ended: E11, E12 adopted; X1 it goes on in another episode"),
            Column.of("HOME_POST", "postcode of the home").as(FieldKind.POSTCODE).stated(),
            Column.of("PL_POST", "postcode of the placement").as(FieldKind.POSTCODE).stated());
  }

  private static Table uasc() {
    return dated("uasc", FacetKind.UNACCOMPANIED_ASYLUM_SEEKER, "", "", "DUC")
        .alsoAt("CHILD")
        .with(id(), sex(), dob(), Column.of("DUC", "last day as such").needed());
  }

  private static Table missing() {
    return dated("missing", FacetKind.MISSING_EPISODE, "MISSING", "MIS_START", "MIS_END")
        .alsoAt("AMISSING")
        .with(
            id(),
            dob(),
            Column.of("MISSING", "M missing, A away without authorisation").needed(),
            Column.of("MIS_START", "first day").needed(),
            Column.of("MIS_END", "last day"));
  }

  private static Table careLeavers() {
    return dated("oc3", FacetKind.CARE_LEAVER, "IN_TOUCH", "", "")
        .alsoAt("CHILD")
        .with(id(), dob(), Column.of("IN_TOUCH", "whether in touch").needed());
  }

  private static Table adoption() {
    return dated("ad1", FacetKind.ADOPTION, "", "DATE_MATCH", "")
        .alsoAt("CHILD")
        .with(
            id(),
            dob(),
            Column.of("DATE_INT", "when it was decided that adoption is best").needed(),
            Column.of("DATE_MATCH", "when the child was matched with adopters").needed());
  }

  private static Table placed() {
    return dated("placedadoption", FacetKind.ADOPTION, "", "DATE_PLACED", "DATE_PLACED_CEASED")
        .hinted("placed_adoption", "should_be_placed")
        .alsoAt("AD_PLACED")
        .with(
            id(),
            dob(),
            Column.of("DATE_PLACED", "when it was decided to place for adoption").needed(),
            Column.of("DATE_PLACED_CEASED", "when that was given up"));
  }

  private static Table previous() {
    return Table.of(
            "prevperm",
            "what a child had left care for before",
            (row, out) -> {
              String code = row.code("PREV_PERM");
              Period since = Period.since(fullDate(row.code("DATE_PERM")));
              out.person(row.code(ID));
              if (!code.isEmpty() && !code.equals("P0")) {
                out.facet(row.code(ID), FacetKind.PREVIOUSLY_LOOKED_AFTER, code, since);
              }
              if (code.equals("P1")) {
                out.facet(row.code(ID), FacetKind.ADOPTION, code, since);
              }
            })
        .hinted("prev_perm", "previous_permanence")
        .alsoAt("PERMANENCE")
        .yielding("facets previously_looked_after (detail: PREV_PERM), adoption")
        .with(
            id(),
            dob(),
            Column.of("PREV_PERM", "P0 nothing, P1 adoption, P2 special guardianship, P3 ...")
                .needed(),
            Column.of("DATE_PERM", "when; zz/zz/2014 where the day is not known"));
  }

  private static Table deprivation() {
    return Table.of(
            "dolo",
            "a deprivation of liberty order",
            (row, out) -> {
              out.person(row.code(ID));
              Period when = row.period("DOLO_START", "DOLO_END");
              out.facet(row.code(ID), FacetKind.LEGAL_STATUS, "DOLO", when);
            })
        .yielding("facets legal_status (detail: DOLO)")
        .with(
            id(),
            dob(),
            Column.of("DOLO_START", "first day").needed(),
            Column.of("DOLO_END", "last day"));
  }

  /** A table of which every row is one fact. */
  private static Table dated(String name, FacetKind kind, String detail, String from, String to) {
    return Table.of(
            name,
            "a child with the fact " + kind.key(),
            (row, out) -> {
              out.person(row.code(ID));
              out.facet(row.code(ID), kind, row.code(detail), row.period(from, to));
            })
        .yielding("facets " + kind.key() + (detail.isEmpty() ? "" : " (detail: " + detail + ")"));
  }

  private static void child(Row row, Statements out) {
    String id = row.code(ID);
    if (id.isEmpty()) {
      out.aside("it has no record id");
      return;
    }
    out.person(id);
    String born = row.code("MC_DOB");
    if (row.yes("MOTHER")) {
      out.facet(id, FacetKind.MATERNITY, "mother", Period.NONE);
    }
    if (!born.isEmpty()) {
      String baby = Preset.relativeId(id, "child");
      out.value(baby, BIRTH, born, 0);
      out.relationship(baby, id, RelationType.BIRTH_PARENT, Period.since(born));
    }
  }

  private static void episode(Row row, Statements out) {
    String id = row.code(ID);
    if (id.isEmpty()) {
      out.aside("it has no record id");
      return;
    }
    Period episode = row.period("DECOM", "DEC");
    String place = row.code("PLACE");
    out.facet(id, FacetKind.LOOKED_AFTER_SPELL, place, episode);
    if (!row.code("LS").isEmpty()) {
      out.facet(id, FacetKind.LEGAL_STATUS, row.code("LS"), episode);
    }
    if (FOR_ADOPTION.contains(place)) {
      out.facet(id, FacetKind.ADOPTION, place, Period.since(row.code("DECOM")));
    }
    String ended = row.code("REC");
    if (ended.equals("E11") || ended.equals("E12")) {
      out.facet(id, FacetKind.ADOPTION, ended, Period.since(row.code("DEC")));
    }
    String home = row.code("HOME_POST");
    if (!home.isEmpty()) {
      Place at = Place.ofPostcode(home).ranked(latestFirst(row.code("DECOM")));
      out.residence(id, at, ResidenceRole.MAIN, Period.NONE);
    }
    String placed = row.code("PL_POST");
    if (!placed.isEmpty()) {
      ResidenceRole role =
          INSTITUTIONS.contains(place) ? ResidenceRole.INSTITUTION : ResidenceRole.PLACEMENT;
      out.residence(id, Place.ofPostcode(placed), role, episode);
    }
  }

  /** A day that is not known is written zz. */
  private static String fullDate(String date) {
    return date.startsWith("z") || date.startsWith("Z") ? "" : date;
  }

  /** A rank that is less the later a date of the form dd/mm/yyyy is. */
  private static String latestFirst(String date) {
    List<String> parts = Splitter.on('/').splitToList(date);
    return parts.size() == 3 ? "-" + parts.get(2) + parts.get(1) + parts.get(0) : "";
  }
}

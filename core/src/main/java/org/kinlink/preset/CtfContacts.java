package org.kinlink.preset;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.kinlink.record.FacetKind;
import org.kinlink.record.FieldKind;
import org.kinlink.record.RelationType;
import org.kinlink.standardise.DateReading;

/** The Common Transfer File that schools send each other, as XML: pupils and their contacts. */
final class CtfContacts {
  private static final String PUPIL = Column.AROUND + Column.ORDINAL;

  /** What a contact is to the pupil. A mother may be a birth or an adoptive one: it is not said. */
  private static final ImmutableMap<String, RelationType> RELATIVES =
      ImmutableMap.of(
          "PAM", RelationType.PARENT,
          "PAF", RelationType.PARENT,
          "STM", RelationType.STEP_PARENT,
          "STF", RelationType.STEP_PARENT,
          "FOM", RelationType.FOSTER_PARENT,
          "FOF", RelationType.FOSTER_PARENT,
          "REL", RelationType.OTHER_RELATIVE);

  /** Who brings a child up without being said to be kin. */
  private static final ImmutableSet<String> CARERS = ImmutableSet.of("CAR");

  /** Who is a contact by profession or acquaintance, and becomes no record. */
  private static final ImmutableSet<String> STRANGERS =
      ImmutableSet.of("CHM", "DOC", "HTC", "OTH", "RLG", "SWR", "TCR");

  private static final ImmutableMap<String, FieldKind> PARTS =
      ImmutableMap.<String, FieldKind>builder()
          .put("UniquePropertyReferenceNumber", FieldKind.UPRN)
          .put("SAON", FieldKind.HOUSE)
          .put("PAON", FieldKind.HOUSE)
          .put("Street", FieldKind.STREET)
          .put("Locality", FieldKind.LOCALITY)
          .put("Town", FieldKind.TOWN)
          .put("PostTown", FieldKind.TOWN)
          .put("AdministrativeArea", FieldKind.COUNTY)
          .put("AddressLine1", FieldKind.ADDRESS)
          .put("AddressLine2", FieldKind.ADDRESS)
          .put("AddressLine3", FieldKind.ADDRESS)
          .put("AddressLine4", FieldKind.ADDRESS)
          .put("AddressLine5", FieldKind.ADDRESS)
          .put("PostCode", FieldKind.POSTCODE)
          .buildOrThrow();

  static final Preset PRESET =
      new Preset(
          "ctf",
          "Common Transfer File, pupils and contacts",
          "Department for Education",
          "CTF 15 to 21",
          "Pupils as a school sends them to the next school or to the local authority, with their"
              + " contacts: the only education file that names parents, where they live and who"
              + " holds parental responsibility. Pupils have no id but the UPN, so the place in"
              + " the file is the record id (of a second file 2-1, 2-2 and so on), and contacts"
              + " become records such as 1/contact2. PAM and PAF say mother and father, not"
              + " whether by birth or adoption, and give \"parent\". Social workers, doctors,"
              + " teachers and other contacts become no records. There is no NHS number.",
          DateReading.DAY_FIRST,
          ImmutableList.of(pupils(), contacts()));

  private CtfContacts() {}

  private static Table pupils() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of(Column.ORDINAL, "record id: the place in the file, from 1"));
    columns.add(Column.of("UPN", "unique pupil number").as("upn"));
    columns.add(Column.of("FormerUPN", "former unique pupil number").as("former_upn"));
    columns.add(Column.of("UniqueLearnerNumber", "unique learner number").also("ULN").as("uln"));
    columns.add(Column.of("Surname", "legal family name").needed().as(FieldKind.SURNAME));
    columns.add(Column.of("Forename", "legal given name").needed().as(FieldKind.FORENAME));
    columns.add(Column.of("MiddleNames", "further given names").as(FieldKind.MIDDLE_NAMES));
    columns.add(Column.of("DOB", "date of birth, 2014-04-25").needed().as(FieldKind.DATE_OF_BIRTH));
    columns.add(
        Column.of("Sex", "M or F; Gender in older versions").also("Gender").as(FieldKind.SEX));
    columns.add(Column.of("Ethnicity", "four-letter ethnic code").as(FieldKind.ETHNICITY));
    columns.addAll(address(""));
    columns.add(Column.of("Email", "e-mail address").as(FieldKind.EMAIL));
    columns.add(Column.of("PhoneNo", "telephone number; the first counts").as(FieldKind.PHONE));
    return Table.of("pupil", "a pupil", CtfContacts::pupil)
        .needed()
        .at("CTFpupilData/Pupil")
        .yielding("people", "residences: the address, as the main home")
        .with(columns.toArray(Column[]::new));
  }

  private static Table contacts() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of(PUPIL, "record id of the pupil"));
    columns.add(Column.of(Column.ORDINAL, "the place among the pupil's contacts, from 1"));
    columns.add(Column.of("Surname", "family name").needed().as(FieldKind.SURNAME));
    columns.add(Column.of("Forename", "given name").as(FieldKind.FORENAME));
    columns.add(Column.of("MiddleNames", "further given names").as(FieldKind.MIDDLE_NAMES));
    columns.add(Column.of("Sex", "M or F").also("Gender").as(FieldKind.SEX));
    columns.add(
        Column.of(
                "Relationship",
                "PAM, PAF parent; STM, STF step; FOM, FOF foster; REL relative; CAR carer; CHM,"
                    + " DOC, HTC, OTH, RLG, SWR, TCR none of these")
            .needed());
    columns.add(Column.of("Responsibility", "true: holds parental responsibility for the pupil"));
    columns.add(Column.of("AddressAsPupil", "true: lives at the address of the pupil"));
    columns.addAll(address(""));
    columns.addAll(address(Column.AROUND));
    columns.add(Column.of("Email", "e-mail address").as(FieldKind.EMAIL));
    columns.add(Column.of("PhoneNo", "telephone number; the first counts").as(FieldKind.PHONE));
    return Table.of("contact", "a contact of a pupil", CtfContacts::contact)
        .at("Contacts/Contact")
        .yielding(
            "people",
            "residences: the address, as the main home",
            "relationships parent, step_parent, foster_parent, other_relative",
            "facets parental_responsibility")
        .with(columns.toArray(Column[]::new));
  }

  /** The columns of an address, of the row or of the pupil around it. */
  private static List<Column> address(String prefix) {
    List<Column> columns = new ArrayList<>();
    PARTS.forEach(
        (name, kind) -> {
          Column column = Column.of(prefix + name, kind.key() + " of the home").as(kind);
          columns.add(prefix.isEmpty() ? column : column.stated());
        });
    return columns;
  }

  private static void pupil(Row row, Statements out) {
    String id = row.cell(Column.ORDINAL);
    out.person(id);
    out.home(id, row.place());
  }

  private static void contact(Row row, Statements out) {
    String code = row.code("Relationship").toUpperCase(Locale.ROOT);
    if (STRANGERS.contains(code)) {
      return;
    }
    if (!RELATIVES.containsKey(code) && !CARERS.contains(code)) {
      out.aside("its relationship is not a code that the preset knows");
      return;
    }
    String pupil = row.cell(PUPIL);
    String id = Preset.relativeId(pupil, "contact" + row.cell(Column.ORDINAL));
    out.person(id);
    if (RELATIVES.containsKey(code)) {
      RelationType type = Objects.requireNonNull(RELATIVES.get(code));
      out.relationship(pupil, id, type, Period.NONE);
    }
    if (row.yes("Responsibility")) {
      out.facet(id, FacetKind.PARENTAL_RESPONSIBILITY, code, Period.NONE);
    }
    if (row.yes("AddressAsPupil")) {
      out.home(id, pupilsPlace(row));
    } else {
      out.home(id, row.place());
    }
  }

  private static Place pupilsPlace(Row row) {
    Map<FieldKind, ImmutableList<String>> parts = new EnumMap<>(FieldKind.class);
    PARTS.forEach(
        (name, kind) -> {
          String cell = row.cell(Column.AROUND + name);
          if (!cell.isEmpty()) {
            parts.merge(
                kind,
                ImmutableList.of(cell),
                (one, more) -> ImmutableList.<String>builder().addAll(one).addAll(more).build());
          }
        });
    return new Place(ImmutableMap.copyOf(parts), 0);
  }
}

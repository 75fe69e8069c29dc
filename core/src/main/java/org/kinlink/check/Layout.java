package org.kinlink.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinlink.check.Check.Subject;
import org.kinlink.exchange.ExtractHead;
import org.kinlink.preset.Preset;
import org.kinlink.record.FieldKind;
import org.kinlink.standardise.DateReading;

/**
 * Where in a row what is to be checked stands; -1 where the file has no such column.
 *
 * @param recordId the record id
 * @param number the NHS number
 * @param status its status indicator code
 * @param upn the UPN
 * @param uln the ULN
 * @param uprn the UPRN
 * @param forename the forename
 * @param surname the surname
 * @param fullName the whole name
 * @param birth the date of birth, in one column or three
 * @param dates how the date of birth is written
 * @param postcode the postcode
 */
record Layout(
    int recordId,
    int number,
    int status,
    int upn,
    int uln,
    int uprn,
    int forename,
    int surname,
    int fullName,
    ImmutableList<Integer> birth,
    DateReading dates,
    int postcode) {

  static Layout of(ExtractHead head, List<List<String>> sample, @Nullable Preset preset) {
    PresetColumns known = preset == null ? null : PresetColumns.of(head, preset);
    Columns found = new Columns(head.header(), sample, known);
    ImmutableList<Integer> birth = found.of(FieldKind.DATE_OF_BIRTH);
    return new Layout(
        found.recordId(),
        found.first(FieldKind.NHS_NUMBER),
        found.first(FieldKind.NHS_NUMBER_STATUS),
        found.identifier("upn"),
        found.identifier("uln"),
        found.first(FieldKind.UPRN),
        found.first(FieldKind.FORENAME),
        found.first(FieldKind.SURNAME),
        found.first(FieldKind.FULL_NAME),
        birth,
        birth.size() == 1
            ? DateReading.detect(sample.stream().map(row -> row.get(birth.get(0))).toList())
            : DateReading.DAY_FIRST,
        found.first(FieldKind.POSTCODE));
  }

  /** Whether anything of a file can be checked. */
  boolean isEmpty() {
    return number < 0
        && upn < 0
        && uln < 0
        && uprn < 0
        && birth.isEmpty()
        && postcode < 0
        && (forename < 0 || surname < 0);
  }

  boolean hasNames() {
    return (forename >= 0 && surname >= 0) || fullName >= 0;
  }

  /** Headers of the columns of each subject that the file has. */
  ImmutableMap<Subject, ImmutableList<String>> columns(List<String> header) {
    ImmutableMap.Builder<Subject, ImmutableList<String>> columns = ImmutableMap.builder();
    put(columns, Subject.NHS_NUMBER, header, List.of(number));
    put(columns, Subject.NHS_NUMBER_STATUS, header, List.of(status));
    put(columns, Subject.UPN, header, List.of(upn));
    put(columns, Subject.ULN, header, List.of(uln));
    put(columns, Subject.UPRN, header, List.of(uprn));
    put(columns, Subject.NAME, header, List.of(forename, surname, fullName));
    put(columns, Subject.DATE_OF_BIRTH, header, birth);
    put(columns, Subject.POSTCODE, header, List.of(postcode));
    return columns.buildOrThrow();
  }

  private static void put(
      ImmutableMap.Builder<Subject, ImmutableList<String>> columns,
      Subject subject,
      List<String> header,
      List<Integer> places) {
    ImmutableList<String> names =
        places.stream()
            .filter(place -> place >= 0)
            .map(header::get)
            .collect(ImmutableList.toImmutableList());
    if (!names.isEmpty()) {
      columns.put(subject, names);
    }
  }
}

package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kinlink.preset.RoleWords;
import org.kinlink.record.Address;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;
import org.kinlink.record.Origin;
import org.kinlink.record.RecordRef;
import org.kinlink.record.Residence;
import org.kinlink.record.ResidenceRole;
import org.kinlink.record.Schema;
import org.kinlink.standardise.Standardiser;

/** Reads a file of dated residences. */
final class ResidenceReader {
  private static final ImmutableList<FieldKind> PARTS =
      ImmutableList.of(
          FieldKind.ADDRESS,
          FieldKind.HOUSE,
          FieldKind.STREET,
          FieldKind.TOWN,
          FieldKind.POSTCODE,
          FieldKind.UPRN);
  private static final Schema SCHEMA =
      new Schema(
          PARTS.stream()
              .map(kind -> new Field(kind.key(), kind))
              .collect(ImmutableList.toImmutableList()));
  private static final ImmutableSet<String> COLUMNS =
      ImmutableSet.of(
          "record_id",
          "address",
          "house",
          "street",
          "town",
          "postcode",
          "uprn",
          "role",
          "from",
          "to");

  private final String source;
  private final Set<String> people;
  private final List<Residence> residences;
  private final SideFile side;
  private final ImmutableMap<FieldKind, Standardiser> parts;
  private final Standardiser from;
  private final Standardiser to;
  private final Addresses addresses = new Addresses(SCHEMA);

  ResidenceReader(
      String source,
      SidePlan plan,
      Set<String> people,
      List<Residence> residences,
      Progress progress) {
    this.source = source;
    this.people = people;
    this.residences = residences;
    this.side = SideFile.open(plan, COLUMNS, ImmutableSet.of("record_id"), progress);
    this.parts = PARTS.stream().collect(ImmutableMap.toImmutableMap(k -> k, side::standardiser));
    this.from = side.dates("from");
    this.to = side.dates("to");
  }

  FileReading read(SetAsideLog log) {
    return side.read("residences", residences, row -> add(row, log), log);
  }

  /** Adds the residence of a row, or says why it cannot be used. */
  private @Nullable String add(CsvRow row, SetAsideLog log) {
    String id = side.text(row, "record_id");
    if (!people.contains(id)) {
      return "its record id is not that of a person who was read from this source";
    }
    ResidenceRole role = RoleWords.role(side.text(row, "role"));
    if (role == null) {
      return "its role is none of main, shared_care, placement, institution";
    }
    @Nullable String[] values = new @Nullable String[PARTS.size()];
    parts.forEach(
        (kind, standardiser) ->
            values[PARTS.indexOf(kind)] = side.value(row, kind.key(), standardiser, log));
    Address address = addresses.of(values);
    if (address == null) {
      return "it has no usable address, postcode or UPRN";
    }
    Interval when = Interval.of(side.value(row, "from", from, log), side.value(row, "to", to, log));
    if (when.backwards()) {
      return "it ends before it begins";
    }
    Origin origin = new Origin(log.file(), row.line());
    residences.add(
        new Residence(new RecordRef(source, id), address, role, when.from(), when.to(), origin));
    return null;
  }
}

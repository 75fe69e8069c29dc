package org.kinlink.preset;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;
import org.kinlink.record.ResidenceRole;

/** The addresses of the Standard Safeguarding Dataset. */
final class SafeguardingAddress {
  private static final ImmutableMap<String, FieldKind> PARTS =
      ImmutableMap.of(
          "ROOM", FieldKind.HOUSE,
          "FLOOR", FieldKind.HOUSE,
          "FLAT", FieldKind.HOUSE,
          "BUILDING", FieldKind.HOUSE,
          "HOUSE", FieldKind.HOUSE,
          "STREET", FieldKind.STREET,
          "TOWN", FieldKind.TOWN,
          "UPRN", FieldKind.UPRN);

  private SafeguardingAddress() {}

  static Table table() {
    return Table.of("address", "an address of a person", SafeguardingAddress::address)
        .yielding("residences")
        .feeding(
            new Field("address", FieldKind.ADDRESS),
            new Field("house", FieldKind.HOUSE),
            new Field("street", FieldKind.STREET),
            new Field("town", FieldKind.TOWN),
            new Field("uprn", FieldKind.UPRN))
        .with(
            Column.of("addr_person_id", "record id").needed(),
            Column.of(
                "addr_address_json",
                "ROOM, FLOOR, FLAT, BUILDING, HOUSE, STREET, TOWN, UPRN as JSON; else one line"),
            Column.of("addr_address_type", "placement, hospital ...; anything else is a home"),
            Column.of("addr_address_start_date", "first day").also("addr_address_start"),
            Column.of("addr_address_end_date", "last day").also("addr_address_end"),
            Column.of("addr_address_postcode", "postcode; CON where the address is protected")
                .needed()
                .as(FieldKind.POSTCODE)
                .stated());
  }

  private static void address(Row row, Statements out) {
    String postcode = row.code("addr_address_postcode");
    if (postcode.equalsIgnoreCase("CON")) {
      return;
    }
    ImmutableMap.Builder<FieldKind, ImmutableList<String>> parts = ImmutableMap.builder();
    if (!postcode.isEmpty()) {
      parts.put(FieldKind.POSTCODE, ImmutableList.of(postcode));
    }
    String text = row.code("addr_address_json");
    Optional<ImmutableMap<String, String>> json = FlatJson.read(text);
    if (json.isPresent()) {
      parts.putAll(parts(json.get()));
    } else if (text.startsWith("{")) {
      out.aside("addr_address_json", "not in the form of JSON");
    } else if (!text.isEmpty()) {
      parts.put(FieldKind.ADDRESS, ImmutableList.of(text));
    }
    ResidenceRole role = RoleWords.role(row.code("addr_address_type"));
    out.residence(
        row.code("addr_person_id"),
        new Place(parts.buildOrThrow(), 0),
        role == null ? ResidenceRole.MAIN : role,
        row.period("addr_address_start_date", "addr_address_end_date"));
  }

  private static Map<FieldKind, ImmutableList<String>> parts(ImmutableMap<String, String> json) {
    Map<FieldKind, ImmutableList<String>> parts = new EnumMap<>(FieldKind.class);
    PARTS.forEach(
        (name, kind) -> {
          String stated = json.getOrDefault(name, "").strip();
          String value =
              name.equals("FLAT") && !stated.isEmpty() && Character.isDigit(stated.charAt(0))
                  ? "Flat " + stated
                  : stated;
          if (!value.isEmpty()) {
            parts.merge(
                kind,
                ImmutableList.of(value),
                (one, other) -> ImmutableList.<String>builder().addAll(one).addAll(other).build());
          }
        });
    return parts;
  }
}

package org.kinlink.exchange;

import java.util.EnumMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.Address;
import org.kinlink.record.FieldKind;
import org.kinlink.record.Schema;

/** Makes the address of a row from the parts that its source gives. */
final class Addresses {
  private final EnumMap<FieldKind, Integer> places = new EnumMap<>(FieldKind.class);
  private final boolean premises;

  Addresses(Schema schema) {
    for (FieldKind kind : FieldKind.values()) {
      places.put(kind, schema.indexOf(kind));
    }
    premises =
        Stream.of(
                FieldKind.ADDRESS,
                FieldKind.HOUSE,
                FieldKind.STREET,
                FieldKind.LOCALITY,
                FieldKind.UPRN)
            .anyMatch(kind -> schema.indexOf(kind) >= 0);
  }

  /** Whether any address may name premises; a postcode alone does not. */
  boolean mayNamePremises() {
    return premises;
  }

  /** The address, or null when the values say too little to be one. */
  @Nullable Address of(@Nullable String[] values) {
    String line = value(values, FieldKind.ADDRESS);
    if (line == null) {
      String street = value(values, FieldKind.STREET);
      line =
          joined(
              value(values, FieldKind.HOUSE),
              street == null ? value(values, FieldKind.LOCALITY) : street);
    }
    String postcode = value(values, FieldKind.POSTCODE);
    String uprn = value(values, FieldKind.UPRN);
    return line == null && postcode == null && uprn == null
        ? null
        : new Address(line, value(values, FieldKind.TOWN), postcode, uprn);
  }

  private @Nullable String value(@Nullable String[] values, FieldKind kind) {
    int field = places.getOrDefault(kind, -1);
    return field < 0 ? null : values[field];
  }

  private static @Nullable String joined(@Nullable String house, @Nullable String street) {
    if (house == null || street == null) {
      return house == null ? street : house;
    }
    return house + " " + street;
  }
}

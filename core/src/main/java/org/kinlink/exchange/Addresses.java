package org.kinlink.exchange;

import org.jspecify.annotations.Nullable;
import org.kinlink.record.Address;
import org.kinlink.record.FieldKind;
import org.kinlink.record.Schema;

/** Makes the address of a row from the parts that its source gives. */
final class Addresses {
  private final Schema schema;

  Addresses(Schema schema) {
    this.schema = schema;
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
    int field = schema.indexOf(kind);
    return field < 0 ? null : values[field];
  }

  private static @Nullable String joined(@Nullable String house, @Nullable String street) {
    if (house == null || street == null) {
      return house == null ? street : house;
    }
    return house + " " + street;
  }
}

package org.kinlink.unit;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kinlink.encode.EncodingProfile;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;

/** Which fields data owners put into filters when they agree on nothing else. */
public final class EncodedFields {
  /** The fields, in their order; those that an extract does not have are missing in its filters. */
  public static final ImmutableList<Field> USUAL =
      ImmutableList.of(
          usual(FieldKind.FORENAME),
          usual(FieldKind.MIDDLE_NAMES),
          usual(FieldKind.SURNAME),
          usual(FieldKind.DATE_OF_BIRTH),
          usual(FieldKind.SEX),
          usual(FieldKind.POSTCODE),
          usual(FieldKind.ADDRESS),
          usual(FieldKind.HOUSE),
          usual(FieldKind.STREET),
          usual(FieldKind.LOCALITY),
          usual(FieldKind.TOWN));

  private EncodedFields() {}

  /**
   * The profile that is used when none is named.
   *
   * @return the first that is offered by default, or empty where each must be asked for by name
   */
  public static Optional<EncodingProfile> usualProfile() {
    return Arrays.stream(EncodingProfile.values())
        .filter(EncodingProfile::offeredByDefault)
        .findFirst();
  }

  private static Field usual(FieldKind kind) {
    return new Field(kind.key(), kind);
  }

  /**
   * Makes fields of their names.
   *
   * @param names names of kinds of fields, such as {@code forename}
   * @return the fields
   * @throws IllegalArgumentException if there is no such kind
   */
  public static ImmutableList<Field> named(List<String> names) {
    ImmutableList.Builder<Field> fields = ImmutableList.builder();
    for (String name : names) {
      FieldKind kind =
          FieldKind.ofKey(name)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "fields: there is no field of that name; name some such as forename,"
                              + " date_of_birth and postcode"));
      fields.add(new Field(name, kind));
    }
    return fields.build();
  }
}

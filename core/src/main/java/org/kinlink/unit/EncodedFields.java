package org.kinlink.unit;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinlink.compare.ShortForms;
import org.kinlink.encode.EncodingProfile;
import org.kinlink.encode.FieldEncoding;
import org.kinlink.encode.Tokens;
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
   * What is put into a filter for a value: where the field's tokens are of names, a short form goes
   * with the whole names that it is short for.
   *
   * @param field how the field is encoded
   * @param value the standardised value, or null
   * @return what a {@link org.kinlink.encode.RecordEncoder} takes for it
   */
  public static @Nullable String inFull(FieldEncoding field, @Nullable String value) {
    if (value == null || field.tokens() != Tokens.NAMES) {
      return value;
    }
    ImmutableList<String> whole = ShortForms.wholeNames(value);
    return whole.isEmpty() ? value : value + Tokens.FURTHER + Joiner.on(Tokens.FURTHER).join(whole);
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

package org.kinlink.cli.project;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kinlink.exchange.ColumnPlan;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;

/** Reads which columns make which fields. */
final class ColumnsParser {
  static final ImmutableSet<String> OWN_KINDS =
      ImmutableSet.of(FieldKind.IDENTIFIER.key(), FieldKind.CATEGORY.key());
  static final ImmutableSet<String> FIXED_FIELDS =
      Arrays.stream(FieldKind.values())
          .filter(kind -> !kind.repeatable())
          .map(FieldKind::key)
          .collect(ImmutableSet.toImmutableSet());

  private static final Pattern FIELD_NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");
  private static final ImmutableSet<FieldKind> ONE_COLUMN =
      ImmutableSet.of(
          FieldKind.NHS_NUMBER,
          FieldKind.NHS_NUMBER_STATUS,
          FieldKind.SEX,
          FieldKind.EMAIL,
          FieldKind.UPRN,
          FieldKind.LOOKED_AFTER);
  private static final ImmutableSet<String> SEVERAL_COLUMNS =
      ImmutableSet.of("address", "house", "street");
  private static final ImmutableSet<String> PLACES =
      ImmutableSet.of("address", "house", "street", "town", "postcode", "uprn");

  /** Kinds that fields of the user's own have, to be the same in every source. */
  private final Map<String, FieldKind> own = new HashMap<>();

  ImmutableList<ColumnPlan> columns(Located listed) {
    ImmutableMap<String, Located> entries = listed.section().entries();
    if (entries.isEmpty() && listed.isMapping()) {
      listed.wrong("names no column; delete it to have the columns recognised");
    }
    if (entries.containsKey("full_name")
        && (entries.containsKey("forename") || entries.containsKey("surname"))) {
      listed.wrong("full_name stands beside forename or surname; keep one or the other");
    }
    if (entries.containsKey("nhs_number_status") && !entries.containsKey("nhs_number")) {
      listed.wrong("nhs_number_status needs nhs_number beside it");
    }
    ImmutableList.Builder<ColumnPlan> plans = ImmutableList.builder();
    entries.forEach((name, value) -> plan(name, value).ifPresent(plans::add));
    return plans.build();
  }

  private Optional<ColumnPlan> plan(String name, Located value) {
    Optional<FieldKind> fixed = FieldKind.ofKey(name).filter(kind -> !kind.repeatable());
    Section described = value.isMapping() ? value.section(Keys.FIELD) : Section.EMPTY;
    ImmutableList<String> headers =
        value.isMapping() ? described(described, value) : headers(value);
    Optional<FieldKind> kind =
        fixed.isPresent()
            ? fixedKind(fixed.get(), described.get("kind"))
            : ownKind(name, value, described.get("kind"));
    kind.ifPresent(k -> checkCount(k, headers, value));
    return headers.isEmpty()
        ? Optional.empty()
        : kind.map(k -> new ColumnPlan(new Field(name, k), headers));
  }

  private static ImmutableList<String> described(Section described, Located value) {
    Located column = described.get("column");
    Located columns = described.get("columns");
    if ((column == null) == (columns == null)) {
      value.wrong("name the column with \"column\", or several with \"columns\"");
      return ImmutableList.of();
    }
    return headers(column == null ? Objects.requireNonNull(columns) : column);
  }

  private static Optional<FieldKind> fixedKind(FieldKind kind, @Nullable Located stated) {
    if (stated != null && stated.text().filter(kind.key()::equals).isEmpty()) {
      stated.wrong("the field's name fixes its kind; delete \"kind\" or rename the field");
    }
    return Optional.of(kind);
  }

  private Optional<FieldKind> ownKind(String name, Located value, @Nullable Located stated) {
    if (!FIELD_NAME.matcher(name).matches()) {
      value.wrong("a field name is lower-case letters, digits and underscores, a letter first");
      return Optional.empty();
    }
    if (stated == null) {
      String own = "a field of your own is written {column: ..., kind: identifier} or category";
      value.wrong(
          Suggestion.nearest(name, FIXED_FIELDS)
              .map(word -> "is not a field that kinlink knows; did you mean \"" + word + "\"? ")
              .orElse("is not a field that kinlink knows; ")
              .concat(own));
      return Optional.empty();
    }
    Optional<FieldKind> kind = stated.text().filter(OWN_KINDS::contains).flatMap(FieldKind::ofKey);
    if (kind.isEmpty()) {
      stated.wrong("must be identifier or category");
    } else if (own.putIfAbsent(name, kind.get()) != null && own.get(name) != kind.get()) {
      stated.wrong("the field has another kind in an earlier source; give it the same");
    }
    return kind;
  }

  private static void checkCount(FieldKind kind, ImmutableList<String> headers, Located value) {
    if (ONE_COLUMN.contains(kind) && headers.size() > 1) {
      value.wrong("is made of one column; name one");
    }
    if (kind == FieldKind.DATE_OF_BIRTH && headers.size() != 1 && headers.size() != 3) {
      value.wrong("is made of one column, or of three: day, month, year");
    }
  }

  ImmutableMap<String, ImmutableList<String>> sideColumns(Located listed, Keys keys) {
    ImmutableMap.Builder<String, ImmutableList<String>> columns = ImmutableMap.builder();
    Section section = listed.section(keys);
    section
        .entries()
        .forEach(
            (key, value) -> {
              ImmutableList<String> headers = headers(value);
              if (headers.size() > 1 && !SEVERAL_COLUMNS.contains(key)) {
                value.wrong("is made of one column; name one");
              }
              columns.put(key, headers);
            });
    boolean places = keys.known().containsAll(PLACES);
    if (places && section.entries().keySet().stream().noneMatch(PLACES::contains)) {
      listed.wrong("says no address; add at least one of " + String.join(", ", PLACES));
    }
    return columns.buildOrThrow();
  }

  private static ImmutableList<String> headers(Located value) {
    if (!value.isList()) {
      return value.text().map(ImmutableList::of).orElse(ImmutableList.of());
    }
    ImmutableList<Located> items = value.items();
    if (items.isEmpty()) {
      value.wrong("names no column; name at least one");
    }
    return items.stream()
        .flatMap(item -> item.text().stream())
        .collect(ImmutableList.toImmutableList());
  }
}

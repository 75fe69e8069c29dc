package org.kinlink.cli.project;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kinlink.block.Blocking;
import org.kinlink.compare.Comparators;
import org.kinlink.exchange.ColumnPlan;
import org.kinlink.exchange.NumbersPolicy;
import org.kinlink.exchange.PresetPlan;
import org.kinlink.exchange.SourcePlan;
import org.kinlink.link.LinkageSettings;
import org.kinlink.link.Thresholds;
import org.kinlink.preset.Column;
import org.kinlink.preset.Presets;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;

/** Reads what a project file overrides. */
final class SettingsParser {
  static final ImmutableMap<String, NumbersPolicy> NUMBERS =
      ImmutableMap.of(
          "live",
          NumbersPolicy.LIVE,
          "rehearsal",
          NumbersPolicy.REHEARSAL,
          "detect",
          NumbersPolicy.DETECT);

  private final ImmutableSet<String> fields;
  private final boolean allStated;

  /** Takes the fields that the sources state. */
  SettingsParser(ImmutableList<SourcePlan> sources) {
    ImmutableSet.Builder<String> known = ImmutableSet.builder();
    for (FieldKind kind : FieldKind.values()) {
      if (kind.use() == FieldKind.Use.MATCH && !kind.repeatable()) {
        known.add(kind.key());
      }
    }
    for (SourcePlan source : sources) {
      fields(source)
          .filter(field -> field.kind().repeatable())
          .forEach(field -> known.add(field.name()));
    }
    this.fields = known.build();
    this.allStated =
        sources.stream().noneMatch(source -> source.columns().isEmpty() && source.preset() == null);
  }

  private static Stream<Field> fields(SourcePlan source) {
    PresetPlan preset = source.preset();
    return preset == null
        ? source.columns().stream().map(ColumnPlan::field)
        : Presets.named(preset.name()).stream()
            .flatMap(known -> known.tables().stream())
            .flatMap(
                table ->
                    Stream.concat(
                        table.fields().stream(), table.columns().stream().map(Column::field)))
            .filter(Objects::nonNull);
  }

  LinkageSettings settings(Section top) {
    Located numbers = top.get("numbers");
    Located stated = top.get("settings");
    Section settings = stated == null ? Section.EMPTY : stated.section(Keys.SETTINGS);
    Located seed = settings.get("seed");
    Located context = settings.get("household_context");
    return new LinkageSettings(
        comparators(settings.get("comparators")),
        blocking(settings.get("blocking")),
        thresholds(settings.get("thresholds")),
        numbers == null ? NumbersPolicy.DETECT : numbers(numbers),
        seed == null
            ? LinkageSettings.DEFAULT.seed()
            : seed.whole().orElse(LinkageSettings.DEFAULT.seed()),
        context == null || context.truth().orElse(true),
        ImmutableList.of());
  }

  private static NumbersPolicy numbers(Located stated) {
    NumbersPolicy numbers = stated.text().map(NUMBERS::get).orElse(null);
    if (numbers == null) {
      stated.wrong("must be live, rehearsal or detect");
      return NumbersPolicy.DETECT;
    }
    return numbers;
  }

  private ImmutableMap<String, String> comparators(@Nullable Located stated) {
    ImmutableMap.Builder<String, String> comparators = ImmutableMap.builder();
    if (stated != null) {
      stated
          .section()
          .entries()
          .forEach(
              (field, value) -> {
                checkField(field, value);
                value.text().ifPresent(name -> comparators.put(field, comparator(name, value)));
              });
    }
    return comparators.buildOrThrow();
  }

  private static String comparator(String name, Located value) {
    if (!Comparators.names().contains(name)) {
      String known = "; known are " + String.join(", ", Comparators.names());
      value.wrong(
          Suggestion.nearest(name, Comparators.names())
              .map(word -> "is not a comparator; did you mean \"" + word + "\"?")
              .orElse("is not a comparator" + known));
    }
    return name;
  }

  private ImmutableList<ImmutableList<String>> blocking(@Nullable Located stated) {
    ImmutableList.Builder<ImmutableList<String>> rules = ImmutableList.builder();
    if (stated != null) {
      for (Located rule : stated.items()) {
        ImmutableList.Builder<String> names = ImmutableList.builder();
        ImmutableList<Located> items = rule.items();
        if (items.isEmpty() && rule.isList()) {
          rule.wrong("names no field; a rule needs at least one");
        }
        for (Located item : items) {
          Optional<String> name = item.text();
          name.filter(text -> !Blocking.derived().containsKey(text))
              .ifPresent(text -> checkField(text, item));
          name.ifPresent(names::add);
        }
        rules.add(names.build());
      }
    }
    return rules.build();
  }

  // Fields of recognised columns are known only once the file is read.
  private void checkField(String name, Located value) {
    if (fields.contains(name)) {
      return;
    }
    Optional<String> meant = Suggestion.nearest(name, fields);
    if (name.equals(FieldKind.FULL_NAME.key())) {
      value.wrong("full_name is split when it is read; name forename or surname");
    } else if (FieldKind.ofKey(name).isPresent()) {
      value.wrong("is not a field that records are compared by");
    } else if (allStated || meant.isPresent()) {
      value.wrong(
          meant
              .map(word -> "names no field of the sources; did you mean \"" + word + "\"?")
              .orElse("names no field of the sources; name one of their columns' fields"));
    }
  }

  private static Thresholds thresholds(@Nullable Located stated) {
    Section section = stated == null ? Section.EMPTY : stated.section(Keys.THRESHOLDS);
    Thresholds usual = Thresholds.DEFAULT;
    double link =
        threshold(
            section.get("link"),
            usual.link(),
            value -> value >= 0.5 && value < 1,
            "must be at least 0.5 and below 1");
    double review =
        threshold(
            section.get("review"),
            Math.min(usual.review(), link),
            value -> value > 0 && value <= link,
            "must be above 0 and not above the link threshold");
    double margin =
        threshold(
            section.get("margin"),
            usual.margin(),
            value -> value >= 0.5 && value < 1,
            "must be at least 0.5 and below 1");
    return new Thresholds(link, review, margin);
  }

  private static double threshold(
      @Nullable Located stated, double usual, DoublePredicate allowed, String reason) {
    Optional<Double> value = stated == null ? Optional.empty() : stated.number();
    if (stated != null && value.isPresent() && !allowed.test(value.get())) {
      stated.wrong(reason);
      return usual;
    }
    return value.orElse(usual);
  }
}

package org.kinlink.cli.project;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinlink.encode.EncodingProfile;
import org.kinlink.exchange.ColumnPlan;
import org.kinlink.exchange.SourcePlan;
import org.kinlink.record.FieldKind;
import org.kinlink.unit.StatedDates;

/** Reads how a project is encoded. */
final class EncodingParser {
  static final ImmutableSet<String> PROFILES =
      Arrays.stream(EncodingProfile.values())
          .map(EncodingProfile::toString)
          .collect(ImmutableSet.toImmutableSet());

  static final ImmutableMap<String, FieldKind> FORMER =
      ImmutableMap.of("forename", FieldKind.FORENAME, "surname", FieldKind.SURNAME);

  private final ImmutableSet<String> own;

  EncodingParser(ImmutableList<SourcePlan> sources) {
    own =
        sources.stream()
            .flatMap(source -> source.columns().stream())
            .map(ColumnPlan::field)
            .filter(field -> field.kind() == FieldKind.CATEGORY)
            .map(field -> field.name())
            .collect(ImmutableSet.toImmutableSet());
  }

  EncodingChoice choice(@Nullable Located stated) {
    if (stated == null) {
      return EncodingChoice.NONE;
    }
    Section section = stated.section(Keys.ENCODING);
    Located profile = section.get("profile");
    Located chaff = section.get("chaff");
    Located dates = section.get("dates");
    Located addresses = section.get("other_addresses");
    return new EncodingChoice(
        profile == null ? "" : profile(profile),
        chaff == null ? 0 : share(chaff),
        former(section.get("former")),
        addresses != null && addresses.truth().orElse(false),
        dates == null ? Optional.empty() : dates(dates));
  }

  private static String profile(Located stated) {
    String name = stated.text().orElse("");
    if (!name.isEmpty() && !PROFILES.contains(name)) {
      stated.wrong("is no profile; known are " + String.join(", ", PROFILES));
    }
    return name;
  }

  private static Optional<StatedDates> dates(Located stated) {
    Optional<StatedDates> dates = stated.text().flatMap(StatedDates::ofWord);
    if (dates.isEmpty()) {
      stated.wrong("must be none, year or day");
    }
    return dates;
  }

  private static double share(Located stated) {
    Optional<Double> share = stated.number();
    if (share.isPresent() && !(share.get() >= 0 && share.get() <= 1)) {
      stated.wrong("must be from 0 to 1: how many records of nobody for one of a person");
      return 0;
    }
    return share.orElse(0.0);
  }

  private ImmutableMap<String, FieldKind> former(@Nullable Located stated) {
    ImmutableMap.Builder<String, FieldKind> former = ImmutableMap.builder();
    if (stated != null) {
      stated
          .section()
          .entries()
          .forEach(
              (name, value) -> {
                FieldKind kind = value.text().map(FORMER::get).orElse(null);
                if (kind == null) {
                  value.wrong("must be forename or surname");
                } else if (!own.contains(name)) {
                  value.wrong("is of no field of kind category; state its column in a source");
                } else {
                  former.put(name, kind);
                }
              });
    }
    return former.buildOrThrow();
  }
}

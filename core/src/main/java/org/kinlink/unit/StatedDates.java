package org.kinlink.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinlink.encode.EncodingProfile;
import org.kinlink.record.RelationType;
import org.kinlink.record.Relationship;
import org.kinlink.record.Residence;

/**
 * How exactly the dates of residences and relationships travel, which nobody can put under a token,
 * as they are compared. Whoever knows since when somebody has lived somewhere finds him by a day.
 */
public enum StatedDates {
  /** As they are stated. */
  DAY,
  /** The year: the first day of the one, the last day of the other. */
  YEAR,
  /**
   * None; what has ended does not travel either, as without dates it would look as if it had not.
   */
  NONE;

  /**
   * Which are usual: none where everything else that could tell people apart is hidden.
   *
   * @param profile the profile
   * @return what is used when nothing is stated
   */
  public static StatedDates usual(EncodingProfile profile) {
    return profile.padded() ? NONE : DAY;
  }

  /**
   * Finds one by its word in a project file.
   *
   * @param word the word, such as {@code year}
   * @return which it is, or empty if it is none
   */
  public static Optional<StatedDates> ofWord(String word) {
    for (StatedDates dates : values()) {
      if (dates.toString().equals(word)) {
        return Optional.of(dates);
      }
    }
    return Optional.empty();
  }

  List<Residence> residences(List<Residence> stated) {
    LocalDate newest = null;
    for (Residence residence : stated) {
      LocalDate from = residence.from();
      newest = newest == null || (from != null && from.isAfter(newest)) ? from : newest;
    }
    List<Residence> travelling = new ArrayList<>();
    for (Residence one : stated) {
      if (this != NONE || !ended(one.to(), newest)) {
        travelling.add(
            new Residence(one.person(), one.address(), one.role(), from(one.from()), to(one.to())));
      }
    }
    return travelling;
  }

  List<Relationship> relationships(List<Relationship> stated) {
    LocalDate newest = null;
    for (Relationship one : stated) {
      LocalDate from = one.from();
      newest = newest == null || (from != null && from.isAfter(newest)) ? from : newest;
    }
    List<Relationship> travelling = new ArrayList<>();
    for (Relationship one : stated) {
      if (this != NONE || lasting(one.type()) || !ended(one.to(), newest)) {
        travelling.add(
            new Relationship(
                one.person(), one.related(), one.type(), from(one.from()), to(one.to())));
      }
    }
    return travelling;
  }

  /** An end that lies beyond every beginning of the file is one that is still to come. */
  private static boolean ended(@Nullable LocalDate to, @Nullable LocalDate newest) {
    return to != null && (newest == null || to.isBefore(newest));
  }

  private static boolean lasting(RelationType type) {
    return switch (type) {
      case PARENT, BIRTH_PARENT, ADOPTIVE_PARENT, SIBLING -> true;
      default -> false;
    };
  }

  private @Nullable LocalDate from(@Nullable LocalDate date) {
    return date == null || this == NONE ? null : this == DAY ? date : date.withDayOfYear(1);
  }

  private @Nullable LocalDate to(@Nullable LocalDate date) {
    return date == null || this == NONE
        ? null
        : this == DAY ? date : date.withDayOfYear(date.lengthOfYear());
  }

  /** The word of it in a project file. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

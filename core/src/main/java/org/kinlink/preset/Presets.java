package org.kinlink.preset;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/** All layouts that are known. */
public final class Presets {
  private static final ImmutableList<Preset> ALL =
      ImmutableList.of(
          PeoplePreset.PRESET,
          SchoolCensus.PRESET,
          Sen2.PRESET,
          CtfContacts.PRESET,
          Ssda903.PRESET,
          CinCensus.PRESET,
          StandardSafeguarding.PRESET,
          CommunityServices.PRESET,
          MaternityServices.PRESET,
          MentalHealthServices.PRESET,
          AnnexA.PRESET);

  private Presets() {}

  /**
   * Returns all presets.
   *
   * @return the presets, in the order in which they are listed
   */
  public static ImmutableList<Preset> all() {
    return ALL;
  }

  /**
   * Returns the names of all presets.
   *
   * @return the names, in the order in which they are listed
   */
  public static ImmutableList<String> names() {
    return ALL.stream().map(Preset::name).collect(ImmutableList.toImmutableList());
  }

  /**
   * Finds a preset.
   *
   * @param name its name
   * @return the preset, or empty when none has that name
   */
  public static Optional<Preset> named(String name) {
    return ALL.stream().filter(preset -> preset.name().equals(name)).findFirst();
  }
}

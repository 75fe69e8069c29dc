package org.kinlink.preset;

import com.google.common.collect.ImmutableMap;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.ResidenceRole;

/** The words that extracts use for the role of a residence. */
public final class RoleWords {
  private static final ImmutableMap<String, ResidenceRole> WORDS = words();

  private RoleWords() {}

  /**
   * Finds the role that a word says.
   *
   * @param text the word as it stands
   * @return the role; the main home when nothing is said, null when the word is not known
   */
  public static @Nullable ResidenceRole role(String text) {
    return text.isEmpty() ? ResidenceRole.MAIN : WORDS.get(RelationWords.normalised(text));
  }

  private static ImmutableMap<String, ResidenceRole> words() {
    ImmutableMap.Builder<String, ResidenceRole> words = ImmutableMap.builder();
    add(
        words,
        ResidenceRole.MAIN,
        "main main_home main_address home usual usual_address primary " + "permanent current");
    add(
        words,
        ResidenceRole.SHARED_CARE,
        "shared_care shared second second_home other_parent " + "alternate");
    add(
        words,
        ResidenceRole.PLACEMENT,
        "placement placed foster fostering foster_placement "
            + "foster_home children_home childrens_home residential_placement");
    add(
        words,
        ResidenceRole.INSTITUTION,
        "institution hospital prison hostel refuge "
            + "boarding_school boarding care_home secure_unit");
    return words.buildOrThrow();
  }

  private static void add(
      ImmutableMap.Builder<String, ResidenceRole> words, ResidenceRole role, String list) {
    for (String word : RelationWords.WORD.split(list)) {
      words.put(word, role);
    }
  }
}

package org.kinlink.household;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Recognises an institution by the words of its address line. "School Lane" is a street and "the
 * Old School" a house, so a word does not count before a street's or a house's word or after "old"
 * and "former".
 */
final class InstitutionWords {
  private static final Splitter WORDS = Splitter.onPattern("[^\\p{L}\\p{N}']+").omitEmptyStrings();
  private static final ImmutableSet<String> INSTITUTIONS =
      ImmutableSet.of(
          "hospital",
          "infirmary",
          "hospice",
          "prison",
          "hmp",
          "hmyoi",
          "yoi",
          "gaol",
          "hostel",
          "refuge",
          "shelter",
          "school",
          "academy",
          "college",
          "university",
          "halls",
          "barracks",
          "monastery",
          "convent",
          "workhouse");
  private static final ImmutableSet<String> HOMES =
      ImmutableSet.of("care", "nursing", "residential", "children's", "childrens", "rest");
  private static final ImmutableSet<String> NO_LONGER = ImmutableSet.of("old", "former");
  private static final ImmutableSet<String> STREETS_AND_HOUSES =
      ImmutableSet.of(
          "road",
          "rd",
          "lane",
          "ln",
          "street",
          "st",
          "close",
          "cl",
          "avenue",
          "ave",
          "av",
          "drive",
          "dr",
          "way",
          "hill",
          "walk",
          "court",
          "ct",
          "place",
          "pl",
          "terrace",
          "terr",
          "row",
          "cottage",
          "cottages",
          "gardens",
          "gdns",
          "green",
          "grn",
          "mews",
          "crescent",
          "cres",
          "house",
          "hse",
          "bldg",
          "cott",
          "cotts",
          "est",
          "square",
          "sq",
          "path",
          "field",
          "fields",
          "view",
          "yard",
          "croft",
          "end",
          "bank",
          "brow",
          "grove",
          "gr",
          "park",
          "pk",
          "farm",
          "loan",
          "wynd",
          "rise",
          "passage",
          "alley",
          "bridge",
          "corner",
          "wood",
          "meadow",
          "meadows",
          "cross",
          "lodge",
          "fold");

  private InstitutionWords() {}

  static boolean in(@Nullable String line) {
    if (line == null) {
      return false;
    }
    List<String> words = WORDS.splitToList(line.toLowerCase(Locale.ROOT));
    for (int i = 0; i < words.size(); i++) {
      String next = i + 1 < words.size() ? words.get(i + 1) : "";
      boolean institution =
          INSTITUTIONS.contains(words.get(i))
              || (HOMES.contains(words.get(i)) && next.equals("home"));
      boolean was = i > 0 && NO_LONGER.contains(words.get(i - 1));
      if (institution && !was && !STREETS_AND_HOUSES.contains(next)) {
        return true;
      }
    }
    return false;
  }
}

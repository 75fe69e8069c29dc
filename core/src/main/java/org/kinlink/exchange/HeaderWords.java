package org.kinlink.exchange;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.text.Normalizer;
import java.util.Locale;

/** A column name taken apart into lower-case words without diacritics. */
record HeaderWords(ImmutableList<String> words) {
  /** Words that say no more than that the column is about the person of the row. */
  private static final ImmutableSet<String> OF_THE_PERSON =
      set(
          "patient patients pat pt pers person persons people child childs children pupil pupils"
              + " student students stu learner learners client clients customer cust service user"
              + " users su member resident citizen applicant individual subject young cyp yp baby"
              + " babys claimant tenant offender beneficiary current main primary home usual legal"
              + " stated latest perm permanent s of the field value clean raw fake synthetic demo"
              + " sample text res residential desc");

  static HeaderWords of(String header) {
    String plain =
        Normalizer.normalize(header.replace("ß", "ss"), Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", "_")
            .replaceAll("(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})", "_")
            .toLowerCase(Locale.ROOT)
            .replaceAll("['\u2019`]", "");
    return new HeaderWords(
        ImmutableList.copyOf(
            Splitter.onPattern("[^\\p{L}\\p{Nd}]+").omitEmptyStrings().split(plain)));
  }

  private static ImmutableSet<String> set(String words) {
    return ImmutableSet.copyOf(Splitter.on(' ').split(words));
  }

  /** The words in one, such as "dateofbirth". */
  String compact() {
    return String.join("", words);
  }

  /** The words of the name that say what of the person it is. */
  HeaderWords stripped() {
    ImmutableList.Builder<String> rest = ImmutableList.builder();
    for (String word : words) {
      if (!OF_THE_PERSON.contains(word)) {
        rest.add(word);
      }
    }
    return new HeaderWords(rest.build());
  }

  /** The name that a field takes from the column. */
  String fieldName(int column) {
    String name = String.join("_", words).replaceAll("[^a-z0-9_]", "");
    return name.isEmpty() ? "column_" + (column + 1) : name;
  }

  String last() {
    return words.isEmpty() ? "" : words.get(words.size() - 1);
  }

  boolean hasAny(ImmutableSet<String> others) {
    return words.stream().anyMatch(others::contains);
  }

  /** Whether the name tells nothing: "col3", "x", "17", or no letters at all. */
  boolean isMeaningless() {
    return compact().matches("(col|column|c|f|field|v|var|value|unnamed|spalte|\\p{L})?\\d*");
  }
}

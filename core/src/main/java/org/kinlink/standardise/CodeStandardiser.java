package org.kinlink.standardise;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns that hold one of a few codes: sex, looked after, the status of an NHS number. */
final class CodeStandardiser implements Standardiser {
  private static final String NO_VALUE = "";

  private final ImmutableMap<String, String> codes;
  private final String problem;

  private CodeStandardiser(ImmutableMap<String, String> codes, String problem) {
    this.codes = codes;
    this.problem = problem;
  }

  static CodeStandardiser sex() {
    return new CodeStandardiser(
        codes(
            "m=m male man men boy boys 1 01 masculine masc mann mannlich homme hombre masculino",
            "f=f female woman women girl girls 2 02 w weiblich frau feminine fem femme femenino"
                + " mujer",
            "=0 00 9 99 u x i n z o other indeterminate unspecified non-binary nonbinary"
                + " prefer_not_to_say not_known not_specified neutral d divers 3"),
        "not a code for sex");
  }

  static CodeStandardiser lookedAfter() {
    return new CodeStandardiser(
        codes(
            "yes=y yes 1 true t lac cla looked_after current ja oui si",
            "no=n no 0 false f not_looked_after never nein non",
            "=u x z 9 not_known"),
        "neither yes nor no");
  }

  static CodeStandardiser nhsNumberStatus() {
    return new CodeStandardiser(
        codes(
            "01=1 01",
            "02=2 02",
            "03=3 03",
            "04=4 04",
            "05=5 05",
            "06=6 06",
            "07=7 07",
            "08=8 08",
            "=0 00 9 99"),
        "not a status code of an NHS number");
  }

  private static ImmutableMap<String, String> codes(String... lines) {
    ImmutableMap.Builder<String, String> codes = ImmutableMap.builder();
    for (String line : lines) {
      int equals = line.indexOf('=');
      for (String code : Splitter.on(' ').split(line.substring(equals + 1))) {
        codes.put(code.replace('_', ' '), line.substring(0, equals));
      }
    }
    return codes.buildOrThrow();
  }

  @Override
  public Standardised apply(List<String> cells) {
    String text = Text.withoutZeroFraction(Text.join(cells));
    if (Text.isMissing(text)) {
      return Standardised.MISSING;
    }
    String code = find(text);
    if (code == null) {
      return Standardised.refused(problem);
    }
    return code.equals(NO_VALUE) ? Standardised.MISSING : Standardised.of(code);
  }

  private @Nullable String find(String text) {
    String folded = Text.fold(text);
    // "a) Female": a list's letter stands first.
    folded = folded.startsWith(") ", 1) ? folded.substring(3) : folded;
    String code = codes.get(folded);
    // "M - Male", "1: Male": the code stands first, then what it means.
    int end = 0;
    while (end < folded.length() && Character.isLetterOrDigit(folded.charAt(end))) {
      end++;
    }
    return code != null || end == 0 ? code : codes.get(folded.substring(0, end));
  }
}

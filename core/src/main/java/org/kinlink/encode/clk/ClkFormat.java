package org.kinlink.encode.clk;

import com.google.common.collect.ImmutableSet;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What the values of a column look like, and the form in which they are hashed. */
interface ClkFormat {
  /**
   * The form of a value that is hashed.
   *
   * @throws IllegalArgumentException if the column cannot hold the value; the message says why, and
   *     does not show it
   */
  String form(String value);

  static ClkFormat of(SchemaNode format) {
    return switch (format.text("type")) {
      case "string" -> text(format);
      case "integer" ->
          new Whole(
              format.has("minimum") ? format.number("minimum") : Double.NEGATIVE_INFINITY,
              format.has("maximum") ? format.number("maximum") : Double.POSITIVE_INFINITY);
      case "date" -> {
        try {
          yield new PythonDate(format.text("format"));
        } catch (IllegalArgumentException e) {
          throw format.bad("format", String.valueOf(e.getMessage()));
        }
      }
      case "enum" -> new OneOf(ImmutableSet.copyOf(format.texts("values")));
      default -> throw format.bad("type", "string, integer, date or enum is expected");
    };
  }

  private static ClkFormat text(SchemaNode format) {
    if (format.has("pattern")) {
      try {
        return new Matching(Pattern.compile(format.text("pattern")));
      } catch (PatternSyntaxException e) {
        throw format.bad("pattern", "a regular expression is expected");
      }
    }
    String letters = format.optionalText("case").orElse("mixed");
    if (!ImmutableSet.of("upper", "lower", "mixed").contains(letters)) {
      throw format.bad("case", "upper, lower or mixed is expected");
    }
    return new Text(
        format.whole("minLength", 0, 0), format.whole("maxLength", 1, Integer.MAX_VALUE), letters);
  }

  /**
   * Any text.
   *
   * @param least the fewest characters
   * @param most the most
   * @param letters {@code upper}, {@code lower} or {@code mixed}
   */
  record Text(int least, int most, String letters) implements ClkFormat {
    @Override
    public String form(String value) {
      int length = value.codePointCount(0, value.length());
      if (length < least || length > most) {
        throw new IllegalArgumentException("a text of " + least + " to " + most + " characters");
      }
      if ((letters.equals("upper") && !value.toUpperCase(Locale.ROOT).equals(value))
          || (letters.equals("lower") && !value.toLowerCase(Locale.ROOT).equals(value))) {
        throw new IllegalArgumentException("a text in " + letters + " case");
      }
      return value;
    }
  }

  /**
   * A text that matches.
   *
   * @param pattern the regular expression, which must match all of it
   */
  record Matching(Pattern pattern) implements ClkFormat {
    @Override
    public String form(String value) {
      if (!pattern.matcher(value).matches()) {
        throw new IllegalArgumentException("a text that matches the pattern");
      }
      return value;
    }
  }

  /**
   * A whole number, which is hashed without blanks, plus sign or zeroes before it.
   *
   * @param least the least
   * @param most the greatest
   */
  record Whole(double least, double most) implements ClkFormat {
    @Override
    public String form(String value) {
      Optional<BigInteger> number = PythonNumbers.whole(value);
      if (number.isEmpty()) {
        throw new IllegalArgumentException("a whole number");
      }
      double near = number.get().doubleValue();
      if (near < least || near > most) {
        throw new IllegalArgumentException("a number from " + least + " to " + most);
      }
      return number.get().toString();
    }
  }

  /**
   * One of a few texts.
   *
   * @param values the texts
   */
  record OneOf(ImmutableSet<String> values) implements ClkFormat {
    @Override
    public String form(String value) {
      if (!values.contains(value)) {
        throw new IllegalArgumentException("one of the texts that the schema lists");
      }
      return value;
    }
  }
}

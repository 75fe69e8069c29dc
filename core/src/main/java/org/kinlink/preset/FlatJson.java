package org.kinlink.preset;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a JSON object of plain members, as databases write one into a cell. */
final class FlatJson {
  private static final Pattern MEMBER =
      Pattern.compile(
          "\\G\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"\\s*:\\s*"
              + "(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|(null|true|false|-?[0-9.eE+-]++))\\s*(,|\\z)");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)");

  private FlatJson() {}

  /** The members by upper-case name, nulls left out; empty when the text is no such object. */
  static Optional<ImmutableMap<String, String>> read(String text) {
    String stripped = text.strip();
    if (!stripped.startsWith("{") || !stripped.endsWith("}")) {
      return Optional.empty();
    }
    String inner = stripped.substring(1, stripped.length() - 1).strip();
    Map<String, String> members = new LinkedHashMap<>();
    Matcher member = MEMBER.matcher(inner);
    int end = 0;
    while (end < inner.length() && member.find()) {
      String plain = member.group(3);
      if (!"null".equals(plain)) {
        String value = plain == null ? unescaped(member.group(2)) : plain;
        members.put(unescaped(member.group(1)).toUpperCase(Locale.ROOT), value);
      }
      end = member.end();
    }
    return end == inner.length() ? Optional.of(ImmutableMap.copyOf(members)) : Optional.empty();
  }

  private static String unescaped(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(escape -> Matcher.quoteReplacement(character(escape.group(1))));
  }

  private static String character(String code) {
    return switch (code.charAt(0)) {
      case 'n', 'r', 't', 'b', 'f' -> " ";
      case 'u' ->
          code.length() == 5 ? Character.toString(Integer.parseInt(code.substring(1), 16)) : "u";
      default -> code;
    };
  }
}

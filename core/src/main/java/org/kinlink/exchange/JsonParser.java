package org.kinlink.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.BadDataException;

/** Reads strict JSON by recursive descent. */
final class JsonParser {
  private static final int MAX_DEPTH = 200;
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  private final String name;
  private final String text;
  private int at;
  private int depth;

  JsonParser(String name, String text) {
    this.name = name;
    this.text = text;
  }

  @Nullable Object parse() {
    Object value = value();
    blanks();
    if (at < text.length()) {
      throw bad("there is more after the end of the value");
    }
    return value;
  }

  private @Nullable Object value() {
    blanks();
    return switch (peek()) {
      case '{' -> map();
      case '[' -> list();
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private @Nullable Object word(String word, @Nullable Object value) {
    if (!text.startsWith(word, at)) {
      throw bad("a value is expected");
    }
    at += word.length();
    return value;
  }

  private Map<String, @Nullable Object> map() {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    enter();
    blanks();
    if (peek() != '}') {
      do {
        at += map.isEmpty() ? 0 : 1;
        blanks();
        if (peek() != '"') {
          throw bad("a key in quotation marks is expected");
        }
        String key = string();
        blanks();
        expect(':');
        if (map.containsKey(key)) {
          throw bad("a key stands twice");
        }
        map.put(key, value());
        blanks();
      } while (peek() == ',');
    }
    expect('}');
    depth--;
    return map;
  }

  private List<@Nullable Object> list() {
    List<@Nullable Object> list = new ArrayList<>();
    enter();
    blanks();
    if (peek() != ']') {
      do {
        at += list.isEmpty() ? 0 : 1;
        list.add(value());
        blanks();
      } while (peek() == ',');
    }
    expect(']');
    depth--;
    return list;
  }

  private void enter() {
    at++;
    if (++depth > MAX_DEPTH) {
      throw bad("it is nested too deeply");
    }
  }

  private Number number() {
    Matcher number = NUMBER.matcher(text).region(at, text.length());
    if (!number.lookingAt()) {
      throw bad("a value is expected");
    }
    at = number.end();
    try {
      if (number.group(1) == null && number.group(2) == null) {
        return Long.parseLong(number.group());
      }
    } catch (NumberFormatException e) {
      throw bad("a number is too large");
    }
    double decimal = Double.parseDouble(number.group());
    if (Double.isInfinite(decimal)) {
      throw bad("a number is too large");
    }
    return decimal;
  }

  private String string() {
    StringBuilder out = new StringBuilder();
    at++;
    while (peek() != '"') {
      char c = text.charAt(at++);
      if (c < ' ') {
        throw bad("a text runs over the end of its line");
      }
      out.append(c == '\\' ? escaped() : c);
    }
    at++;
    return out.toString();
  }

  private char escaped() {
    char c = peek();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> unicode();
      default -> throw bad("an escape is not known");
    };
  }

  private char unicode() {
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(peek(), 16);
      if (digit < 0 || peek() > 'f') {
        throw bad("an escape is not known");
      }
      code = code * 16 + digit;
      at++;
    }
    return (char) code;
  }

  private void blanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char peek() {
    if (at >= text.length()) {
      throw bad("it ends too early");
    }
    return text.charAt(at);
  }

  private void expect(char c) {
    if (peek() != c) {
      throw bad("the character " + c + " is expected");
    }
    at++;
  }

  private BadDataException bad(String reason) {
    int line = 1 + (int) text.substring(0, Math.min(at, text.length())).lines().count();
    boolean atStart = at == 0 || (at <= text.length() && text.charAt(at - 1) == '\n');
    return new BadDataException(name, atStart ? line : line - 1, "JSON", reason);
  }
}

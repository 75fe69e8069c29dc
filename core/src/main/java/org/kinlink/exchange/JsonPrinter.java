package org.kinlink.exchange;

import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes plain values as indented JSON. */
final class JsonPrinter {
  private final StringBuilder out = new StringBuilder();

  String print(@Nullable Object value) {
    value(value, 0);
    return out.append('\n').toString();
  }

  private void value(@Nullable Object value, int depth) {
    if (value == null) {
      out.append("null");
    } else if (value instanceof Map<?, ?> map) {
      map(map, depth);
    } else if (value instanceof Iterable<?> list) {
      list(list.iterator(), depth);
    } else if (value instanceof CharSequence text) {
      text(text);
    } else if (value instanceof Double || value instanceof Float) {
      decimal(((Number) value).doubleValue());
    } else if (value instanceof Long
        || value instanceof Integer
        || value instanceof Short
        || value instanceof Byte) {
      out.append(((Number) value).longValue());
    } else if (value instanceof Boolean) {
      out.append(value);
    } else {
      throw new IllegalArgumentException("value: JSON has no " + value.getClass().getSimpleName());
    }
  }

  private void map(Map<?, ?> map, int depth) {
    if (map.isEmpty()) {
      out.append("{}");
      return;
    }
    char separator = '{';
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(separator);
      line(depth + 1);
      text(String.valueOf(entry.getKey()));
      out.append(": ");
      value(entry.getValue(), depth + 1);
      separator = ',';
    }
    line(depth);
    out.append('}');
  }

  private void list(Iterator<?> items, int depth) {
    if (!items.hasNext()) {
      out.append("[]");
      return;
    }
    char separator = '[';
    while (items.hasNext()) {
      out.append(separator);
      line(depth + 1);
      value(items.next(), depth + 1);
      separator = ',';
    }
    line(depth);
    out.append(']');
  }

  private void line(int depth) {
    out.append('\n').append("  ".repeat(depth));
  }

  private void decimal(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("value: JSON has no number that is not finite");
    }
    out.append(value);
  }

  private void text(CharSequence text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          // Line separators end a line in JavaScript, and half a pair cannot stand in UTF-8.
          if (c < ' ' || c == '\u007F' || c == '\u2028' || c == '\u2029' || lone(text, i)) {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  private static boolean lone(CharSequence text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }
}

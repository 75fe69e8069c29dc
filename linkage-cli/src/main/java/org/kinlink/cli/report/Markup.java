package org.kinlink.cli.report;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML that is well-formed XML as well. Every text and attribute value is escaped on its way
 * out, so that nothing a file or a user says can become markup. Not safe for several threads.
 */
final class Markup {
  private final StringBuilder out = new StringBuilder(1 << 16);
  private final Deque<String> open = new ArrayDeque<>();

  /** Writes a start tag; attributes are names and values in turn. */
  Markup open(String tag, String... attributes) {
    start(tag, attributes);
    out.append('>');
    open.push(tag);
    return this;
  }

  /** Closes the element opened last. */
  Markup close() {
    String tag = open.pop();
    out.append("</").append(tag).append('>');
    if (!tag.equals("bdi") && !tag.equals("span")) {
      out.append('\n');
    }
    return this;
  }

  /** Writes an element that has no content. */
  Markup empty(String tag, String... attributes) {
    start(tag, attributes);
    out.append("/>");
    return this;
  }

  /** Writes an element with nothing but text in it. */
  Markup add(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /** Writes text of ours. */
  Markup text(String text) {
    escape(text);
    return this;
  }

  /** Writes a style sheet of ours as it stands; it may hold neither {@code <} nor {@code &}. */
  Markup style(String css) {
    if (css.indexOf('<') >= 0 || css.indexOf('&') >= 0) {
      throw new IllegalStateException("a style sheet would break out of its element");
    }
    out.append("<style>").append(css).append("</style>\n");
    return this;
  }

  /** Writes text that came from a file or a user: shortened, and apart from our own direction. */
  Markup user(String text) {
    return add("bdi", UserText.shorten(text));
  }

  /** Returns the page. */
  String finish() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("element " + open.peek() + " is still open");
    }
    return "<!DOCTYPE html>\n" + out;
  }

  private void start(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      out.append('"');
    }
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      append(UserText.visible(character));
      i += Character.charCount(character);
    }
  }

  private void append(int character) {
    switch (character) {
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '&' -> out.append("&amp;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      default -> out.appendCodePoint(character);
    }
  }
}

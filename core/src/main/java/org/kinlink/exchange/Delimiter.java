package org.kinlink.exchange;

import java.util.Locale;

/** A character that may part the cells of a row. The order settles ties. */
enum Delimiter {
  COMMA(','),
  TAB('\t'),
  SEMICOLON(';'),
  PIPE('|');

  private final char character;

  Delimiter(char character) {
    this.character = character;
  }

  char character() {
    return character;
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

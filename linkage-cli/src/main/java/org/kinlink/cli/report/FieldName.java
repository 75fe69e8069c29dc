package org.kinlink.cli.report;

/** Names of fields as people write them. */
final class FieldName {
  private FieldName() {}

  /** Returns the name, or a rule that joins several, in words. */
  static String of(String name) {
    return name.replace('_', ' ')
        .replaceAll("\\bnhs\\b", "NHS")
        .replaceAll("\\bupn\\b", "UPN")
        .replaceAll("\\buprn\\b", "UPRN");
  }
}

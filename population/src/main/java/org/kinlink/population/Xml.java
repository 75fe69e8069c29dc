package org.kinlink.population;

/** Writes the elements of the returns that are sent as XML. */
final class Xml {
  private final StringBuilder text = new StringBuilder(1024);
  private int depth;

  Xml(int depth) {
    this.depth = depth;
  }

  static String head(String collection, String rows) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Message>\n  <Header>\n"
        + "    <CollectionDetails>\n      <Collection>"
        + collection
        + "</Collection>\n      <Year>${year}</Year>\n"
        + "      <ReferenceDate>${today}</ReferenceDate>\n    </CollectionDetails>\n"
        + "    <Source>\n      <SourceLevel>L</SourceLevel>\n      <LEA>214</LEA>\n"
        + "      <SoftwareCode>kinlink</SoftwareCode>\n    </Source>\n  </Header>\n  <"
        + rows
        + ">\n";
  }

  static String foot(String rows) {
    return "  </" + rows + ">\n</Message>\n";
  }

  Xml open(String element) {
    indent().append('<').append(element).append(">\n");
    depth++;
    return this;
  }

  Xml close(String element) {
    depth--;
    indent().append("</").append(element).append(">\n");
    return this;
  }

  /** Writes an element with text, or none where there is no text. */
  Xml value(String element, String value) {
    if (!value.isEmpty()) {
      String safe = value.replace("&", "&amp;").replace("<", "&lt;");
      indent().append('<').append(element).append('>').append(safe);
      text.append("</").append(element).append(">\n");
    }
    return this;
  }

  private StringBuilder indent() {
    return text.append("  ".repeat(depth));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}

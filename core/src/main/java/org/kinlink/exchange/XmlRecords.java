package org.kinlink.exchange;

import com.google.common.collect.ImmutableSet;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.BadDataException;

/**
 * Walks the records of an XML file as a stream, one in memory at a time. A document type is
 * refused, so there are no entities but those of XML itself, and nothing outside the file is ever
 * asked for. Neither the parser's messages nor any text of the file is shown.
 */
final class XmlRecords {
  private static final int DEEPEST = 64;
  private static final int MOST_ELEMENTS = 200_000;
  private static final int MOST_TEXT = 8_000_000;
  private static final ImmutableSet<String> ENCODINGS =
      ImmutableSet.of(
          "utf-8",
          "utf8",
          "us-ascii",
          "ascii",
          "iso-8859-1",
          "latin1",
          "windows-1252",
          "cp1252",
          "utf-16",
          "utf-16le",
          "utf-16be");

  private final FileFacts facts;
  private final XmlShape shape;
  private final Consumer<XmlNode> visitor;
  private final Map<String, String> plain = new HashMap<>();
  private final List<String> open = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable XmlNode node;
  private int elements;
  private int characters;

  private XmlRecords(FileFacts facts, XmlShape shape, Consumer<XmlNode> visitor) {
    this.facts = facts;
    this.shape = shape;
    this.visitor = visitor;
  }

  /** Walks all records of a file that is well-formed from its beginning to its end. */
  static void walk(FileFacts facts, XmlShape shape, Consumer<XmlNode> visitor) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(facts.path()), 1 << 16)) {
      in.skipNBytes(facts.bom());
      Reader characters =
          new InputStreamReader(
              in,
              facts
                  .encoding()
                  .newDecoder()
                  .onMalformedInput(CodingErrorAction.REPORT)
                  .onUnmappableCharacter(CodingErrorAction.REPORT));
      new XmlRecords(facts, shape, visitor).walk(characters);
    } catch (IOException e) {
      throw new BadDataException(facts.path().toString(), "cannot be read: " + IoReason.of(e));
    }
  }

  private void walk(Reader characters) {
    int line = 1;
    try {
      XMLStreamReader reader = Parser.FACTORY.createXMLStreamReader(characters);
      refuseEncoding(reader.getCharacterEncodingScheme());
      while (reader.hasNext()) {
        int event = reader.next();
        line = reader.getLocation().getLineNumber();
        take(event, reader, line);
      }
    } catch (XMLStreamException e) {
      throw malformed(
          Math.max(line, e.getLocation() == null ? 1 : e.getLocation().getLineNumber()));
    } catch (MissingResourceException e) {
      // The JDK has no words for some mistakes in a document type, and fails when it looks for
      // them.
      throw malformed(line);
    }
  }

  private BadDataException malformed(int line) {
    return refusal(
        line,
        "is not well-formed from here on: the file is cut off, a tag does not fit, or a"
            + " character is not allowed; nothing was read, so export it again");
  }

  private void take(int event, XMLStreamReader reader, int line) {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> start(reader.getLocalName(), line);
      case XMLStreamConstants.END_ELEMENT -> end();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          text(reader, line);
      case XMLStreamConstants.DTD ->
          throw refusal(
              line,
              "holds a document type (DOCTYPE), which can make a file explode or reach for other"
                  + " files and is never read; export it without one");
      case XMLStreamConstants.ENTITY_REFERENCE ->
          throw refusal(line, "refers to an entity, which is never read; export it without");
      default -> {}
    }
  }

  /** The encoding is seen from the bytes; one that is declared must be one of those seen so. */
  private void refuseEncoding(@Nullable String declared) {
    if (declared != null
        && !ENCODINGS.contains(declared.toLowerCase(Locale.ROOT))
        && !facts.encoding().equals(StandardCharsets.UTF_8)) {
      throw refusal(1, "declares an encoding that is not read; export it in UTF-8");
    }
  }

  private void start(String name, int line) {
    String same = plain.computeIfAbsent(name, CsvTable::normalised);
    open.add(same);
    text.setLength(0);
    if (open.size() > DEEPEST) {
      throw refusal(line, "holds elements more than " + DEEPEST + " deep; it is no such extract");
    }
    if (node != null || shape.record(open)) {
      node = new XmlNode(name, same, node, line);
      node.tables = shape.tables(node);
      refuseHuge(++elements > MOST_ELEMENTS, line);
    }
  }

  private void text(XMLStreamReader reader, int line) {
    if (node != null) {
      int length = reader.getTextLength();
      text.append(reader.getTextCharacters(), reader.getTextStart(), length);
      characters += length;
      refuseHuge(characters > MOST_TEXT, line);
    }
  }

  private void refuseHuge(boolean huge, int line) {
    if (huge) {
      throw refusal(line, "holds one record of more than memory should be given to");
    }
  }

  private void end() {
    open.remove(open.size() - 1);
    XmlNode ended = node;
    if (ended == null) {
      return;
    }
    if (ended.leaf()) {
      ended.text = text.toString();
    }
    text.setLength(0);
    node = ended.parent;
    if (node == null) {
      elements = 0;
      characters = 0;
      visitor.accept(ended);
    }
  }

  private BadDataException refusal(int line, String reason) {
    return new BadDataException(facts.path().toString(), line, "XML", reason);
  }

  @Override
  public String toString() {
    return "XmlRecords[hidden]";
  }

  /** Holds the parser's settings. */
  private static final class Parser {
    static final XMLInputFactory FACTORY = factory();

    private static XMLInputFactory factory() {
      XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
      factory.setProperty(XMLInputFactory.IS_COALESCING, false);
      factory.setXMLResolver(
          (publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the file is read");
          });
      return factory;
    }
  }
}

package org.kinlink.cli.project;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.kinlink.record.BadDataException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** The text of a YAML file, brought into nodes within bounds that no honest project file meets. */
final class YamlText {
  private static final int MOST_BYTES = 1_000_000;
  private static final int DEEPEST = 20;
  private static final int MOST_EVENTS = 100_000;
  private static final LoadSettings SETTINGS = LoadSettings.builder().build();

  private final String file;
  private final String text;

  private YamlText(String file, String text) {
    this.file = file;
    this.text = text;
  }

  static YamlText of(String file, String text) {
    return new YamlText(file, text);
  }

  static YamlText read(Path path) {
    String file = path.toString();
    if (!Files.exists(path)) {
      throw new BadDataException(file, "there is no such file; check the name and the folder");
    }
    if (Files.isDirectory(path)) {
      throw new BadDataException(file, "is a folder; name the project file in it");
    }
    byte[] bytes = bytes(path, file);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new YamlText(file, text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      throw new BadDataException(file, "is not UTF-8 text; save it as UTF-8");
    }
  }

  private static byte[] bytes(Path path, String file) {
    try {
      if (Files.size(path) > MOST_BYTES) {
        throw new BadDataException(
            file, "is over 1 MB, far more than a project file needs; is it an extract?");
      }
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new BadDataException(file, "cannot be read; check that you may open it");
    }
  }

  /** Returns the top node, or empty with a mistake recorded. */
  Optional<Node> node(Mistakes mistakes) {
    try {
      if (!bounded(mistakes)) {
        return Optional.empty();
      }
      Optional<Node> node = new Compose(SETTINGS).composeString(text);
      if (node.isEmpty()) {
        mistakes.add(Optional.empty(), "", "is empty; write at least \"kinlink: 1\" and sources");
      }
      return node;
    } catch (MarkedYamlEngineException e) {
      mistakes.add(e.getProblemMark().or(e::getContextMark), "", reason(e));
      return Optional.empty();
    } catch (YamlEngineException e) {
      mistakes.add(Optional.empty(), "", "holds characters that YAML does not allow");
      return Optional.empty();
    }
  }

  // Anchors and aliases make few lines stand for millions; a project file has no use for them.
  private boolean bounded(Mistakes mistakes) {
    int depth = 0;
    int events = 0;
    for (Event event : new Parse(SETTINGS).parseString(text)) {
      events++;
      switch (event.getEventId()) {
        case SequenceStart, MappingStart -> depth++;
        case SequenceEnd, MappingEnd -> depth--;
        case Alias -> {
          mistakes.add(
              event.getStartMark(), "", "an alias (*) stands here; write the value out instead");
          return false;
        }
        default -> {}
      }
      if (depth > DEEPEST || events > MOST_EVENTS) {
        mistakes.add(
            event.getStartMark(), "", "nests deeper or holds more than any project file needs");
        return false;
      }
    }
    return true;
  }

  // The parser's own words quote the text of the file, so they are not passed on.
  private String reason(MarkedYamlEngineException e) {
    String problem = e.getProblem() == null ? "" : e.getProblem();
    if (problem.contains("TAB") || atTab(e)) {
      return "a tab stands here, which YAML does not allow; indent with blanks";
    }
    if (problem.contains("end of stream")) {
      return "a quote or bracket is opened and not closed before the end of the file";
    }
    if (problem.contains("another document")) {
      return "a second document starts here (---); keep one";
    }
    return "is not valid YAML here; check the indentation, the colon and its blank, and the"
        + " quotes";
  }

  private boolean atTab(MarkedYamlEngineException e) {
    int line = e.getProblemMark().map(mark -> mark.getLine()).orElse(-1);
    return line >= 0
        && text.lines().skip(line).findFirst().orElse("").stripTrailing().matches("[ ]*\t.*");
  }

  String file() {
    return file;
  }
}

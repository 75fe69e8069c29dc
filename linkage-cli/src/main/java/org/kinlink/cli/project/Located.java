package org.kinlink.cli.project;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kinlink.cli.project.Mistake.Kind;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A value of the file with the place where it stands. What is asked of it is either returned, or
 * recorded as a mistake and returned as empty; nothing is thrown, so that reading goes on.
 */
final class Located {
  private final Node node;
  private final Optional<Mark> mark;
  private final String where;
  private final Mistakes mistakes;

  Located(Node node, String where, Mistakes mistakes) {
    this(node, node.getStartMark(), where, mistakes);
  }

  private Located(Node node, Optional<Mark> mark, String where, Mistakes mistakes) {
    this.node = node;
    this.mark = mark;
    this.where = where;
    this.mistakes = mistakes;
  }

  void wrong(String reason) {
    mistakes.add(mark, where, reason);
  }

  void wrongFile(String reason) {
    mistakes.add(mark, where, reason, Kind.FILE);
  }

  boolean isMapping() {
    return node instanceof MappingNode;
  }

  boolean isList() {
    return node instanceof SequenceNode;
  }

  /** Reads a mapping with fixed keys. */
  Section section(Keys keys) {
    ImmutableMap.Builder<String, Located> known = ImmutableMap.builder();
    Set<String> seen = new HashSet<>();
    for (Map.Entry<Located, Located> entry : tuples()) {
      String key = entry.getKey().key();
      seen.add(key);
      if (keys.known().contains(key)) {
        known.put(key, entry.getValue());
      } else {
        entry.getKey().unknownKey(key, keys);
      }
    }
    if (isMapping()) {
      for (String key : keys.required()) {
        if (!seen.contains(key)) {
          wrong("\"" + key + "\" is missing here; add it");
        }
      }
    }
    return new Section(known.buildOrThrow());
  }

  // The key is shown only where it is nearly a known word: a file that is no project file at all
  // may hold anything.
  private void unknownKey(String key, Keys keys) {
    Optional<String> meant = Suggestion.nearest(key, keys.known());
    wrong(
        meant
            .map(word -> "\"" + key + "\" is not a key here; did you mean \"" + word + "\"?")
            .orElse("there is no such key here; known are " + String.join(", ", keys.known())));
  }

  /** Reads a mapping with keys of the user's own. */
  Section section() {
    ImmutableMap.Builder<String, Located> entries = ImmutableMap.builder();
    for (Map.Entry<Located, Located> entry : tuples()) {
      entries.put(entry.getKey().key(), entry.getValue());
    }
    return new Section(entries.buildOrThrow());
  }

  private ImmutableList<Map.Entry<Located, Located>> tuples() {
    if (!(node instanceof MappingNode mapping)) {
      wrong("must be a list of \"key: value\" lines" + orEmpty());
      return ImmutableList.of();
    }
    ImmutableList.Builder<Map.Entry<Located, Located>> tuples = ImmutableList.builder();
    Set<String> seen = new HashSet<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Located name = new Located(tuple.getKeyNode(), where, mistakes);
      String key = name.key();
      if (key.isBlank()) {
        name.wrong("a key is empty or not a plain word; write \"key: value\"");
      } else if (!seen.add(key)) {
        name.wrong("this key stands here twice; keep one");
      } else {
        tuples.add(Map.entry(name, name.valued(tuple.getValueNode(), inside(key))));
      }
    }
    return tuples.build();
  }

  private String key() {
    return node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
  }

  // An empty value has no place of its own that an editor could jump to.
  private Located valued(Node value, String path) {
    boolean empty = value instanceof ScalarNode scalar && scalar.getValue().isEmpty();
    return new Located(value, empty ? mark : value.getStartMark(), path, mistakes);
  }

  /** Reads a list. */
  ImmutableList<Located> items() {
    if (!(node instanceof SequenceNode sequence)) {
      wrong("must be a list: one \"- \" line an item, or [a, b]" + orEmpty());
      return ImmutableList.of();
    }
    ImmutableList.Builder<Located> items = ImmutableList.builder();
    int number = 0;
    for (Node item : sequence.getValue()) {
      number++;
      items.add(new Located(item, inside("#" + number), mistakes));
    }
    return items.build();
  }

  /** Reads a text; a number or a truth value counts as the text that stands there. */
  Optional<String> text() {
    if (!(node instanceof ScalarNode scalar)) {
      wrong("must be one text");
      return Optional.empty();
    }
    if (scalar.getTag().equals(Tag.NULL) || scalar.getValue().isBlank()) {
      wrong("has no value; give one or delete the line");
      return Optional.empty();
    }
    return Optional.of(scalar.getValue().strip());
  }

  /** Reads true or false. */
  Optional<Boolean> truth() {
    if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL)) {
      return Optional.of(Boolean.parseBoolean(scalar.getValue()));
    }
    wrong("must be true or false");
    return Optional.empty();
  }

  /** Reads a number. */
  Optional<Double> number() {
    if (node instanceof ScalarNode scalar
        && (scalar.getTag().equals(Tag.FLOAT) || scalar.getTag().equals(Tag.INT))) {
      try {
        return Optional.of(Double.valueOf(scalar.getValue()));
      } catch (NumberFormatException e) {
        wrong("must be a number such as 0.9");
        return Optional.empty();
      }
    }
    wrong("must be a number such as 0.9, without quotes");
    return Optional.empty();
  }

  /** Reads a whole number. */
  Optional<Long> whole() {
    if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.INT)) {
      try {
        return Optional.of(Long.valueOf(scalar.getValue()));
      } catch (NumberFormatException e) {
        wrong("must be a whole number of at most 18 digits");
        return Optional.empty();
      }
    }
    wrong("must be a whole number");
    return Optional.empty();
  }

  private String orEmpty() {
    return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.NULL)
        ? "; it is empty"
        : "";
  }

  private String inside(String key) {
    String shown = key.matches("#\\d+|[a-z][a-z0-9_]{0,39}") ? key : "?";
    return where.isEmpty() ? shown : where + " > " + shown;
  }
}

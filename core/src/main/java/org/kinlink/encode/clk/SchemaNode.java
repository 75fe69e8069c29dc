package org.kinlink.encode.clk;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.BadDataException;

/** A part of a schema as it was parsed, with its place for messages. */
final class SchemaNode {
  private final String file;
  private final String path;
  private final Map<?, ?> values;

  private SchemaNode(String file, String path, Map<?, ?> values) {
    this.file = file;
    this.path = path;
    this.values = values;
  }

  static SchemaNode root(String file, @Nullable Object parsed) {
    if (parsed instanceof Map<?, ?> map) {
      return new SchemaNode(file, "", map);
    }
    throw new BadDataException(file, "a schema is a JSON object");
  }

  boolean has(String key) {
    return values.get(key) != null;
  }

  SchemaNode node(String key) {
    if (values.get(key) instanceof Map<?, ?> map) {
      return new SchemaNode(file, path + key + ".", map);
    }
    throw bad(key, "an object is expected");
  }

  Optional<SchemaNode> optionalNode(String key) {
    return has(key) ? Optional.of(node(key)) : Optional.empty();
  }

  ImmutableList<SchemaNode> nodes(String key) {
    ImmutableList.Builder<SchemaNode> nodes = ImmutableList.builder();
    int index = 0;
    for (Object value : list(key)) {
      if (!(value instanceof Map<?, ?> map)) {
        throw bad(key, "a list of objects is expected");
      }
      nodes.add(new SchemaNode(file, path + key + "[" + index++ + "].", map));
    }
    return nodes.build();
  }

  ImmutableList<String> texts(String key) {
    ImmutableList.Builder<String> texts = ImmutableList.builder();
    for (Object value : list(key)) {
      if (!(value instanceof String text)) {
        throw bad(key, "a list of texts is expected");
      }
      texts.add(text);
    }
    return texts.build();
  }

  private List<?> list(String key) {
    if (values.get(key) instanceof List<?> list) {
      return list;
    }
    throw bad(key, "a list is expected");
  }

  String text(String key) {
    if (values.get(key) instanceof String text) {
      return text;
    }
    throw bad(key, "a text is expected");
  }

  Optional<String> optionalText(String key) {
    return has(key) ? Optional.of(text(key)) : Optional.empty();
  }

  boolean flag(String key) {
    if (!has(key)) {
      return false;
    }
    if (values.get(key) instanceof Boolean flag) {
      return flag;
    }
    throw bad(key, "true or false is expected");
  }

  double number(String key) {
    if (values.get(key) instanceof Number number) {
      return number.doubleValue();
    }
    throw bad(key, "a number is expected");
  }

  /** A whole number, which may be written 5.0. */
  int whole(String key, int least) {
    double number = number(key);
    if (number != Math.rint(number) || number < least || number > Integer.MAX_VALUE) {
      throw bad(key, "a whole number of at least " + least + " is expected");
    }
    return (int) number;
  }

  int whole(String key, int least, int otherwise) {
    return has(key) ? whole(key, least) : otherwise;
  }

  BadDataException bad(String key, String reason) {
    return new BadDataException(file, path + key + ": " + reason);
  }
}

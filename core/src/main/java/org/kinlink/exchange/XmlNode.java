package org.kinlink.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An element of a record of an XML file. Its text form hides the text. */
final class XmlNode {
  /** Its name as it stands in the file, without a namespace. */
  final String name;

  /** Its name in the form in which names are compared. */
  final String plain;

  final @Nullable XmlNode parent;
  final int line;
  final List<XmlNode> children = new ArrayList<>(4);

  /** Its text; of one that holds other elements, nothing. */
  String text = "";

  /** The tables of which it is a row, one bit each. */
  long tables;

  XmlNode(String name, String plain, @Nullable XmlNode parent, int line) {
    this.name = name;
    this.plain = plain;
    this.parent = parent;
    this.line = line;
    if (parent != null) {
      parent.children.add(this);
    }
  }

  boolean leaf() {
    return children.isEmpty();
  }

  /** Whether the names from an element around it down to itself are these. */
  boolean endsWith(List<String> path) {
    XmlNode node = this;
    for (int i = path.size() - 1; i >= 0; i--) {
      if (node == null || !node.plain.equals(path.get(i))) {
        return false;
      }
      node = node.parent;
    }
    return true;
  }

  /** Its path within the record, without the record itself. */
  String path() {
    StringBuilder path = new StringBuilder(name);
    for (XmlNode up = parent; up != null && up.parent != null; up = up.parent) {
      path.insert(0, up.name + "/");
    }
    return path.toString();
  }

  /**
   * Finds the first element of a path within this row, but not within a row of its own that stands
   * in this one.
   */
  @Nullable XmlNode find(List<String> path) {
    if (leaf() && endsWith(path)) {
      return this;
    }
    for (XmlNode child : children) {
      XmlNode found = child.tables == 0 ? child.find(path) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  @Override
  public String toString() {
    return "XmlNode[" + name + "]";
  }
}

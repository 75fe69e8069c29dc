package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.kinlink.preset.Column;
import org.kinlink.record.BadDataException;

/**
 * An XML file in the layout of a preset, looked through once from beginning to end, so that one
 * that is not well-formed stops the run before anything is read from it.
 */
final class XmlFile {
  private static final int MOST_UNKNOWN = 200;
  private static final int STRIDE = 1 << 12;

  private final FileFacts facts;
  private final XmlShape shape;
  private final String prefix;
  private final int[] rows;
  private final int[] lastLine;
  private final BitSet[] seen;
  private final Set<String> unknown = new LinkedHashSet<>();

  /** Whether rows of one table begin on one line, so that lines do not tell them apart. */
  private boolean crowded;

  private int records;

  private XmlFile(FileFacts facts, XmlShape shape, String prefix) {
    this.facts = facts;
    this.shape = shape;
    this.prefix = prefix;
    this.rows = new int[shape.tables().size()];
    this.lastLine = new int[rows.length];
    this.seen = new BitSet[rows.length];
    for (int t = 0; t < rows.length; t++) {
      seen[t] = new BitSet();
    }
  }

  /** Looks through a file; a prefix keeps the numbers of its people apart from another file's. */
  static XmlFile open(Path path, XmlShape shape, String prefix, Progress progress) {
    XmlFile file = new XmlFile(FileScan.ofXml(path, progress), shape, prefix);
    XmlRecords.walk(file.facts, shape, node -> file.look(node, progress));
    return file;
  }

  FileFacts facts() {
    return facts;
  }

  XmlShape shape() {
    return shape;
  }

  int rows(int table) {
    return rows[table];
  }

  ImmutableSet<String> unknown() {
    return ImmutableSet.copyOf(unknown);
  }

  private void look(XmlNode node, Progress progress) {
    if (node.parent == null && records++ % STRIDE == 0) {
      progress.at("looking through " + facts.path().getFileName(), records - 1L, 0);
    }
    for (int t = 0; node.tables != 0 && t < rows.length; t++) {
      if (shape.row(t, node)) {
        rows[t]++;
        crowded |= lastLine[t] == node.line;
        lastLine[t] = node.line;
        note(seen[t], shape.places().get(t), node);
      }
    }
    if (node.leaf() && node.parent != null && unknown.size() < MOST_UNKNOWN && !known(node)) {
      unknown.add(node.path());
    }
    for (XmlNode child : node.children) {
      look(child, progress);
    }
  }

  private static void note(BitSet seen, List<XmlShape.Places> columns, XmlNode row) {
    for (int c = 0; c < columns.size(); c++) {
      if (!seen.get(c)
          && (columns.get(c).column().name().endsWith(Column.ORDINAL)
              || columns.get(c).find(row) != null)) {
        seen.set(c);
      }
    }
  }

  private boolean known(XmlNode leaf) {
    for (List<XmlShape.Places> columns : shape.places()) {
      for (XmlShape.Places places : columns) {
        for (XmlShape.Place place : places.places()) {
          if (leaf.endsWith(place.path())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  boolean has(int table, Column column) {
    return seen[table].get(shape.tables().get(table).columns().indexOf(column));
  }

  /** The tables that have rows, or a refusal that says what is missing. */
  ImmutableList<TableFile> tables(String preset) {
    if (rows[0] == 0) {
      throw missing("the element " + shape.tables().get(0).element(), preset);
    }
    ImmutableList.Builder<TableFile> tables = ImmutableList.builder();
    for (int t = 0; t < rows.length; t++) {
      if (rows[t] > 0) {
        XmlTable table = new XmlTable(this, t);
        for (Column column : table.table().columns()) {
          if (column.required() && !has(t, column)) {
            String element = shape.tables().get(t).element();
            throw missing("the element " + column.name() + " in " + element, preset);
          }
        }
        tables.add(table);
      }
    }
    return tables.build();
  }

  private BadDataException missing(String what, String preset) {
    return new BadDataException(
        facts.path().toString(),
        what
            + " is missing, which the preset "
            + preset
            + " needs; \"kinlink presets "
            + preset
            + "\" shows its elements");
  }

  /** Walks the rows of all tables, record by record. */
  void walk(List<TableFile> owners, Consumer<TableFile.TableRow> visitor) {
    XmlRow[] views = new XmlRow[rows.length];
    for (TableFile owner : owners) {
      XmlTable table = (XmlTable) owner;
      views[table.number()] = new XmlRow(table);
    }
    int[] record = {0};
    XmlRecords.walk(
        facts,
        shape,
        node -> {
          record[0]++;
          for (XmlRow view : views) {
            if (view != null) {
              view.enter(prefix + record[0]);
            }
          }
          visit(node, views, visitor);
        });
  }

  private void visit(XmlNode node, XmlRow[] views, Consumer<TableFile.TableRow> visitor) {
    for (int t = 0; node.tables != 0 && t < views.length; t++) {
      if (shape.row(t, node)) {
        visitor.accept(Objects.requireNonNull(views[t], "a table with rows").on(node, crowded));
      }
    }
    for (XmlNode child : node.children) {
      visit(child, views, visitor);
    }
  }

  @Override
  public String toString() {
    return "XmlFile[" + facts.path().getFileName() + "]";
  }
}

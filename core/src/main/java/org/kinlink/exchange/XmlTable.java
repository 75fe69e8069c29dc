package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Consumer;
import org.kinlink.exchange.ColumnMeaning.Role;
import org.kinlink.preset.Column;
import org.kinlink.preset.Table;

/**
 * The rows of one table in an XML file.
 *
 * @param file the file
 * @param number place of the table among those that come in XML
 */
record XmlTable(XmlFile file, int number) implements TableFile {
  @Override
  public Table table() {
    return file.shape().tables().get(number);
  }

  @Override
  public FileFacts facts() {
    return file.facts();
  }

  @Override
  public ImmutableList<Column> columns() {
    return table().columns().stream()
        .filter(column -> file.has(number, column))
        .collect(ImmutableList.toImmutableList());
  }

  @Override
  public ImmutableList<ColumnMeaning> meanings() {
    ImmutableList.Builder<ColumnMeaning> meanings = ImmutableList.builder();
    for (Column column : columns()) {
      meanings.add(CsvTable.meaning(table(), column.name(), column));
    }
    if (number == 0) {
      for (String path : file.unknown()) {
        String why = "left out: not an element that the preset reads";
        meanings.add(new ColumnMeaning(path, Role.IGNORED, null, why));
      }
    }
    return meanings.build();
  }

  /** The table of the record stands for all of its file, which is walked once. */
  @Override
  public boolean walks() {
    return number == 0;
  }

  @Override
  public void rows(List<TableFile> files, Consumer<TableRow> visitor) {
    file.walk(files.stream().filter(this::beside).toList(), visitor);
  }

  private boolean beside(TableFile other) {
    return other instanceof XmlTable table && table.file == file;
  }

  @Override
  public FileReading reading(int rows, int used) {
    return facts().reading(table().name(), rows, used, "xml");
  }

  @Override
  public String toString() {
    return "XmlTable[" + table().name() + "]";
  }
}

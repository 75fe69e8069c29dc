package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kinlink.preset.Preset;
import org.kinlink.preset.Table;
import org.kinlink.record.BadDataException;

/** Recognises files as tables of a preset, by their column names and then by their own names. */
final class TableFinder {
  private final Preset preset;
  private final Progress progress;
  private final XmlShape shape;
  private final List<TableFile> tables = new ArrayList<>();
  private final List<FileReading> passedOver = new ArrayList<>();
  private int documents;

  TableFinder(Preset preset, Progress progress) {
    this.preset = preset;
    this.progress = progress;
    this.shape = XmlShape.of(preset);
  }

  /** Adds a file, which must be a table of the preset, or a folder, where others may stand too. */
  void add(Path path) {
    if (!Files.isDirectory(path)) {
      add(path, true);
      return;
    }
    try (Stream<Path> files = Files.list(path)) {
      files
          .filter(file -> Files.isRegularFile(file) && name(file).matches(".*\\.(csv|xml)"))
          .sorted()
          .forEach(file -> add(file, false));
    } catch (IOException e) {
      throw new BadDataException(path.toString(), "cannot be read: " + IoReason.of(e));
    }
  }

  /** The tables in the order of the preset, several files of one table by name. */
  ImmutableList<TableFile> tables() {
    return tables.stream()
        .sorted(
            Comparator.comparingInt((TableFile file) -> preset.tables().indexOf(file.table()))
                .thenComparing(file -> file.facts().path()))
        .collect(ImmutableList.toImmutableList());
  }

  ImmutableList<FileReading> passedOver() {
    return ImmutableList.copyOf(passedOver);
  }

  private void add(Path path, boolean named) {
    boolean csv = preset.tables().stream().anyMatch(Table::csv);
    if (!shape.tables().isEmpty() && (!csv || FileScan.isXml(path))) {
      addXml(path, named);
    } else {
      addCsv(path, named);
    }
  }

  /** Numbers of people of a second file begin with 2-, of a third with 3-. */
  private void addXml(Path path, boolean named) {
    if (!FileScan.isXml(path)) {
      throw new BadDataException(
          path.toString(), "is not XML, in which the preset " + preset.name() + " comes");
    }
    String prefix = documents == 0 ? "" : documents + 1 + "-";
    XmlFile file = XmlFile.open(path, shape, prefix, progress);
    if (named || file.rows(0) > 0) {
      tables.addAll(file.tables(preset.name()));
      documents++;
    } else {
      passedOver.add(file.facts().reading("nothing that the preset reads", 0, 0, "xml"));
    }
  }

  private void addCsv(Path path, boolean named) {
    CsvFile file = CsvFile.open(path, progress);
    CsvTable best = null;
    CsvTable byName = null;
    for (Table table : csvTables()) {
      CsvTable read = CsvTable.of(file, table);
      boolean hinted = hinted(path, table);
      if (read.missing().isEmpty() && (best == null || better(read, best, path))) {
        best = read;
      }
      if (hinted && (byName == null || longer(table, byName.table()))) {
        byName = read;
      }
    }
    if (best != null) {
      tables.add(best);
    } else if (byName != null) {
      throw new BadDataException(
          path.toString(),
          "is the table "
              + byName.table().name()
              + " of the preset "
              + preset.name()
              + " by its name, but "
              + CsvTable.listed(byName.missing())
              + (byName.missing().size() == 1 ? " is" : " are")
              + " missing; "
              + Header.listed(file.header()));
    } else if (named) {
      throw unknown(file);
    } else {
      passedOver.add(file.reading("nothing that the preset reads", 0, 0));
    }
  }

  private ImmutableList<Table> csvTables() {
    return preset.tables().stream().filter(Table::csv).collect(ImmutableList.toImmutableList());
  }

  private BadDataException unknown(CsvFile file) {
    CsvTable near = nearest(file);
    String reason = "is no table of the preset " + preset.name();
    if (near != null) {
      reason += "; as " + near.table().name() + " it misses " + CsvTable.listed(near.missing());
    }
    return new BadDataException(
        file.name(),
        reason
            + "; "
            + Header.listed(file.header())
            + "; \"kinlink presets "
            + preset.name()
            + "\" shows those of each table");
  }

  private @Nullable CsvTable nearest(CsvFile file) {
    return csvTables().stream()
        .map(table -> CsvTable.of(file, table))
        .filter(read -> !read.places().isEmpty())
        .max(Comparator.comparingDouble(CsvTable::explained))
        .orElse(null);
  }

  /** Whether a file is rather one table than another, both of whose needed columns it has. */
  private static boolean better(CsvTable one, CsvTable other, Path path) {
    boolean hinted = hinted(path, one.table());
    if (hinted != hinted(path, other.table())) {
      return hinted;
    }
    if (hinted && one.table().name().length() != other.table().name().length()) {
      return longer(one.table(), other.table());
    }
    return one.explained() > other.explained();
  }

  private static boolean longer(Table one, Table other) {
    return one.name().length() > other.name().length();
  }

  private static boolean hinted(Path path, Table table) {
    String name = name(path);
    return name.contains(table.name())
        || table.hints().stream().anyMatch(hint -> name.contains(hint));
  }

  private static String name(Path path) {
    Path last = path.getFileName();
    return last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
  }
}

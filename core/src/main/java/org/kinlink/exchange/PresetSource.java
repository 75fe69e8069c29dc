package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.util.Objects;
import org.kinlink.preset.Column;
import org.kinlink.preset.Preset;
import org.kinlink.preset.Table;
import org.kinlink.record.BadDataException;
import org.kinlink.record.Field;

/**
 * A source in a known layout whose files are recognised.
 *
 * @param plan what was asked for
 * @param preset the layout
 * @param files its files in the order of the layout's tables, the first of people
 * @param passedOver files of a folder that are no table of the layout
 */
record PresetSource(
    SourcePlan plan,
    Preset preset,
    ImmutableList<TableFile> files,
    ImmutableList<FileReading> passedOver)
    implements Opened {

  static PresetSource of(SourcePlan plan, Preset preset, Progress progress) {
    TableFinder finder = new TableFinder(preset, progress);
    for (Path file : Objects.requireNonNull(plan.preset()).files()) {
      finder.add(file);
    }
    PresetSource source = new PresetSource(plan, preset, finder.tables(), finder.passedOver());
    source.refuseMissing();
    return source;
  }

  private void refuseMissing() {
    for (Table table : preset.tables()) {
      if (table.required() && files.stream().noneMatch(file -> file.table().equals(table))) {
        throw new BadDataException(
            plan.file().toString(),
            "no file of the table "
                + table.name()
                + " was found, which the preset "
                + preset.name()
                + " needs; \"kinlink presets "
                + preset.name()
                + "\" shows its columns");
      }
    }
  }

  @Override
  public String fileName() {
    return files.get(0).facts().path().toString();
  }

  @Override
  public boolean stated() {
    return true;
  }

  @Override
  public ImmutableList<Field> fields() {
    ImmutableSet.Builder<Field> fields = ImmutableSet.builder();
    for (TableFile file : files) {
      fields.addAll(file.table().fields());
      for (Column column : file.columns()) {
        Field field = column.field();
        if (field != null) {
          fields.add(field);
        }
      }
    }
    return fields.build().asList();
  }

  /** What each column was taken for; those of files after the first bear the table's name. */
  ImmutableList<ColumnMeaning> columns() {
    ImmutableList.Builder<ColumnMeaning> columns = ImmutableList.builder();
    for (TableFile file : files) {
      String prefix = file.equals(files.get(0)) ? "" : file.table().name() + ".";
      for (ColumnMeaning each : file.meanings()) {
        columns.add(
            new ColumnMeaning(prefix + each.header(), each.role(), each.field(), each.why()));
      }
    }
    return columns.build();
  }

  @Override
  public String toString() {
    return "PresetSource[" + plan.name() + "]";
  }
}

package org.kinlink.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kinlink.preset.Column;
import org.kinlink.preset.Preset;
import org.kinlink.preset.Presets;
import org.kinlink.preset.Table;

/** Every column of every preset, those that the sample lacks included, holds what it must not. */
class EveryFieldTest {
  private static final List<String> NASTY =
      List.of(
          "",
          Canary.WORD,
          "\u00a0\u200b\ufeff",
          "-1 " + Canary.WORD,
          "99999999999999999999" + Canary.WORD,
          "31/02/2016",
          "0000-00-00",
          "9999-12-31",
          "2011-09-17T25:61:00Z" + Canary.WORD,
          "1E+400",
          "ZZ99 3VZ",
          "=HYPERLINK(\"" + Canary.WORD + "\")",
          "\"",
          "a,\r\nb" + Canary.WORD,
          "9990000018",
          "9001",
          "{\"" + Canary.WORD + "\":[",
          "\ud83d\ude00" + Canary.WORD,
          "\u202e" + Canary.WORD,
          Canary.WORD.repeat(2000));

  static List<String> presets() {
    return PresetFiles.names();
  }

  @ParameterizedTest
  @MethodSource("presets")
  void isReadOrRefusedWithoutShowingIt(String name) throws IOException {
    Preset preset = Presets.named(name).orElseThrow();
    List<Sheet> sheets = Sheet.samples(name).stream().map(s -> widened(s, preset)).toList();
    for (Sheet sheet : sheets) {
      for (int column = 0; column < sheet.rows().get(0).size(); column++) {
        Path folder = Scratch.emptied();
        for (Sheet other : sheets) {
          Sheet written = other.name().equals(sheet.name()) ? filled(sheet, column) : other;
          Scratch.file(written.name(), written.bytes(',', "\n"));
        }
        PresetFiles.read(name, folder);
      }
    }
  }

  static List<String> presetsInXml() {
    return XmlFiles.names();
  }

  /** Every text of the sample holds every value once, a fifth of the texts at a time. */
  @ParameterizedTest
  @MethodSource("presetsInXml")
  void isReadOrRefusedInXmlWithoutShowingIt(String name) throws IOException {
    for (String nasty : NASTY) {
      for (int turn = 0; turn < 5; turn++) {
        int now = turn;
        XmlFiles.read(name, XmlFiles.filled(name, i -> i % 5 == now ? nasty : null));
      }
    }
  }

  /** The rows again and again, so that each nasty value stands in one of them. */
  private static Sheet filled(Sheet sheet, int column) {
    List<List<String>> rows = new ArrayList<>(List.of(sheet.rows().get(0)));
    for (int i = 0; i < NASTY.size(); i++) {
      List<String> row = new ArrayList<>(sheet.rows().get(1 + i % (sheet.rows().size() - 1)));
      row.set(column, NASTY.get(i));
      rows.add(row);
    }
    return new Sheet(sheet.name(), rows);
  }

  /** The sheet with all columns that its table knows. */
  private static Sheet widened(Sheet sheet, Preset preset) {
    List<String> header = sheet.rows().get(0);
    Table table =
        preset.tables().stream().max(Comparator.comparing(t -> common(t, header))).orElseThrow();
    Sheet wide = sheet.copy();
    for (Column column : table.columns()) {
      if (!known(header).contains(plain(column.name()))
          && column.aliases().stream().noneMatch(alias -> known(header).contains(plain(alias)))) {
        wide.rows().get(0).add(column.name());
        wide.rows().stream().skip(1).forEach(row -> row.add(""));
      }
    }
    return wide;
  }

  private static long common(Table table, List<String> header) {
    Set<String> known = known(header);
    return table.columns().stream().filter(c -> known.contains(plain(c.name()))).count();
  }

  private static Set<String> known(List<String> header) {
    return header.stream().map(EveryFieldTest::plain).collect(Collectors.toSet());
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}

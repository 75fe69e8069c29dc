package org.kinlink.fuzz;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Bytes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.kinlink.exchange.ExtractReader;
import org.kinlink.exchange.Extracts;
import org.kinlink.exchange.NumbersPolicy;
import org.kinlink.exchange.OncePerPerson;
import org.kinlink.exchange.PresetPlan;
import org.kinlink.exchange.Progress;
import org.kinlink.exchange.SourcePlan;
import org.kinlink.preset.Presets;
import org.kinlink.record.BadDataException;

/**
 * The sample of a preset, changed in its cells, rows and columns, and at the end in its bytes. It
 * is read, or refused as bad data; neither shows a value.
 */
final class PresetFiles {
  private static final int MOST_CHANGES = 12;
  private static final ImmutableList<String> NAMES =
      Presets.names().stream()
          .filter(name -> !Sheet.samples(name).isEmpty())
          .collect(ImmutableList.toImmutableList());
  private static final ImmutableMap<String, List<Sheet>> SAMPLES =
      NAMES.stream().collect(ImmutableMap.toImmutableMap(Function.identity(), Sheet::samples));

  private PresetFiles() {}

  static ImmutableList<String> names() {
    return NAMES;
  }

  static void accept(byte[] data) throws IOException {
    Input input = new Input(data);
    String preset = NAMES.get(input.below(NAMES.size()));
    List<Sheet> sheets = new ArrayList<>();
    SAMPLES.getOrDefault(preset, List.of()).forEach(sheet -> sheets.add(sheet.copy()));
    int way = input.octet();
    for (int i = way % MOST_CHANGES; i >= 0; i--) {
      sheets.get(input.below(sheets.size())).change(input);
    }
    char delimiter = way < 192 ? ',' : ";\t|".charAt(way % 3);
    Path folder = Scratch.emptied();
    for (Sheet sheet : sheets) {
      byte[] bytes = sheet.bytes(delimiter, way % 2 == 0 ? "\n" : "\r\n");
      Scratch.file(sheet.name(), input.isUsedUp() ? bytes : damaged(bytes, input));
    }
    read(preset, folder);
  }

  private static byte[] damaged(byte[] bytes, Input input) {
    // Not in the column names, for what stands in their line is shown as such.
    int rows = Bytes.indexOf(bytes, (byte) '\n') + 1;
    int at = rows + input.below(Math.min(bytes.length - rows, 1 << 16) + 1);
    if (at >= bytes.length) {
      return bytes;
    }
    if (input.octet() % 2 == 0) {
      return Arrays.copyOf(bytes, at);
    }
    bytes[at] = (byte) input.octet();
    return bytes;
  }

  /** Reads a folder; nothing but a refusal is thrown, and no canary shown. */
  static void read(String preset, Path folder) {
    SourcePlan plan =
        SourcePlan.of(
            "source", OncePerPerson.INFER, new PresetPlan(preset, ImmutableList.of(folder)));
    try {
      Extracts read =
          ExtractReader.read(ImmutableList.of(plan), NumbersPolicy.DETECT, Progress.NONE);
      read.setAside().forEach(aside -> Canary.mustNotShow(aside.reason()));
    } catch (BadDataException e) {
      Canary.mustNotShow(e.getMessage());
    }
  }
}

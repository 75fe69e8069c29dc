package org.kinlink.fuzz;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kinlink.preset.Presets;

/** Any bytes as XML of a preset, and its sample with texts, tags and bytes changed. */
final class XmlFiles {
  private static final Pattern LEAF = Pattern.compile(">([^<>\n]+)</");
  private static final Pattern TAG = Pattern.compile("</?\\w+/?>");
  private static final ImmutableList<String> NAMES =
      Presets.all().stream()
          .filter(preset -> preset.tables().stream().anyMatch(t -> !t.element().isEmpty()))
          .map(preset -> preset.name())
          .collect(ImmutableList.toImmutableList());
  private static final ImmutableList<String> SAMPLES =
      NAMES.stream().map(XmlFiles::sample).collect(ImmutableList.toImmutableList());

  private XmlFiles() {}

  private static String sample(String preset) {
    Path extracts = Path.of("..", "examples", "extracts");
    try (Stream<Path> files = Files.walk(extracts)) {
      Path file =
          files
              .filter(f -> f.toString().endsWith(".xml"))
              .filter(f -> String.valueOf(f.getParent().getFileName()).startsWith(preset))
              .findFirst()
              .orElseThrow();
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ImmutableList<String> names() {
    return NAMES;
  }

  /** The sample of a preset with some of its texts replaced; null leaves one as it is. */
  static String filled(String preset, IntFunction<String> text) {
    Matcher leaf = LEAF.matcher(SAMPLES.get(NAMES.indexOf(preset)));
    StringBuilder filled = new StringBuilder();
    for (int i = 0; leaf.find(); i++) {
      String other = text.apply(i);
      leaf.appendReplacement(
          filled,
          Matcher.quoteReplacement(other == null ? leaf.group() : ">" + escaped(other) + "</"));
    }
    return leaf.appendTail(filled).toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** The first byte says which preset. */
  static void any(byte[] data) throws IOException {
    Input input = new Input(data);
    String preset = NAMES.get(input.below(NAMES.size()));
    read(preset, input.rest());
  }

  static void changed(byte[] data) throws IOException {
    Input input = new Input(data);
    int preset = input.below(NAMES.size());
    String text = SAMPLES.get(preset);
    for (int i = input.below(8); i >= 0; i--) {
      text = changed(text, input);
    }
    read(NAMES.get(preset), text.getBytes(StandardCharsets.UTF_8));
  }

  private static String changed(String text, Input input) {
    int way = input.below(6);
    List<int[]> places = places(way == 0 ? TAG : LEAF, text);
    if (places.isEmpty() || way == 5) {
      return text.substring(0, input.below(text.length() + 1));
    }
    int[] place = places.get(input.below(places.size()));
    String word =
        switch (way) {
          case 0 -> "";
          case 1 -> ">" + input.text() + "</";
          case 2 -> "><![CDATA[" + escaped(input.text()) + Canary.WORD + "]]></";
          case 3 -> text.substring(place[0], place[1]).repeat(1 + input.below(3));
          default -> ">" + escaped(input.text()) + Canary.WORD + "</";
        };
    return text.substring(0, place[0]) + word + text.substring(place[1]);
  }

  private static List<int[]> places(Pattern pattern, String text) {
    List<int[]> places = new ArrayList<>();
    Matcher found = pattern.matcher(text);
    while (found.find()) {
      places.add(new int[] {found.start(), found.end()});
    }
    return places;
  }

  private static void read(String preset, byte[] content) throws IOException {
    Path folder = Scratch.emptied();
    Scratch.file("extract.xml", content);
    PresetFiles.read(preset, folder);
  }

  /** Reads a text as XML of a preset. */
  static void read(String preset, String text) throws IOException {
    read(preset, text.getBytes(StandardCharsets.UTF_8));
  }
}

package org.kinlink.cli.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Markdown file of this repository, in the parts that tests look at. */
final class Markdown {
  static final Path ROOT = Path.of("..");

  private static final Set<String> PASSED_OVER = Set.of("target", "out", ".git");
  private static final Pattern LINK = Pattern.compile("!?\\[[^\\]]*\\]\\(([^)\\s]+)[^)]*\\)");
  private static final Pattern WORD = Pattern.compile("^\\| `([^`]+)` .*");

  final Path file;
  final List<String> lines;

  private Markdown(Path file, List<String> lines) {
    this.file = file;
    this.lines = lines;
  }

  /**
   * A fenced block.
   *
   * @param info what stands behind the opening fence
   * @param text the lines, each ended
   * @param before the last line before the block that is not blank
   */
  record Block(String info, String text, String before) {}

  static Markdown read(String path) {
    return read(ROOT.resolve(path));
  }

  private static Markdown read(Path file) {
    try {
      return new Markdown(file, Files.readAllLines(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every Markdown file of the repository. */
  static List<Markdown> all() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".md") && !passedOver(file))
          .sorted()
          .map(Markdown::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The README and everything under docs. */
  static List<Markdown> documentation() {
    return all().stream()
        .filter(
            page -> {
              String path = page.toString();
              return path.equals("README.md") || path.startsWith("docs/");
            })
        .toList();
  }

  private static boolean passedOver(Path file) {
    for (Path part : ROOT.relativize(file)) {
      if (PASSED_OVER.contains(part.toString())) {
        return true;
      }
    }
    return false;
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    String info = null;
    String before = "";
    for (String line : lines) {
      if (line.startsWith("```")) {
        if (info == null) {
          info = line.substring(3).strip();
          text.setLength(0);
        } else {
          blocks.add(new Block(info, text.toString(), before));
          info = null;
          before = line;
        }
      } else if (info != null) {
        text.append(line).append('\n');
      } else if (!line.isBlank()) {
        before = line.strip();
      }
    }
    return blocks;
  }

  /** The lines below a heading, up to the next one of its level or above. */
  List<String> section(String heading) {
    int start = lines.indexOf(heading);
    if (start < 0) {
      throw new AssertionError(this + " has no heading " + heading);
    }
    int level = heading.indexOf(' ');
    int end = start + 1;
    while (end < lines.size() && !heads(lines.get(end), level)) {
      end++;
    }
    return lines.subList(start + 1, end);
  }

  private static boolean heads(String line, int level) {
    int marks = line.indexOf(' ');
    return marks > 0 && marks <= level && line.substring(0, marks).chars().allMatch(c -> c == '#');
  }

  /** What stands in backticks in the first cell of each table row right below a heading. */
  List<String> firstCells(String heading) {
    return section(heading).stream()
        .takeWhile(line -> !line.startsWith("#"))
        .map(WORD::matcher)
        .filter(Matcher::matches)
        .map(match -> match.group(1))
        .toList();
  }

  /** Whether a link of this page, with or without an anchor, leads somewhere. */
  boolean leadsSomewhere(String link) {
    int anchor = link.indexOf('#');
    String name = anchor < 0 ? link : link.substring(0, anchor);
    Path target = name.isEmpty() ? file : file.resolveSibling(name);
    return Files.exists(target)
        && (anchor < 0 || read(target).anchors().contains(link.substring(anchor + 1)));
  }

  private List<String> anchors() {
    return lines.stream()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("#+ +", "").toLowerCase(Locale.ROOT))
        .map(title -> title.replaceAll("[^a-z0-9 _-]", "").replace(' ', '-'))
        .toList();
  }

  /** Targets of links within the repository, outside fenced blocks. */
  List<String> relativeLinks() {
    List<String> links = new ArrayList<>();
    boolean fenced = false;
    for (String line : lines) {
      fenced ^= line.startsWith("```");
      Matcher match = LINK.matcher(line);
      while (!fenced && match.find()) {
        if (!match.group(1).matches("[a-z]+:.*")) {
          links.add(match.group(1));
        }
      }
    }
    return links;
  }

  /** The text with every run of blanks and line ends as one blank. */
  String flat() {
    return flat(String.join("\n", lines));
  }

  static String flat(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  @Override
  public String toString() {
    return ROOT.relativize(file).toString().replace('\\', '/');
  }
}

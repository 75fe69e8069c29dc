package org.kinlink.cli.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kinlink.cli.ProgramRun;

/** What the documentation shows is what the program does. */
class DocsTest {
  private static final String KINLINK = "./kinlink ";
  private static final Pattern TAGGED = Pattern.compile("<!-- (\\w+): ([a-z-]+) -->");
  private static final Path JAVA = Path.of("src", "test", "java", "org", "kinlink", "cli", "docs");

  @TempDir private Path folder = Path.of("");

  static List<Markdown> pagesWithCommands() {
    return Markdown.documentation().stream().filter(page -> !commands(page).isEmpty()).toList();
  }

  private static List<String> commands(Markdown page) {
    return shell(page).filter(line -> line.startsWith(KINLINK)).toList();
  }

  private static Stream<String> shell(Markdown page) {
    return page.blocks().stream()
        .filter(block -> block.info().equals("sh"))
        .flatMap(block -> block.text().lines());
  }

  @ParameterizedTest
  @MethodSource("pagesWithCommands")
  void commandsOfAPageRunInTheirOrder(Markdown page) {
    Workplace workplace = Workplace.in(folder);
    for (String line : shell(page).toList()) {
      if (line.startsWith(KINLINK)) {
        workplace.run(line);
      } else if (line.startsWith("mkdir ") || line.startsWith("(umask ")) {
        workplace.prepare(line);
      }
    }
  }

  @Test
  void columnsOfTheFirstLinkAreRecognisedAsShown() {
    Markdown page = Markdown.read("docs/guide/first-link.md");
    String printed = Workplace.in(folder).run(commands(page).get(0)).out();
    List<String> shown =
        page.blocks().stream()
            .filter(block -> block.info().equals("text"))
            .flatMap(block -> block.text().lines())
            .toList();
    assertFalse(shown.isEmpty());
    for (String line : shown) {
      assertTrue(printed.lines().anyMatch(line::equals), line);
    }
  }

  @Test
  void linksBetweenPagesLeadSomewhere() {
    List<String> broken = new ArrayList<>();
    for (Markdown page : Markdown.all()) {
      for (String link : page.relativeLinks()) {
        if (!page.leadsSomewhere(link)) {
          broken.add(page + " -> " + link);
        }
      }
    }
    assertEquals(List.of(), broken);
  }

  /** That of the README is held to its source where the engine is tested. */
  @Test
  void javaInTheGuidesIsCompiledSource() throws IOException {
    int compared = 0;
    for (Markdown page : Markdown.documentation()) {
      for (Markdown.Block block : page.blocks()) {
        if (block.info().equals("java") && !page.toString().equals("README.md")) {
          Matcher tag = TAGGED.matcher(block.before());
          assertTrue(
              tag.matches(),
              () -> page + ": above java must stand <!-- CLASS: tag -->, not " + block.before());
          assertEquals(source(tag.group(1), tag.group(2)), block.text(), page::toString);
          compared++;
        }
      }
    }
    assertTrue(compared > 0);
  }

  private static String source(String name, String tag) throws IOException {
    String text = Files.readString(JAVA.resolve(name + ".java"), StandardCharsets.UTF_8);
    String start = "// tag::" + tag + "\n";
    int from = text.indexOf(start);
    int to = text.indexOf("// end::" + tag + "\n");
    assertTrue(from >= 0 && to > from, () -> name + " has no tag " + tag);
    String body = text.substring(from + start.length(), text.lastIndexOf('\n', to) + 1);
    return body.stripTrailing().stripIndent().strip() + "\n";
  }

  @ParameterizedTest
  @MethodSource("helpTopics")
  void helpStandsInTheReferenceAsItIsPrinted(String command) {
    Markdown page = Markdown.read("docs/reference/commands.md");
    ProgramRun run = help(command);
    String heading = command.isEmpty() ? "## kinlink" : "## kinlink " + command;
    assertEquals(Markdown.flat(run.out()), Markdown.flat(fenced(page.section(heading))), heading);
  }

  static List<String> helpTopics() {
    List<String> topics = new ArrayList<>(List.of(""));
    for (String command : subcommands("")) {
      topics.add(command);
      for (String subcommand : subcommands(command)) {
        topics.add(command + " " + subcommand);
      }
    }
    return topics;
  }

  private static List<String> subcommands(String command) {
    String help = help(command).out();
    int from = help.indexOf("\nCommands:\n");
    List<String> listed = new ArrayList<>();
    if (from >= 0) {
      Matcher names = Pattern.compile("(?m)^  ([a-z]+) ").matcher(help).region(from, help.length());
      while (names.find()) {
        if (!names.group(1).equals("help")) {
          listed.add(names.group(1));
        }
      }
    }
    return listed;
  }

  private static ProgramRun help(String command) {
    List<String> args = new ArrayList<>(Splitter.on(' ').omitEmptyStrings().splitToList(command));
    args.add("--help");
    return ProgramRun.of(args);
  }

  private static String fenced(List<String> section) {
    int from = section.indexOf("```text");
    int to = section.indexOf("```");
    assertTrue(from >= 0 && to > from, "no ```text block");
    return String.join("\n", section.subList(from + 1, to));
  }

  @Test
  void noPagePromisesToBeWrittenLater() {
    for (Markdown page : Markdown.documentation()) {
      assertFalse(page.flat().matches(".*\\b(TODO|FIXME|TBD)\\b.*"), page::toString);
    }
  }
}

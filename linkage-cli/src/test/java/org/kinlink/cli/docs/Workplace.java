package org.kinlink.cli.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kinlink.cli.ProgramRun;

/** A folder with a copy of the examples, in which commands of the documentation run. */
final class Workplace {
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
  private static final Pattern EXIT = Pattern.compile("# exits with (\\d+)");

  private final Path folder;

  private Workplace(Path folder) {
    this.folder = folder;
  }

  /** A place without anything in it. */
  static Workplace none() {
    return new Workplace(Path.of(""));
  }

  static Workplace in(Path folder) {
    copy(Markdown.ROOT.resolve("examples"), folder.resolve("examples"));
    return new Workplace(folder);
  }

  Path resolve(String path) {
    return folder.resolve(path);
  }

  /** Runs a line such as {@code ./kinlink link a.csv --out out/a # exits with 3}. */
  ProgramRun run(String line) {
    int comment = line.indexOf(" #");
    String command = comment < 0 ? line : line.substring(0, comment);
    int redirected = command.indexOf(" > ");
    List<String> args = new ArrayList<>();
    Matcher words = WORD.matcher(redirected < 0 ? command : command.substring(0, redirected));
    while (words.find()) {
      args.add(words.group(1) == null ? placed(words.group(2)) : words.group(1));
    }
    ProgramRun run = ProgramRun.of(args.subList(1, args.size()));
    Matcher stated = EXIT.matcher(line);
    int expected = stated.find() ? Integer.parseInt(stated.group(1)) : 0;
    assertEquals(expected, run.exitCode(), () -> line + "\n" + run.err());
    return run;
  }

  /** Runs a line of the shell, such as {@code mkdir -p out}. */
  void prepare(String line) {
    try {
      Process shell =
          new ProcessBuilder("sh", "-c", line).directory(folder.toFile()).inheritIO().start();
      assertEquals(0, shell.waitFor(), line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String placed(String word) {
    return word.matches("(examples|out)(/.*)?") ? folder.resolve(word).toString() : word;
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.kinlink.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kinlink.check.RowListener;
import org.kinlink.exchange.TableWriter;
import org.kinlink.exchange.WholeFile;
import org.kinlink.record.BadDataException;

/**
 * The line numbers of all findings as a table, which appears whole or not at all, even if the
 * program is stopped.
 */
final class RowsFile {
  private RowsFile() {}

  /** Does the work with what listens to an extract: to nothing where no table is wanted. */
  static void write(@Nullable Path file, List<Path> extracts, Work work) throws IOException {
    if (file == null) {
      work.listenedTo(extract -> RowListener.NONE);
      return;
    }
    prepare(file, extracts);
    try {
      WholeFile.write(
          file,
          made -> {
            try (TableWriter table = TableWriter.open(made, "check", "file", "line", "group")) {
              work.listenedTo(extract -> listener(table, extract));
            }
          });
    } catch (IOException e) {
      throw CommandFailure.output(String.valueOf(e.getMessage()));
    }
  }

  private static void prepare(Path file, List<Path> extracts) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try {
      for (Path extract : extracts) {
        WholeFile.check(file, extract, true);
      }
    } catch (BadDataException | IOException e) {
      throw CommandFailure.output(String.valueOf(e.getMessage()));
    }
  }

  private static RowListener listener(TableWriter table, Path extract) {
    String name = extract.toString();
    return (check, line, group) -> {
      table.text(check.key()).text(name).number(line);
      (group == 0 ? table.empty() : table.number(group)).endRow();
    };
  }

  /** Work whose findings are listened to. */
  @FunctionalInterface
  interface Work {
    void listenedTo(Function<Path, RowListener> listeners);
  }
}

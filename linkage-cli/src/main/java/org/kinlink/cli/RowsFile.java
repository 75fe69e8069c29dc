package org.kinlink.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinlink.check.RowListener;
import org.kinlink.exchange.TableWriter;

/** The line numbers of all findings as a table, which appears whole or not at all. */
final class RowsFile implements Closeable {
  private final @Nullable Path file;
  private final @Nullable Path part;
  private final @Nullable TableWriter table;
  private boolean finished;

  private RowsFile(@Nullable Path file, @Nullable Path part, @Nullable TableWriter table) {
    this.file = file;
    this.part = part;
    this.table = table;
  }

  /** Opens the table, or nothing where none is wanted; never in the place of an extract. */
  static RowsFile open(@Nullable Path file, List<Path> extracts) throws IOException {
    if (file == null) {
      return new RowsFile(null, null, null);
    }
    if (Files.isDirectory(file)) {
      throw CommandFailure.output(file + " is a folder; name a file");
    }
    for (Path extract : extracts) {
      if (Files.exists(file) && Files.exists(extract) && Files.isSameFile(file, extract)) {
        throw CommandFailure.output(file + " is one of the extracts; name another file");
      }
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw CommandFailure.output(file + " is no file");
    }
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, ".kinlink-", ".part");
    return new RowsFile(file, part, TableWriter.open(part, "check", "file", "line", "group"));
  }

  RowListener listener(Path extract) {
    TableWriter rows = table;
    if (rows == null) {
      return RowListener.NONE;
    }
    String name = extract.toString();
    return (check, line, group) -> {
      rows.text(check.key()).text(name).number(line);
      (group == 0 ? rows.empty() : rows.number(group)).endRow();
    };
  }

  /** Puts the table in its place. */
  void finish() throws IOException {
    if (table != null && part != null && file != null) {
      table.close();
      finished = true;
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    if (table != null && part != null) {
      if (!finished) {
        table.close();
      }
      Files.deleteIfExists(part);
    }
  }
}

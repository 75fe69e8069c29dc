package org.kinlink.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kinlink.record.BadDataException;

/**
 * Writes one file whole or not at all: it is made in a hidden folder beside its place and put there
 * in one step when it is complete and on the disk. Whatever goes wrong before leaves what was there
 * as it was. The file is readable by its owner only, where the file system knows of that.
 */
public final class WholeFile {
  private WholeFile() {}

  /**
   * Refuses a place before any long work.
   *
   * @param out the file that is to be written
   * @param input a file that must not be overwritten
   * @param replace whether another file may be there, to be replaced
   * @throws BadDataException if it is the input, is a folder, is there and not to be replaced, or
   *     is to stand in a folder that is not there
   * @throws IOException if its folder cannot be written to; the message says so in plain words
   */
  public static void check(Path out, Path input, boolean replace) throws IOException {
    Path parent = out.toAbsolutePath().normalize().getParent();
    if (Files.isDirectory(out) || parent == null) {
      throw new BadDataException(out.toString(), "is a folder; name a file");
    }
    if (Files.exists(out)) {
      if (Files.exists(input) && Files.isSameFile(out, input)) {
        throw new BadDataException(
            out.toString(), "is an input, and none is ever overwritten; choose another name");
      }
      if (!replace) {
        throw new BadDataException(
            out.toString(), "is there already; choose another name, or add --replace");
      }
    }
    if (!Files.isDirectory(parent)) {
      throw new BadDataException(out.toString(), "stands in a folder that is not there; make it");
    }
    if (!Files.isWritable(parent)) {
      throw explained(out, new AccessDeniedException(parent.toString()));
    }
  }

  /**
   * Writes a file.
   *
   * @param out the file, replaced if it is there; a link to a file is followed, and stays
   * @param content given the path of a file to write
   * @throws IOException if it cannot be written; the message says so in plain words
   */
  public static void write(Path out, FolderWriter content) throws IOException {
    try {
      Path absolute = out.toAbsolutePath().normalize();
      Path place = Files.exists(absolute) ? absolute.toRealPath() : absolute;
      Staging.recover(place);
      try (Staging staging = Staging.open(place)) {
        Path made = staging.folder().resolve(String.valueOf(place.getFileName()));
        content.write(made);
        staging.replace(made);
      }
    } catch (UncheckedIOException e) {
      IOException cause = e.getCause();
      throw explained(out, cause == null ? new IOException(e) : cause);
    } catch (IOException e) {
      throw explained(out, e);
    }
  }

  private static IOException explained(Path out, IOException e) {
    return new IOException(
        out + ": cannot be written: " + IoReason.of(e) + "; what was there before is unchanged", e);
  }
}

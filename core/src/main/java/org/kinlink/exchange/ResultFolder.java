package org.kinlink.exchange;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kinlink.record.BadDataException;

/**
 * Writes a result folder whole or not at all. The files are written into a hidden folder beside it,
 * which takes its place when they are complete and on the disk; whatever goes wrong before that,
 * and a run that is killed, leaves what was there as it was. What a killed run left lying beside is
 * removed by the next run that writes to the same place. Files are readable by their owner only,
 * where the file system knows of that, since they say which records are one person.
 */
public final class ResultFolder {
  /** The file that makes a folder a result: it has the key {@code kinlink}. */
  public static final String RUN_FILE = "run.json";

  /** The files that a result may hold; a folder with any other file is not replaced. */
  public static final ImmutableSet<String> FILES =
      ImmutableSet.of(
          "persons.csv",
          "links.csv",
          "review.csv",
          "conflicts.csv",
          "households.csv",
          "residences.csv",
          "relationships.csv",
          "families.csv",
          "facets.csv",
          "set-aside.csv",
          "changes.csv",
          "report.html",
          RUN_FILE);

  /** What a linkage unit returns to an owner. */
  public static final String GROUPS = "groups.csv";

  private static final ImmutableSet<String> LITTER =
      ImmutableSet.of(".DS_Store", "Thumbs.db", "desktop.ini");

  private ResultFolder() {}

  /**
   * Refuses a place that a result could not be written to, before any long work.
   *
   * @param out the folder that a result is to be written to
   * @throws BadDataException if it is a file, or a folder that is neither empty nor an earlier
   *     result
   * @throws IOException if it cannot be looked at, or the folder that it is to stand in cannot be
   *     written to; the message says so in plain words
   */
  public static void check(Path out) throws IOException {
    try {
      Path place = place(out);
      refuseForeign(out, place, ImmutableSet.of());
      Path parent = place.getParent();
      while (parent != null && !Files.exists(parent)) {
        parent = parent.getParent();
      }
      if (parent != null && !Files.isDirectory(parent)) {
        throw new NotDirectoryException(parent.toString());
      }
      if (parent == null || !Files.isWritable(parent)) {
        throw new AccessDeniedException(String.valueOf(parent));
      }
    } catch (IOException e) {
      throw explained(out, e);
    }
  }

  /**
   * Writes a result.
   *
   * @param out the folder; it must not be there, be empty, or hold an earlier result, which is
   *     replaced in one step. A link to a folder is followed, and stays
   * @param content writes the files, {@value #RUN_FILE} with the key {@code kinlink} among them
   * @throws BadDataException if the place is a file, or a folder that is neither empty nor an
   *     earlier result
   * @throws IOException if the result cannot be written, as for want of space or permission; the
   *     message says so in plain words
   * @throws IllegalArgumentException if the content writes no such {@value #RUN_FILE}
   */
  public static void write(Path out, FolderWriter content) throws IOException {
    write(out, content, true);
  }

  private static void write(Path out, FolderWriter content, boolean result) throws IOException {
    try {
      Path place = place(out);
      Path parent = place.getParent();
      if (parent == null) {
        throw new BadDataException(out.toString(), "is the root of a disk; choose another folder");
      }
      List<Path> made = makeFolders(parent);
      try {
        Staging.recover(place);
        refuseForeign(out, place, ImmutableSet.of());
        stage(out, place, content, result);
      } finally {
        removeEmpty(made);
      }
    } catch (UncheckedIOException e) {
      IOException cause = e.getCause();
      throw explained(out, cause == null ? new IOException(e) : cause);
    } catch (IOException e) {
      throw explained(out, e);
    }
  }

  /**
   * Writes a folder that takes the place of nothing, whole or not at all: a release, of which the
   * earlier ones are kept.
   *
   * @param out the folder; it must not be there, or be empty
   * @param content writes the files
   * @throws BadDataException if the place is a file, or a folder that is not empty
   * @throws IOException if it cannot be written, as for want of space or permission; the message
   *     says so in plain words
   */
  public static void writeNew(Path out, FolderWriter content) throws IOException {
    checkNew(out);
    write(out, content, false);
  }

  /**
   * Refuses a place that {@link #writeNew} could not write to, before any long work.
   *
   * @param out the folder
   * @throws BadDataException if it is a file, or a folder that is not empty
   * @throws IOException if it cannot be looked at, or the folder that it is to stand in cannot be
   *     written to; the message says so in plain words
   */
  public static void checkNew(Path out) throws IOException {
    check(out);
    if (isResult(out)) {
      throw new BadDataException(
          out.toString(), "holds a result, which a release must not replace; name a new folder");
    }
  }

  private static void stage(Path out, Path place, FolderWriter content, boolean result)
      throws IOException {
    try (Staging staging = Staging.open(place)) {
      content.write(staging.folder());
      if (result && !isResult(staging.folder())) {
        throw new IllegalArgumentException(
            "content: wrote no " + RUN_FILE + " with the key kinlink");
      }
      // Somebody may have put a file there while the result was being made.
      refuseForeign(out, place, names(staging.folder()));
      staging.replace();
    }
  }

  /** Makes the folders that are missing on the way, and returns them, the innermost first. */
  private static List<Path> makeFolders(Path folder) throws IOException {
    List<Path> missing = new ArrayList<>();
    for (Path each = folder; each != null && !Files.exists(each); each = each.getParent()) {
      missing.add(each);
    }
    Files.createDirectories(folder);
    return missing;
  }

  private static void removeEmpty(List<Path> folders) throws IOException {
    for (Path each : folders) {
      if (!Trees.list(each).isEmpty()) {
        return;
      }
      Files.delete(each);
    }
  }

  private static IOException explained(Path out, IOException e) {
    return new IOException(
        out
            + ": the result cannot be written: "
            + IoReason.of(e)
            + "; what was there before is unchanged",
        e);
  }

  /** The folder itself, where the path is a link to it. */
  private static Path place(Path out) throws IOException {
    Path absolute = out.toAbsolutePath().normalize();
    if (Files.exists(absolute)) {
      return absolute.toRealPath();
    }
    if (Files.exists(absolute, LinkOption.NOFOLLOW_LINKS)) {
      throw new BadDataException(
          out.toString(), "is a link to something that is not there; choose another folder");
    }
    return absolute;
  }

  private static void refuseForeign(Path out, Path place, ImmutableSet<String> more)
      throws IOException {
    if (!Files.exists(place)) {
      return;
    }
    if (!Files.isDirectory(place)) {
      throw new BadDataException(out.toString(), "is a file; choose a folder for the result");
    }
    ImmutableSet<String> names = names(place);
    for (String name : names) {
      boolean known = FILES.contains(name) || LITTER.contains(name) || more.contains(name);
      Path each = place.resolve(name);
      if (Files.isDirectory(each) ? !ofUnit(each, name) : !known) {
        throw foreign(out);
      }
    }
    if (!LITTER.containsAll(names) && !isResult(place)) {
      throw foreign(out);
    }
  }

  /** Whether a folder is one that a linkage unit writes, and holds nothing else. */
  private static boolean ofUnit(Path folder, String name) throws IOException {
    if (!name.equals("private") && !name.startsWith("for-")) {
      return false;
    }
    for (String each : names(folder)) {
      boolean known = FILES.contains(each) || LITTER.contains(each) || each.equals(GROUPS);
      if (!known || Files.isDirectory(folder.resolve(each))) {
        return false;
      }
    }
    return true;
  }

  private static BadDataException foreign(Path out) {
    return new BadDataException(
        out.toString(),
        "holds something that is not a kinlink result; choose a new or empty folder, or an earlier"
            + " result to replace");
  }

  private static ImmutableSet<String> names(Path folder) throws IOException {
    ImmutableSet.Builder<String> names = ImmutableSet.builder();
    for (Path each : Trees.list(folder)) {
      names.add(String.valueOf(each.getFileName()));
    }
    return names.build();
  }

  /**
   * Returns whether a folder holds a result.
   *
   * @param folder the folder
   * @return true if it has a {@value #RUN_FILE} with the key {@code kinlink}
   */
  public static boolean isResult(Path folder) {
    Path run = folder.resolve(RUN_FILE);
    if (!Files.isRegularFile(run)) {
      return false;
    }
    try {
      return Json.read(run) instanceof Map<?, ?> map && map.containsKey("kinlink");
    } catch (BadDataException e) {
      return false;
    }
  }
}

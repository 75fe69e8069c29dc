package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kinlink.pseudonym.PseudonymVersions;
import org.kinlink.record.BadDataException;

/**
 * Writes an extract anew with pseudonyms in place of identifiers. Columns are recognised as when
 * they are linked; what is neither replaced, nor named to be kept, nor a code that singles nobody
 * out is left out. Rows keep their order; a row that does not fit the header is set aside.
 *
 * <p>Works in constant memory, whatever the number of rows, and on all processors.
 */
public final class PseudonymExtract {
  private final PseudonymSource source;

  private PseudonymExtract(PseudonymSource source) {
    this.source = source;
  }

  /**
   * Looks at an extract and decides what becomes of its columns.
   *
   * @param request the extract and what is asked of it
   * @param progress told how far it is
   * @return the extract, of which nothing is written yet
   * @throws BadDataException if the file cannot be read or understood, has no column of a name that
   *     is asked for, or a column to replace is of no known type
   */
  public static PseudonymExtract open(PseudonymRequest request, Progress progress) {
    return new PseudonymExtract(PseudonymSource.open(request, progress));
  }

  /**
   * What becomes of each column.
   *
   * @return the columns in file order
   */
  public ImmutableList<ColumnUse> columns() {
    return source.columns();
  }

  /**
   * The types of identifiers that are replaced.
   *
   * @return their names, as {@link org.kinlink.pseudonym.PseudonymDomain} uses them
   */
  public ImmutableSet<String> types() {
    return source.columns().stream()
        .map(ColumnUse::type)
        .filter(type -> !type.isEmpty())
        .collect(ImmutableSet.toImmutableSet());
  }

  /**
   * Writes the extract, whole or not at all.
   *
   * @param makers what makes the pseudonyms of a type
   * @param candidates whether NHS numbers that fail the check digit get candidates, in a column of
   *     their own
   * @param out the file to write, replaced if it is there
   * @param setAside a file that takes what was set aside, each with its line and reason, or null
   * @param progress told how far it is
   * @return what came of it
   * @throws IOException if a file cannot be written; the message says so in plain words
   * @throws BadDataException if the extract cannot be read to its end, or was changed meanwhile
   */
  public PseudonymCounts write(
      Function<String, PseudonymVersions> makers,
      boolean candidates,
      Path out,
      @Nullable Path setAside,
      Progress progress)
      throws IOException {
    ImmutableList<PseudonymCell> cells =
        PseudonymCell.of(source.file(), source.columns(), source.meanings(), makers, candidates);
    return source.write(cells, out, setAside, progress);
  }
}

package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kinlink.pseudonym.PseudonymDomain;
import org.kinlink.pseudonym.Repseudonymiser;
import org.kinlink.pseudonym.TurnedPseudonyms;
import org.kinlink.record.BadDataException;

/**
 * Writes a pseudonymised extract anew with the pseudonyms of another project or key. Columns that
 * are neither turned, nor named to be kept, nor a code that singles nobody out are left out, so
 * that no pseudonym stays by which the two extracts could be joined. Rows keep their order; a row
 * that does not fit the header is set aside.
 *
 * <p>The extract is read once to gather its pseudonyms, of which some sixty bytes each are kept,
 * and once more to be written.
 */
public final class RepseudonymExtract {
  private static final String TRYING = "trying NHS numbers";
  private static final int STEPS = 1000;

  private final PseudonymSource source;

  private RepseudonymExtract(PseudonymSource source) {
    this.source = source;
  }

  /**
   * Looks at an extract and decides what becomes of its columns.
   *
   * @param request the extract and what is asked of it; the columns to replace hold pseudonyms of
   *     NHS numbers
   * @param progress told how far it is
   * @return the extract, of which nothing is written yet
   * @throws BadDataException if the file cannot be read or understood, or has no column of a name
   *     that is asked for
   * @throws IllegalArgumentException if another type than NHS numbers is asked for
   */
  public static RepseudonymExtract open(PseudonymRequest request, Progress progress) {
    for (String type : request.replace().values()) {
      if (!type.equals(PseudonymDomain.NHS_NUMBER)) {
        throw new IllegalArgumentException("request: only pseudonyms of NHS numbers can be turned");
      }
    }
    return new RepseudonymExtract(PseudonymSource.open(request, progress));
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
   * Tries NHS numbers, then writes the extract, whole or not at all.
   *
   * @param repseudonymiser turns the pseudonyms
   * @param beginnings the digits with which numbers begin that are tried; empty for every number
   * @param out the file to write, replaced if it is there
   * @param setAside a file that takes what was set aside, each with its line and reason, or null
   * @param progress told how far it is
   * @return what came of it
   * @throws IllegalArgumentException if a beginning is not one to four digits
   * @throws IOException if a file cannot be written; the message says so in plain words
   * @throws BadDataException if the extract cannot be read to its end, was changed meanwhile, or
   *     has no pseudonym that can be turned; nothing is tried then
   */
  public PseudonymCounts write(
      Repseudonymiser repseudonymiser,
      Set<String> beginnings,
      Path out,
      @Nullable Path setAside,
      Progress progress)
      throws IOException {
    TurnedPseudonyms turned = gathered(repseudonymiser, progress);
    turned.turn(beginnings, part -> progress.at(TRYING, Math.round(part * STEPS), STEPS));
    ImmutableList<PseudonymCell> cells =
        PseudonymCell.turning(source.columns(), source.meanings(), turned);
    return source.write(cells, out, setAside, progress);
  }

  private TurnedPseudonyms gathered(Repseudonymiser repseudonymiser, Progress progress) {
    TurnedPseudonyms turned = new TurnedPseudonyms(repseudonymiser);
    long[] rows = {0};
    ImmutableList<ColumnUse> columns = source.columns();
    source
        .file()
        .rows(
            row -> {
              if (row.problem() == null) {
                for (int i = 0; i < columns.size(); i++) {
                  if (columns.get(i).fate() == ColumnUse.Fate.REPLACED) {
                    turned.add(row.cell(i));
                  }
                }
              }
              if (++rows[0] % PseudonymPortion.ROWS == 0) {
                progress.at("gathering pseudonyms", rows[0], source.sample().rows());
              }
            });
    source.file().facts().refuseChanged();
    if (turned.size() == 0) {
      throw new BadDataException(
          source.file().name(),
          "has no pseudonym of the key, project and recipient that were named in the columns to"
              + " turn; compare the key's id with the first eight characters of a pseudonym, and"
              + " the two names, to the letter");
    }
    return turned;
  }
}

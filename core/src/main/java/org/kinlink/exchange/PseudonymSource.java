package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * An extract that is to be written anew with other identifiers, and what becomes of its columns.
 *
 * @param file the extract
 * @param sample its number of rows and some of them
 * @param columns what becomes of each column, in file order
 * @param meanings what each column is taken for
 */
record PseudonymSource(
    CsvFile file,
    RowSample sample,
    ImmutableList<ColumnUse> columns,
    ImmutableList<ColumnMeaning> meanings) {

  /** Looks at the extract and decides. */
  static PseudonymSource open(PseudonymRequest request, Progress progress) {
    CsvFile file = CsvFile.open(request.file(), progress);
    RowSample sample = RowSample.of(file);
    ImmutableList<ColumnMeaning> meanings =
        ColumnRecogniser.recognise(file.header(), sample.cells()).columns();
    return new PseudonymSource(
        file, sample, PseudonymColumns.decide(request, file, meanings), meanings);
  }

  /** Writes it, and what was set aside where that is asked for: both whole or not at all. */
  PseudonymCounts write(
      ImmutableList<PseudonymCell> cells, Path out, @Nullable Path setAside, Progress progress)
      throws IOException {
    PseudonymPipeline pipeline = new PseudonymPipeline(file, cells, sample.rows(), progress);
    if (setAside == null) {
      WholeFile.write(out, made -> pipeline.run(made, null));
    } else {
      WholeFile.write(setAside, notes -> WholeFile.write(out, made -> pipeline.run(made, notes)));
    }
    return pipeline.counts();
  }
}

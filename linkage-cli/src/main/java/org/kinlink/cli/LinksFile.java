package org.kinlink.cli;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.Map;
import org.kinlink.evaluate.StepLinks;
import org.kinlink.exchange.TableReader;
import org.kinlink.record.RecordRef;

/** The table of links in a result folder. */
final class LinksFile {
  private LinksFile() {}

  /** Returns how many links of each step of a result are right. */
  static ImmutableList<StepLinks.Links> bySteps(Path folder, Map<RecordRef, String> truth) {
    TableReader table = TableReader.ofResult(folder.resolve("links.csv"));
    int sourceA = table.column("source_a");
    int recordA = table.column("record_a");
    int sourceB = table.column("source_b");
    int recordB = table.column("record_b");
    int step = table.column("step");
    StepLinks links = new StepLinks(truth);
    table.forEach(
        row ->
            links.add(
                row.cell(step),
                new RecordRef(row.cell(sourceA), row.cell(recordA)),
                new RecordRef(row.cell(sourceB), row.cell(recordB))));
    return links.links();
  }
}

package org.kinlink.cli.project;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.kinlink.exchange.TableReader;
import org.kinlink.link.Label;
import org.kinlink.record.BadDataException;
import org.kinlink.record.RecordRef;

/**
 * Reads what somebody said of pairs: a CSV file with the columns {@code source_a}, {@code
 * record_a}, {@code source_b}, {@code record_b} and {@code decision} (same, different, or nothing
 * where it is open), such as review.csv with one more column. Other columns are passed over.
 */
public final class LabelsList {
  private static final ImmutableMap<String, Boolean> DECISIONS =
      ImmutableMap.of("same", true, "different", false);

  private final String file;
  private final ImmutableSet<String> sources;
  private final Map<Set<RecordRef>, Label> labels = new LinkedHashMap<>();

  private LabelsList(String file, ImmutableSet<String> sources) {
    this.file = file;
    this.sources = sources;
  }

  /**
   * Reads a list.
   *
   * @param path the file
   * @param sources names of the sources of the run
   * @return its labels, each pair once
   * @throws BadDataException if the file or a row cannot be read, naming line and column
   */
  public static ImmutableList<Label> read(Path path, ImmutableSet<String> sources) {
    LabelsList list = new LabelsList(path.toString(), sources);
    TableReader table = TableReader.ofResult(path);
    int sourceA = table.column("source_a");
    int recordA = table.column("record_a");
    int sourceB = table.column("source_b");
    int recordB = table.column("record_b");
    int decision = table.column("decision");
    table.forEach(
        row -> {
          String word = row.cell(decision).strip();
          if (!word.isEmpty()) {
            list.add(
                row.line(),
                list.record(row.line(), "a", row.cell(sourceA), row.cell(recordA)),
                list.record(row.line(), "b", row.cell(sourceB), row.cell(recordB)),
                list.decision(row.line(), word));
          }
        });
    return ImmutableList.copyOf(list.labels.values());
  }

  private boolean decision(int line, String word) {
    Boolean decision = DECISIONS.get(word);
    if (decision == null) {
      throw new BadDataException(
          file, line, "decision", "must be same or different, or empty where it is open");
    }
    return decision;
  }

  private RecordRef record(int line, String side, String source, String id) {
    if (!sources.contains(source.strip())) {
      throw new BadDataException(
          file, line, "source_" + side, "is none of the sources of this run");
    }
    if (id.isBlank()) {
      throw new BadDataException(file, line, "record_" + side, "is empty; name a record");
    }
    return new RecordRef(source.strip(), id.strip());
  }

  private void add(int line, RecordRef one, RecordRef other, boolean onePerson) {
    if (one.equals(other)) {
      throw new BadDataException(file, line, "record_b", "is the same record as record_a");
    }
    Label before = labels.put(Set.of(one, other), new Label(one, other, onePerson));
    if (before != null && before.onePerson() != onePerson) {
      throw new BadDataException(
          file, line, "decision", "is another than an earlier row has for these two records");
    }
  }
}

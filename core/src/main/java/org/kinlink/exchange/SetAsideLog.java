package org.kinlink.exchange;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kinlink.record.SetAside;
import org.kinlink.record.SetAside.Scope;

/** Notes what of one file could not be used. */
final class SetAsideLog {
  private final String source;
  private final String file;
  private final List<SetAside> notes;
  private final Set<Integer> rows = new HashSet<>();

  SetAsideLog(String source, Path file, List<SetAside> notes) {
    Path last = file.getFileName();
    this.source = source;
    this.file = last == null ? "" : last.toString();
    this.notes = notes;
  }

  /** Name of the file, without its folder. */
  String file() {
    return file;
  }

  /** How many rows were set aside, each counted once. */
  int rowsSetAside() {
    return rows.size();
  }

  /** Notes a row, once with the first of its reasons. */
  void row(int line, String reason) {
    row(line, "", reason);
  }

  void row(int line, String field, String reason) {
    if (rows.add(line)) {
      notes.add(new SetAside(source, file, line, field, reason, Scope.ROW));
    }
  }

  void value(int line, String field, String reason) {
    notes.add(new SetAside(source, file, line, field, reason, Scope.VALUE));
  }
}

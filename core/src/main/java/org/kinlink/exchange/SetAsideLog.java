package org.kinlink.exchange;

import java.nio.file.Path;
import java.util.List;
import org.kinlink.record.SetAside;
import org.kinlink.record.SetAside.Scope;

/** Notes what of one file could not be used. */
final class SetAsideLog {
  private final String source;
  private final String file;
  private final List<SetAside> notes;

  SetAsideLog(String source, Path file, List<SetAside> notes) {
    Path last = file.getFileName();
    this.source = source;
    this.file = last == null ? "" : last.toString();
    this.notes = notes;
  }

  void row(int line, String reason) {
    notes.add(new SetAside(source, file, line, "", reason, Scope.ROW));
  }

  void row(int line, String field, String reason) {
    notes.add(new SetAside(source, file, line, field, reason, Scope.ROW));
  }

  void value(int line, String field, String reason) {
    notes.add(new SetAside(source, file, line, field, reason, Scope.VALUE));
  }
}

package org.kinlink.cli;

import org.kinlink.cli.project.Project;
import org.kinlink.exchange.ExtractReader;
import org.kinlink.exchange.Extracts;
import org.kinlink.exchange.FileReading;
import org.kinlink.exchange.Progress;
import org.kinlink.link.LinkageResult;
import org.kinlink.link.Linker;

/** Runs a project, from its files to what is decided about them. */
final class LinkRun {
  private final Project project;
  private final Progress progress;

  LinkRun(Project project, Progress progress) {
    this.project = project;
    this.progress = progress;
  }

  Extracts read() {
    return ExtractReader.read(project.sources(), project.settings().numbers(), progress)
        .with(project.numbers().history());
  }

  LinkageResult link(Extracts extracts) {
    FieldNames.check(project.settings(), extracts.people());
    LinkageResult result =
        new Linker(project.settings()).link(extracts, project.safeguards(), progress);
    // A file that was changed meanwhile is refused here, before anything is written.
    extracts.sources().forEach(source -> source.files().forEach(FileReading::sha256));
    return result;
  }
}

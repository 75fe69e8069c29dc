package org.kinlink.fuzz;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.kinlink.cli.project.ProjectException;
import org.kinlink.cli.project.ProjectReader;
import org.kinlink.cli.project.SafeguardsList;
import org.kinlink.record.BadDataException;

/** Any bytes as a project file and as a safeguards list. They are read, or refused with reasons. */
final class ProjectFiles {
  private ProjectFiles() {}

  static void project(byte[] data) throws IOException {
    Scratch.file("a.csv", "id,surname\n1,Example\n".getBytes(StandardCharsets.UTF_8));
    Path file = Scratch.file("project.yaml", data);
    try {
      ProjectReader.read(file);
    } catch (ProjectException e) {
      if (e.mistakes().isEmpty()) {
        throw new AssertionError("a project is refused without a reason", e);
      }
    } catch (BadDataException e) {
      Canary.mustNotShow(e.getMessage());
    }
  }

  static void safeguards(byte[] data) throws IOException {
    Input input = new Input(data);
    int way = input.below(4);
    String row = Canary.WORD + new String(input.rest(), StandardCharsets.UTF_8);
    String text =
        switch (way) {
          case 0 -> row;
          case 1 -> "safeguard,source,record_id,nhs_number\nseal,school," + row;
          case 2 -> "safeguard,source,record_id,nhs_number\nseal,,," + row + "\n";
          default -> "safeguard,nhs_number\n" + row;
        };
    Path file = Scratch.file("safeguards.csv", text.getBytes(StandardCharsets.UTF_8));
    try {
      SafeguardsList.read(file, ImmutableSet.of("school"));
    } catch (BadDataException e) {
      Canary.mustNotShow(e.getMessage());
    }
  }
}

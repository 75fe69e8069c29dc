package org.kinlink.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;

/** Prints the schema of project files. */
@Command(
    name = "schema",
    description = {
      "Print the JSON Schema of project files, for editors that check and complete them."
    },
    footer = "Example: kinlink schema > project-schema.json")
final class SchemaCommand extends KinlinkCommand {
  SchemaCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    try (InputStream in = SchemaCommand.class.getResourceAsStream("project-schema.json")) {
      if (in == null) {
        throw new IllegalStateException("the schema is not packed");
      }
      console.out().print(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      console.out().flush();
    }
    return ExitCode.DONE;
  }
}

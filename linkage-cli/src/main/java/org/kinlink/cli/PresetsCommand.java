package org.kinlink.cli;

import org.jspecify.annotations.Nullable;
import org.kinlink.cli.project.Suggestion;
import org.kinlink.preset.Preset;
import org.kinlink.preset.Presets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists the known layouts, or explains one. */
@Command(
    name = "presets",
    description = {
      "List the layouts of extracts that are known, or explain one: its tables, its columns and"
          + " what kinlink takes from them.",
      "A project file names a preset and its files; the columns then need no mapping."
    },
    footer = "Example: kinlink presets school-census")
final class PresetsCommand extends KinlinkCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "The preset to explain; all are listed if none is named.")
  private @Nullable String name;

  PresetsCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    PresetText text = new PresetText(console);
    if (name == null) {
      text.list(Presets.all());
    } else {
      text.explain(named(name));
    }
    return ExitCode.DONE;
  }

  private static Preset named(String name) {
    return Presets.named(name)
        .orElseThrow(
            () ->
                CommandFailure.usage(
                    Suggestion.nearest(name, Presets.names())
                        .map(word -> "there is no such preset; did you mean " + word + "?")
                        .orElse(
                            "there is no such preset; known are "
                                + String.join(", ", Presets.names()))));
  }
}

package org.kinlink.cli;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kinlink.cli.project.Project;
import org.kinlink.cli.project.ProjectReader;
import org.kinlink.exchange.SourcePlan;

/** Makes a project of the files on the command line: one project file, or extracts. */
final class Inputs {
  private Inputs() {}

  static Project project(List<Path> files, List<String> names) {
    long projects = files.stream().filter(Inputs::isProjectFile).count();
    if (projects > 0 && files.size() > 1) {
      throw CommandFailure.usage(
          "name either one project file or extracts, not both; a project file names its extracts"
              + " itself");
    }
    if (projects > 0) {
      if (!names.isEmpty()) {
        throw CommandFailure.usage("--name goes with extracts; a project file names its sources");
      }
      return ProjectReader.read(files.get(0));
    }
    return Project.of(plans(files, names));
  }

  private static boolean isProjectFile(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
  }

  private static ImmutableList<SourcePlan> plans(List<Path> files, List<String> given) {
    List<String> names = sourceNames(files, given);
    ImmutableList.Builder<SourcePlan> plans = ImmutableList.builder();
    for (int i = 0; i < files.size(); i++) {
      plans.add(SourcePlan.of(names.get(i), files.get(i)));
    }
    return plans.build();
  }

  /** The names of the sources that files are, as given or made from the names of the files. */
  static ImmutableList<String> sourceNames(List<Path> files, List<String> given) {
    Set<Path> seen = new HashSet<>();
    for (Path file : files) {
      if (!seen.add(file.toAbsolutePath().normalize())) {
        throw CommandFailure.usage(
            file + " is named twice; name it once to find duplicates inside it");
      }
    }
    return given.isEmpty()
        ? SourceNames.of(files)
        : ImmutableList.copyOf(checked(given, files.size()));
  }

  private static List<String> checked(List<String> names, int files) {
    if (names.size() != files) {
      throw CommandFailure.usage("--name must be given as often as there are files, or not at all");
    }
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!name.matches("[a-z0-9_-]{1,40}") || !seen.add(name)) {
        throw CommandFailure.usage(
            "--name takes 1 to 40 lower-case letters, digits, hyphens and underscores, each name"
                + " once");
      }
    }
    return names;
  }
}

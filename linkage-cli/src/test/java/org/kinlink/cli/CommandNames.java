package org.kinlink.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/** The commands that there are, for tests of other packages. */
public final class CommandNames {
  private CommandNames() {}

  /**
   * Lists the commands that do something, those of a group as {@code group command}.
   *
   * @return their names
   */
  public static List<String> all() {
    List<String> names = new ArrayList<>();
    add("", Main.commands(new TestConsole().console(false)), names);
    return names;
  }

  /**
   * Returns whether a command has an option.
   *
   * @param name the command, as {@link #all} names it
   * @param option the option, such as {@code --verbose}
   * @return true if it has
   */
  public static boolean hasOption(String name, String option) {
    CommandLine command = Main.commands(new TestConsole().console(false));
    for (String word : name.split(" ", -1)) {
      command = command.getSubcommands().get(word);
    }
    return command.getCommandSpec().optionsMap().containsKey(option);
  }

  private static void add(String prefix, CommandLine command, List<String> names) {
    command
        .getSubcommands()
        .forEach(
            (name, each) -> {
              if (each.getCommand() instanceof HelpCommand) {
                return;
              }
              if (each.getSubcommands().isEmpty()) {
                names.add(prefix + name);
              }
              add(prefix + name + " ", each, names);
            });
  }
}

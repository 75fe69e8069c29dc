package org.kinlink.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kinlink.cli.project.Suggestion;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Tells what is wrong with a command line. What was typed may be a record id, so that only names of
 * options are repeated.
 */
final class UsageMistakes implements IParameterExceptionHandler {
  private final Console console;

  UsageMistakes(Console console) {
    this.console = console;
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] args) {
    CommandLine command = wrong.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    // An option spelt wrong is also missing; the spelling is what helps.
    Optional<String> misspelt = misspelt(command, args);
    String reason = misspelt.orElseGet(() -> reason(wrong, command));
    console.error(reason + "; see \"" + name + " --help\"");
    return ExitCode.USAGE;
  }

  private static Optional<String> misspelt(CommandLine command, String[] args) {
    for (String arg : args) {
      String option = arg.replaceFirst("(?s)=.*", "");
      if (option.equals("--")) {
        return Optional.empty();
      }
      if (option.startsWith("--") && !known(option, command)) {
        return Optional.of(unknownOption(option, command));
      }
    }
    return Optional.empty();
  }

  private static boolean known(String option, CommandLine command) {
    return command.getCommandSpec().optionsMap().containsKey(option);
  }

  private static String unknownOption(String option, CommandLine command) {
    return Suggestion.nearest(option, command.getCommandSpec().optionsMap().keySet())
        .map(word -> "there is no option " + option + "; did you mean " + word + "?")
        .orElse("there is no such option");
  }

  private static String reason(ParameterException wrong, CommandLine command) {
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched.getUnmatched(), command);
    }
    if (wrong instanceof MissingParameterException missing) {
      return missing.getMissing().stream()
              .map(UsageMistakes::label)
              .collect(Collectors.joining(", "))
          + (missing.getMissing().size() == 1 ? " is missing" : " are missing");
    }
    ArgSpec argument = wrong.getArgSpec();
    return argument == null
        ? "the command line cannot be understood"
        : label(argument) + " was given something that it does not take";
  }

  private static String unmatched(List<String> typed, CommandLine command) {
    String first = typed.isEmpty() ? "" : typed.get(0);
    if (first.startsWith("-")) {
      return unknownOption(first.replaceFirst("(?s)=.*", ""), command);
    }
    if (command.getSubcommands().isEmpty()) {
      return "there are more arguments than the command takes";
    }
    return Suggestion.nearest(first, command.getSubcommands().keySet())
        .map(word -> "there is no such command; did you mean \"" + word + "\"?")
        .orElse(
            "there is no such command; known are "
                + String.join(", ", command.getSubcommands().keySet()));
  }

  private static String label(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName() + " " + option.paramLabel()
        : argument.paramLabel();
  }
}

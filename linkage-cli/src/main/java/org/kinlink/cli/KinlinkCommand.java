package org.kinlink.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What all commands have in common: help, version and exit codes. */
@Command(
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    synopsisHeading = "Usage: ",
    descriptionHeading = "%n",
    parameterListHeading = "%nWhat to name:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%n",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.DONE_TEXT,
      ExitCode.BUG_TEXT,
      ExitCode.USAGE_TEXT,
      ExitCode.INPUT_TEXT,
      ExitCode.OUTPUT_TEXT,
      ExitCode.INTERRUPTED_TEXT
    })
abstract class KinlinkCommand implements Callable<Integer> {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean helpAsked;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  boolean versionAsked;

  final Console console;

  KinlinkCommand(Console console) {
    this.console = console;
  }
}

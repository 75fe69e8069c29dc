package org.kinlink.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
  private final TestConsole console = new TestConsole();

  private void refused(String reason, Object... args) {
    assertEquals(ExitCode.USAGE, console.run(args), console::err);
    assertTrue(console.err().startsWith("kinlink: "), console::err);
    assertEquals(1, console.err().lines().count(), console::err);
    assertTrue(console.err().contains(reason), console::err);
    assertEquals("", console.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check",
        "link",
        "explain",
        "evaluate",
        "synthesise",
        "presets",
        "pseudonymise",
        "keys",
        "schema"
      })
  void everyCommandExplainsItselfWithAnExampleAndItsExitCodes(String command) {
    assertEquals(ExitCode.DONE, console.run(command, "--help"));
    String help = console.out();
    assertTrue(help.contains("Example"), help);
    assertTrue(help.matches("(?s).*\\b3 +an input file cannot be used.*"), help);
    assertTrue(help.matches("(?s).*\\b130 +interrupted.*"), help);
    assertEquals("", console.err());
  }

  @Test
  void helpListsTheCommands() {
    assertEquals(ExitCode.DONE, console.run("--help"));
    for (String command :
        new String[] {
          "check",
          "link",
          "explain",
          "evaluate",
          "synthesise",
          "presets",
          "pseudonymise",
          "keys",
          "schema"
        }) {
      assertTrue(console.out().contains("  " + command), console::out);
    }
  }

  @Test
  void helpOnACommandIsThatCommandsHelp() {
    assertEquals(ExitCode.DONE, console.run("help", "link"));
    assertTrue(console.out().contains("kinlink link"), console::out);
  }

  @Test
  void eachCommandIsFoundByItsOwnName() {
    Main.commands(console.console(false))
        .getSubcommands()
        .forEach((name, command) -> assertEquals(name, command.getCommandSpec().name()));
    for (String name : CommandNames.all()) {
      TestConsole own = new TestConsole();
      Object[] line = (name + " --help").split(" ", -1);
      assertEquals(ExitCode.DONE, own.run(line), name);
      assertTrue(own.out().contains("Usage: kinlink " + name), own::out);
    }
  }

  @Test
  void tellsItsVersion() {
    assertEquals(ExitCode.DONE, console.run("--version"));
    assertTrue(console.out().matches("(?s)kinlink \\d+\\.\\d+\\.\\d+.*"), console::out);
  }

  @Test
  void withoutACommandShowsTheHelpAsAnError() {
    assertEquals(ExitCode.USAGE, console.run());
    assertEquals("", console.out());
    assertTrue(console.err().contains("Commands:"), console::err);
  }

  @Test
  void suggestsTheCommandThatWasMeant() {
    refused("did you mean \"link\"?", "lnik", "a.csv");
  }

  @Test
  void doesNotRepeatWhatIsNoCommand() {
    console.run("canary");
    assertFalse(console.err().contains("canary"), console::err);
  }

  @Test
  void suggestsTheOptionThatWasMeant() {
    refused("did you mean --truth?", "evaluate", "dir", "--trut", "x");
  }

  @Test
  void namesTheOptionThatIsMissing() {
    refused("--out DIR is missing", "synthesise");
  }

  @Test
  void doesNotRepeatAValueThatCannotBeRead() {
    refused("--seed NUMBER", "synthesise", "--out", "x", "--seed", "canary");
    assertFalse(console.err().contains("canary"), console::err);
  }

  @Test
  void refusesArgumentsTooMany() {
    refused("more arguments", "schema", "canary");
    assertFalse(console.err().contains("canary"), console::err);
  }

  @Test
  void printsTheSchema() {
    assertEquals(ExitCode.DONE, console.run("schema"));
    assertTrue(console.out().contains("https://json-schema.org/draft/2020-12/schema"));
  }
}

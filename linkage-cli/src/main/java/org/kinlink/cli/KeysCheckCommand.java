package org.kinlink.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.kinlink.key.KeyCheckValue;
import org.kinlink.key.KeySet;
import org.kinlink.key.Passphrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sees whether the primary key of a file is the right one. */
@Command(
    name = "check",
    description = {
      "See that a file opens and, with --expect, that its primary key is the one another"
          + " organisation uses. A wrong key and one that was replaced are told apart."
    },
    footer = "Example: kinlink keys check project.keys --expect abcd-efgh-ijkl-mnop-qrst-uvwx")
final class KeysCheckCommand extends KeyFileCommand {
  @Option(
      names = "--expect",
      paramLabel = "VALUE",
      description = "Check value that the other organisation read out to you.")
  private @Nullable String expected;

  KeysCheckCommand(Console console) {
    super(console);
  }

  @Override
  void run() throws IOException {
    KeyCheckValue value = checkValue(expected);
    try (Passphrase passphrase = ask();
        KeySet keys = keyFile(file()).read(passphrase)) {
      if (value != null) {
        expect(keys, value);
      }
      show(value == null ? "Primary is" : "As expected, primary is", keys.primary());
    }
  }
}

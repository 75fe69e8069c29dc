package org.kinlink.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import org.kinlink.envelope.KeyPairs;
import org.kinlink.envelope.PublicKeyFile;
import org.kinlink.key.KeySet;
import org.kinlink.key.Passphrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the public half of a key pair. */
@Command(
    name = "public",
    description = {
      "Write the public half of a key pair that is derived from the primary key: for encrypting to"
          + " a linkage unit (receiving), or for checking what a data owner signed (signing).",
      "The file may be sent openly. Compare its check value by telephone with who uses it. Use a"
          + " key of your own, never one that is shared."
    },
    footer = {
      "Examples:",
      "  kinlink keys public unit.keys --use receiving --name wexcombe-unit --out unit.pub",
      "  kinlink keys public signing.keys --use signing --name school --out school.pub"
    })
final class KeysPublicCommand extends KeyFileCommand {
  /** What the pair is for. */
  enum Use {
    receiving,
    signing
  }

  @Option(
      names = "--use",
      paramLabel = "receiving|signing",
      required = true,
      description = "What the key pair is for.")
  private Use use = Use.receiving;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      required = true,
      description = "Whose it is; of a data owner the name of its source.")
  private String name = "";

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      required = true,
      description = "File to write, which must not exist.")
  private Path out = Path.of("");

  KeysPublicCommand(Console console) {
    super(console);
  }

  @Override
  void run() throws IOException {
    if (!name.matches("[a-z0-9_-]{1,40}")) {
      throw CommandFailure.usage(
          "--name takes 1 to 40 lower-case letters, digits, hyphens and underscores");
    }
    try (Passphrase passphrase = ask();
        KeySet keys = keyFile(file()).read(passphrase)) {
      PublicKeyFile made =
          KeyPairs.publicKey(
              keys.primary(),
              use == Use.receiving ? PublicKeyFile.Use.RECEIVING : PublicKeyFile.Use.SIGNING,
              name);
      made.write(out);
      console.line("Made " + out + ", check value " + made.checkValue());
    } catch (FileAlreadyExistsException e) {
      throw CommandFailure.output(out + " exists; name a new file");
    }
  }
}

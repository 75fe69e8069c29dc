package org.kinlink.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.kinlink.key.KeyPurpose;
import org.kinlink.key.KeyScope;
import org.kinlink.key.KeySet;
import org.kinlink.key.KeySetFile;
import org.kinlink.key.LinkageKey;
import org.kinlink.key.Passphrase;
import org.kinlink.key.Secret;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a key file for one project and recipient. */
@Command(
    name = "derive",
    description = {
      "Make a key file for one project and recipient, from the primary key. Whoever gets it can"
          + " make the pseudonyms of that project, and learns nothing of the key it comes from, nor"
          + " of another project.",
      "The same key, project and recipient give the same derived key, here and anywhere."
    },
    footer = {
      "Example: kinlink keys derive master.keys --project early-help --recipient wexcombe \\",
      "           --out early-help.keys"
    })
final class KeysDeriveCommand extends KeyFileCommand {
  /** A project key serves all types of identifiers. */
  private static final String EVERY_TYPE = "every";

  @Option(
      names = "--project",
      paramLabel = "NAME",
      required = true,
      description = "The project, named as everybody names it, to the letter.")
  private String project = "";

  @Option(
      names = "--recipient",
      paramLabel = "NAME",
      required = true,
      description = "Who receives what is made with the derived key.")
  private String recipient = "";

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      required = true,
      description = "Key file to write, sealed with a pass-phrase of its own.")
  private Path out = Path.of("");

  @Mixin private final OtherPassphraseOptions other = new OtherPassphraseOptions();

  KeysDeriveCommand(Console console) {
    super(console);
  }

  @Override
  void run() throws IOException {
    KeyScope scope = new KeyScope(EVERY_TYPE, project, recipient);
    try (Passphrase passphrase = ask();
        KeySet keys = keyFile(file()).read(passphrase);
        Secret secret = keys.primary().derive(KeyPurpose.PROJECT, scope);
        Passphrase seals = other.of(out).choose()) {
      LinkageKey derived = LinkageKey.of(secret, today());
      keyFile(out).create(KeySet.of(derived), seals, KeySetFile.Format.SEALED);
      show("Made " + out + " with", derived);
    }
  }
}

package org.kinlink.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinlink.envelope.PublicKeyFile;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What opens files of encoded records. */
class EncodedFileOptions {
  @Option(
      names = "--keys",
      paramLabel = "KEYFILE",
      description = "For encoded files: the unit's own key file, which opens them.")
  private @Nullable Path keys;

  @Mixin final PassphraseOptions passphrase = new PassphraseOptions();

  @Option(
      names = "--owner",
      paramLabel = "OWNER.pub",
      description =
          "For encoded files: public key of a data owner whose files are accepted, once"
              + " for each.")
  private List<Path> owners = List.of();

  boolean given() {
    return keys != null || !owners.isEmpty();
  }

  Path keys() {
    if (keys == null) {
      throw CommandFailure.usage("--keys must name the unit's key file, which opens encoded files");
    }
    return keys;
  }

  List<PublicKeyFile> owners() {
    if (owners.isEmpty()) {
      throw CommandFailure.usage(
          "--owner must name the public key of each data owner, as only their files are accepted");
    }
    return owners.stream()
        .map(file -> PublicKeyFile.read(file, PublicKeyFile.Use.SIGNING))
        .toList();
  }
}

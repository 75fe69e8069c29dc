package org.kinlink.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a linkage unit says besides when it links files of encoded records. */
final class UnitOptions extends EncodedFileOptions {
  @Option(
      names = "--received",
      paramLabel = "FILE",
      description =
          "For encoded files: where the unit remembers what it received, to refuse an old"
              + " file; KEYFILE.received if not given.")
  private @Nullable Path received;

  @Option(
      names = "--common-groups",
      description =
          "For encoded files: give all owners the same group ids, where their agreement"
              + " grants it.")
  boolean commonGroups;

  @Override
  boolean given() {
    return super.given() || received != null || commonGroups;
  }

  Path received(Path keyFile) {
    return received == null
        ? keyFile.resolveSibling(keyFile.getFileName() + ".received")
        : received;
  }
}

package org.kinlink.benchmarks.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Python environment with one release of a peer, made once. */
final class Environment {
  private Environment() {}

  /**
   * Installs packages of PyPI, which needs python3 with venv, and the network the first time.
   *
   * @param work where environments are kept
   * @param packages the peer as {@code name==version}, and what else it needs
   * @return the folder of the environment
   * @throws IOException if that fails; the message says what to do, and what pip said
   */
  static Path of(Path work, String... packages) throws IOException {
    Path folder = work.resolve(packages[0].replace("==", "-"));
    Path installed = folder.resolve("installed");
    if (!Files.exists(installed)) {
      Files.createDirectories(work);
      Job.output(work, List.of("python3", "-m", "venv", "--clear", folder.toString()));
      List<String> install =
          new ArrayList<>(
              List.of(folder.resolve("bin").resolve("pip").toString(), "install", "-q"));
      install.addAll(List.of(packages));
      try {
        Job.output(work, install);
      } catch (IOException e) {
        throw new IOException(
            packages[0]
                + " cannot be installed for "
                + Job.output(work, List.of("python3", "--version")).strip()
                + "; name a release that can, or none, by the option of that peer"
                + " (kinlink-bench peers --help).\n"
                + e.getMessage(),
            e);
      }
      Files.createFile(installed);
    }
    return folder;
  }
}

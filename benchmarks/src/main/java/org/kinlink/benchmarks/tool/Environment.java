package org.kinlink.benchmarks.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A Python environment with one release of a peer, made once. */
final class Environment {
  private Environment() {}

  /**
   * Installs a package of PyPI, which needs python3 with venv, and the network the first time.
   *
   * @return the folder of the environment
   * @throws IOException if that fails; the message holds what pip said
   */
  static Path of(Path work, String name, String version) throws IOException {
    Path folder = work.resolve(name + "-" + version);
    Path installed = folder.resolve("installed");
    if (!Files.exists(installed)) {
      Files.createDirectories(work);
      Job.output(work, List.of("python3", "-m", "venv", "--clear", folder.toString()));
      Job.output(
          work,
          List.of(
              folder.resolve("bin").resolve("pip").toString(),
              "install",
              "-q",
              name + "==" + version));
      Files.createFile(installed);
    }
    return folder;
  }
}

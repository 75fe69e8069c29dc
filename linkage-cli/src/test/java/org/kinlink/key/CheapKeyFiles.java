package org.kinlink.key;

import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import org.kinlink.key.KeySetFile.Format;

/** Key files sealed at hardly any cost, so that tests can be many; they protect nothing. */
public final class CheapKeyFiles {
  private static final ImmutableMap<Format, KeyFormat> FORMATS =
      ImmutableMap.of(
          Format.SEALED, new SealedKeys(new Argon2id("cheap", 32, 1, 4)),
          Format.PKCS12, new Pkcs12Keys(1));

  private CheapKeyFiles() {}

  /**
   * A key file.
   *
   * @param path where it is
   * @return the file
   */
  public static KeySetFile at(Path path) {
    return new KeySetFile(path, FORMATS);
  }
}

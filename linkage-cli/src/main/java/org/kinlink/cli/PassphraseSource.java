package org.kinlink.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kinlink.key.Passphrase;

/**
 * Where a pass-phrase comes from: a file, a file descriptor or a variable of the environment if one
 * was named, and the terminal else. It is never an argument, which every user of a machine can see.
 *
 * @param what what the pass-phrase opens, for the prompt
 * @param option how the options begin, such as {@code --passphrase}
 * @param file the file that was named
 * @param descriptor the file descriptor that was named
 * @param variable the variable that was named
 */
record PassphraseSource(
    String what,
    String option,
    @Nullable Path file,
    @Nullable Integer descriptor,
    @Nullable String variable) {
  private static final int LONGEST = 4_096;

  /** Asks for a pass-phrase that is in use. */
  Passphrase ask() {
    return get(false);
  }

  /** Asks for a new pass-phrase; at the terminal it is typed twice. */
  Passphrase choose() {
    return get(true);
  }

  private Passphrase get(boolean twice) {
    int named = (file == null ? 0 : 1) + (descriptor == null ? 0 : 1) + (variable == null ? 0 : 1);
    if (named > 1) {
      throw CommandFailure.usage(
          "name one of " + option + "-file, " + option + "-fd and " + option + "-env");
    }
    if (file != null) {
      return of(read(OwnerOnly.require(file)), file.toString());
    }
    if (descriptor != null) {
      return of(read(Path.of("/dev/fd/" + descriptor)), "file descriptor " + descriptor);
    }
    if (variable != null) {
      return ofVariable(variable);
    }
    return typed(twice);
  }

  private Passphrase ofVariable(String name) {
    String value = System.getenv(name);
    if (value == null) {
      throw CommandFailure.usage(option + "-env names a variable that is not set; export it first");
    }
    return of(value.getBytes(StandardCharsets.UTF_8), "the variable");
  }

  private byte[] read(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(LONGEST);
    } catch (IOException e) {
      throw CommandFailure.input(Failures.reason(e) + "; no pass-phrase can be read there");
    }
  }

  private Passphrase of(byte[] line, String place) {
    try {
      return Passphrase.ofUtf8(line);
    } catch (IllegalArgumentException e) {
      throw CommandFailure.input(place + ": must hold the pass-phrase as one line of UTF-8");
    } finally {
      Arrays.fill(line, (byte) 0);
    }
  }

  // A console without a terminal gives no pass-phrase, and then says so by null.
  @SuppressWarnings("SystemConsoleNull")
  private Passphrase typed(boolean twice) {
    java.io.Console terminal = System.console();
    if (terminal == null) {
      throw CommandFailure.usage(
          "there is no terminal to ask for the pass-phrase of "
              + what
              + "; name "
              + option
              + "-file FILE");
    }
    Passphrase first = of(terminal.readPassword("Pass-phrase of %s: ", what));
    if (twice) {
      try (Passphrase second = of(terminal.readPassword("The same again: "))) {
        if (!first.matches(second)) {
          first.close();
          throw CommandFailure.usage("the two pass-phrases differ; nothing was done, try again");
        }
      }
    }
    return first;
  }

  private static Passphrase of(char @Nullable [] typed) {
    try {
      return Passphrase.of(typed == null ? new char[0] : typed);
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage("there was no pass-phrase; nothing was done, try again");
    } finally {
      if (typed != null) {
        Arrays.fill(typed, '\0');
      }
    }
  }

  /** Refuses files with secrets that others can read. */
  static final class OwnerOnly {
    private OwnerOnly() {}

    static Path require(Path file) {
      try {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix
            && Files.isRegularFile(file)
            && !PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                .endsWith("------")) {
          throw CommandFailure.input(
              file + ": others than its owner may use it; forbid that with: chmod 600 " + file);
        }
        return file;
      } catch (IOException e) {
        throw CommandFailure.input(Failures.reason(e));
      }
    }
  }
}

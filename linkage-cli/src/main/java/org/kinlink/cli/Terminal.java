package org.kinlink.cli;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether somebody sits at a terminal and sees the error stream. */
final class Terminal {
  private static final Path ERROR_STREAM = Path.of("/proc/self/fd/2");

  private Terminal() {}

  static boolean watched() {
    String type = System.getenv("TERM");
    return consoleIsTerminal() && !"dumb".equals(type) && errorStreamIsTerminal();
  }

  // From Java 22 on a console is there even without a terminal, and has a method that tells.
  @SuppressWarnings("SystemConsoleNull")
  private static boolean consoleIsTerminal() {
    java.io.Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (Boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException e) {
      return false;
    }
  }

  // Java tells about input and output only; Linux tells about the error stream as well.
  private static boolean errorStreamIsTerminal() {
    if (!Files.isSymbolicLink(ERROR_STREAM)) {
      return true;
    }
    try {
      String device = Files.readSymbolicLink(ERROR_STREAM).toString();
      return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
    } catch (IOException e) {
      return false;
    }
  }
}

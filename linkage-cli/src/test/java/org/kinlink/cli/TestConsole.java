package org.kinlink.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.kinlink.key.CheapKeyFiles;

/** Runs the program in this process and keeps what it prints. */
final class TestConsole {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  int run(Object... args) {
    String[] texts = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      texts[i] = args[i].toString();
    }
    return Main.run(console(false), texts);
  }

  Console console(boolean terminal) {
    return new Console(
        new PrintWriter(out), new PrintWriter(err), terminal, false, CheapKeyFiles::at);
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }
}

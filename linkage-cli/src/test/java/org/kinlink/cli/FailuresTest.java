package org.kinlink.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class FailuresTest {
  @Test
  void memoryThatAWorkerLackedIsToldAsMemory() {
    TestConsole console = new TestConsole();
    Throwable thrown =
        new IllegalStateException(
            "a worker stopped", new CompletionException(new OutOfMemoryError()));
    assertEquals(ExitCode.BUG, new Failures(console.console(false)).tell(thrown));
    assertTrue(console.err().contains("needs more memory"), console.err());
    assertTrue(console.err().contains("-Xmx8g"), console.err());
  }

  @Test
  void whatHasNoMemoryInItsCausesIsAnErrorOfItsOwn() {
    TestConsole console = new TestConsole();
    Throwable thrown = new IllegalStateException("Ada", new CompletionException(new Error("Ada")));
    assertEquals(ExitCode.BUG, new Failures(console.console(false)).tell(thrown));
    assertTrue(console.err().contains("an error of its own"), console.err());
    assertFalse(console.err().contains("Ada"), console.err());
  }
}

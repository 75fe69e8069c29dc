package org.kinlink.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinlink.record.BadDataException;

class WholeFileTest {
  @TempDir private Path folder = Path.of("");

  private void assertAlone(Path... expected) throws IOException {
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(expected), left.sorted().toList());
    }
  }

  @Test
  void isThereWholeForItsOwnerOnly() throws IOException {
    Path out = folder.resolve("out.csv");
    WholeFile.write(out, made -> Files.writeString(made, "one"));
    WholeFile.write(out, made -> Files.writeString(made, "two"));
    assertEquals("two", Files.readString(out));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(out)));
    assertAlone(out);
  }

  @Test
  void leavesWhatWasThereWhenItFails() throws IOException {
    Path out = Files.writeString(folder.resolve("out.csv"), "before");
    IOException failure =
        assertThrows(
            IOException.class,
            () ->
                WholeFile.write(
                    out,
                    made -> {
                      Files.writeString(made, "half");
                      throw new IOException("No space left on device");
                    }));
    assertTrue(String.valueOf(failure.getMessage()).contains("no space left"));
    assertEquals("before", Files.readString(out));
    assertAlone(out);
  }

  @Test
  void isRefusedWhereItMustNotStand() throws IOException {
    Path in = Files.writeString(folder.resolve("in.csv"), "x");
    Path link = Files.createLink(folder.resolve("link.csv"), in);
    Path other = Files.writeString(folder.resolve("other.csv"), "x");
    assertRefused("is an input", in, in, true);
    assertRefused("is an input", link, in, true);
    assertRefused("is there already", other, in, false);
    assertRefused("is a folder", folder, in, true);
    assertRefused("not there", folder.resolve("none").resolve("out.csv"), in, true);
    WholeFile.check(other, in, true);
    WholeFile.check(folder.resolve("new.csv"), in, false);
  }

  private static void assertRefused(String reason, Path out, Path in, boolean replace) {
    BadDataException refusal =
        assertThrows(BadDataException.class, () -> WholeFile.check(out, in, replace));
    assertTrue(String.valueOf(refusal.getMessage()).contains(reason), refusal::getMessage);
  }
}

package org.kinlink.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinlink.record.BadDataException;

/** A result appears whole or not at all, and what is not ours is never touched. */
final class ResultFolderTest {
  private static final String RUN = "{\"kinlink\": \"0.1.0\"}\n";

  @TempDir private Path folder;
  private Path out;

  @BeforeEach
  void prepare() {
    out = folder.resolve("out");
  }

  @Test
  void writesANewFolderAndThoseOnTheWay() throws IOException {
    Path deep = folder.resolve("a/b/out");
    ResultFolder.write(deep, content("one"));
    assertEquals("one", Files.readString(deep.resolve("persons.csv")));
    assertTrue(ResultFolder.isResult(deep));
    assertEquals(List.of("out"), names(deep.getParent()));
  }

  @Test
  void writesIntoAnEmptyFolder() throws IOException {
    Files.createDirectory(out);
    ResultFolder.write(out, content("one"));
    assertEquals(List.of("out"), names(folder));
    assertEquals("one", Files.readString(out.resolve("persons.csv")));
  }

  @Test
  void replacesAnEarlierResultAsAWhole() throws IOException {
    ResultFolder.write(
        out,
        made -> {
          content("one").write(made);
          Files.writeString(made.resolve("links.csv"), "old");
        });
    ResultFolder.write(out, content("two"));
    assertEquals(List.of("persons.csv", "run.json"), names(out));
    assertEquals("two", Files.readString(out.resolve("persons.csv")));
    assertEquals(List.of("out"), names(folder));
  }

  @Test
  void onlyTheOwnerCanReadIt() throws IOException {
    ResultFolder.write(out, content("one"));
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(out)));
    Path file = out.resolve("persons.csv");
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void refusesAFolderThatIsNotOurs() throws IOException {
    Files.createDirectory(out);
    Files.writeString(out.resolve("thesis.doc"), "mine");
    assertRefused("not a kinlink result", "choose a new or empty folder");
    assertEquals("mine", Files.readString(out.resolve("thesis.doc")));
  }

  @Test
  void refusesAResultThatHoldsAFileOfSomebodyElse() throws IOException {
    ResultFolder.write(out, content("one"));
    Files.writeString(out.resolve("notes.txt"), "mine");
    assertRefused("not a kinlink result");
    assertEquals("one", Files.readString(out.resolve("persons.csv")));
    assertEquals("mine", Files.readString(out.resolve("notes.txt")));
  }

  @Test
  void refusesFilesOfOurNamesWithoutOurMark() throws IOException {
    Files.createDirectory(out);
    Files.writeString(out.resolve("persons.csv"), "theirs");
    Files.writeString(out.resolve("run.json"), "{\"tool\": \"another\"}");
    assertRefused("not a kinlink result");
    assertEquals("theirs", Files.readString(out.resolve("persons.csv")));
  }

  @Test
  void refusesAFile() throws IOException {
    Files.writeString(out, "mine");
    assertRefused("is a file");
    assertEquals("mine", Files.readString(out));
  }

  @Test
  void refusesALinkToNothing() throws IOException {
    Files.createSymbolicLink(out, folder.resolve("gone"));
    assertRefused("is a link to something that is not there");
    assertEquals(List.of("out"), names(folder));
  }

  @Test
  void followsALinkToAFolderAndLeavesTheLink() throws IOException {
    Path real = Files.createDirectory(folder.resolve("real"));
    Files.createSymbolicLink(out, real);
    ResultFolder.write(out, content("one"));
    assertTrue(Files.isSymbolicLink(out));
    assertEquals("one", Files.readString(real.resolve("persons.csv")));
  }

  @Test
  void aFileOnTheWayIsSaidPlainly() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");
    IOException refused =
        assertThrows(
            IOException.class, () -> ResultFolder.write(file.resolve("out"), content("one")));
    assertTrue(message(refused).contains("a file stands where a folder is needed"));
    IOException early =
        assertThrows(IOException.class, () -> ResultFolder.check(file.resolve("out")));
    assertTrue(message(early).contains("a file stands where a folder is needed"));
  }

  @Test
  void wantOfSpaceLeavesTheEarlierResult() throws IOException {
    ResultFolder.write(out, content("one"));
    IOException full =
        assertThrows(
            IOException.class,
            () ->
                ResultFolder.write(
                    out,
                    made -> {
                      Files.writeString(made.resolve("persons.csv"), "half");
                      throw new FileSystemException("x", null, "No space left on device");
                    }));
    assertTrue(message(full).contains("no space left"), message(full));
    assertTrue(message(full).contains("unchanged"), message(full));
    assertEquals("one", Files.readString(out.resolve("persons.csv")));
    assertEquals(List.of("out"), names(folder));
  }

  @Test
  void aFailureLeavesNoFolderThatWasMadeOnTheWay() {
    Path deep = folder.resolve("a/b/out");
    assertThrows(
        IOException.class,
        () ->
            ResultFolder.write(
                deep,
                made -> {
                  throw new IOException("No space left on device");
                }));
    assertFalse(Files.exists(folder.resolve("a")));
  }

  @Test
  void aBugInTheContentLeavesTheEarlierResult() throws IOException {
    ResultFolder.write(out, content("one"));
    assertThrows(
        IllegalStateException.class,
        () ->
            ResultFolder.write(
                out,
                made -> {
                  throw new IllegalStateException("bug");
                }));
    assertEquals("one", Files.readString(out.resolve("persons.csv")));
    assertEquals(List.of("out"), names(folder));
  }

  @Test
  void contentWithoutOurMarkIsTheCallersMistake() {
    assertThrows(
        IllegalArgumentException.class,
        () -> ResultFolder.write(out, made -> Files.writeString(made.resolve("a.csv"), "x")));
    assertFalse(Files.exists(out));
  }

  @Test
  void anInterruptLeavesTheEarlierResult() throws IOException {
    ResultFolder.write(out, content("one"));
    IOException stopped =
        assertThrows(
            IOException.class,
            () ->
                ResultFolder.write(
                    out,
                    made -> {
                      content("two").write(made);
                      Thread.currentThread().interrupt();
                    }));
    assertTrue(Thread.interrupted(), "the interrupt is still to be seen");
    assertTrue(message(stopped).contains("interrupted"), message(stopped));
    assertEquals("one", Files.readString(out.resolve("persons.csv")));
    assertEquals(List.of("out"), names(folder));
  }

  @Test
  void aKilledProcessLeavesTheEarlierResultAndItsRemainsAreRemoved()
      throws IOException, InterruptedException {
    ResultFolder.write(out, content("one"));
    Process process = halfWay(out);
    assertTrue(process.destroyForcibly().waitFor(60, TimeUnit.SECONDS));
    assertEquals("one", Files.readString(out.resolve("persons.csv")));
    assertEquals(2, names(folder).size());
    ResultFolder.write(out, content("two"));
    assertEquals(List.of("out"), names(folder));
    assertEquals("two", Files.readString(out.resolve("persons.csv")));
  }

  @Test
  void aTerminatedProcessRemovesItsRemains() throws IOException, InterruptedException {
    ResultFolder.write(out, content("one"));
    Process process = halfWay(out);
    process.destroy();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(List.of("out"), names(folder));
    assertEquals("one", Files.readString(out.resolve("persons.csv")));
  }

  @Test
  void whatAKilledRunHadTakenAwayIsPutBack() throws IOException {
    ResultFolder.write(out, content("one"));
    Path left = Files.createDirectory(folder.resolve(".out.kinlink-123"));
    Files.writeString(left.resolve("kinlink-unfinished"), "");
    Files.move(out, left.resolve("previous"));
    Staging.recover(out);
    assertEquals(List.of("out"), names(folder));
    assertEquals("one", Files.readString(out.resolve("persons.csv")));
  }

  @Test
  void theFolderOfARunThatLivesIsLeftAlone() throws IOException {
    Path living = Files.createDirectory(folder.resolve(".out.kinlink-123"));
    Path marker = Files.writeString(living.resolve("kinlink-unfinished"), "");
    try (FileChannel channel = FileChannel.open(marker, StandardOpenOption.WRITE)) {
      channel.lock();
      ResultFolder.write(out, content("one"));
      assertTrue(Files.exists(marker));
    }
  }

  @Test
  void aHiddenFolderWithoutOurMarkIsLeftAlone() throws IOException {
    Path theirs = Files.createDirectory(folder.resolve(".out.kinlink-notes"));
    ResultFolder.write(out, content("one"));
    assertTrue(Files.exists(theirs));
  }

  @Test
  void checkAcceptsWhatWriteAccepts() throws IOException {
    ResultFolder.check(folder.resolve("a/b/out"));
    ResultFolder.write(out, content("one"));
    ResultFolder.check(out);
    Files.writeString(out.resolve("notes.txt"), "mine");
    assertThrows(BadDataException.class, () -> ResultFolder.check(out));
  }

  private void assertRefused(String... parts) {
    BadDataException refused =
        assertThrows(BadDataException.class, () -> ResultFolder.write(out, content("new")));
    for (String part : parts) {
      assertTrue(message(refused).contains(part), message(refused));
    }
    assertThrows(BadDataException.class, () -> ResultFolder.check(out));
  }

  /** Starts a process that writes half a result and then waits to be killed. */
  private static Process halfWay(Path out) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                out.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertEquals('!', process.getInputStream().read());
    return process;
  }

  /** What the process runs. */
  static final class Victim {
    private Victim() {}

    public static void main(String[] args) throws IOException {
      ResultFolder.write(
          Path.of(args[0]),
          made -> {
            Files.writeString(made.resolve("persons.csv"), "half");
            System.out.write('!');
            System.out.flush();
            try {
              new CountDownLatch(1).await();
            } catch (InterruptedException e) {
              throw new IOException(e);
            }
          });
    }
  }

  private static FolderWriter content(String text) {
    return made -> {
      Files.writeString(made.resolve("persons.csv"), text);
      Files.writeString(made.resolve("run.json"), RUN);
    };
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  private static String message(Exception e) {
    return String.valueOf(e.getMessage());
  }
}

package org.kinlink.key;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {
  private static final String SECRET =
      "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
  private static final String GOOD = "kinlink-key: 1\nid: 57482e15\nsecret: " + SECRET + "\n";

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("a.key");
  }

  private void write(String content) throws IOException {
    LinkageKey.generate(new SecureRandom()).write(file);
    Files.writeString(file, content, StandardCharsets.ISO_8859_1);
  }

  private void assertRefused(String reason, String content) throws IOException {
    write(content);
    KeyFileException refusal = assertThrows(KeyFileException.class, () -> LinkageKey.read(file));
    assertEquals("key file " + file + ": " + reason, refusal.getMessage());
    assertNull(refusal.getCause(), "a cause may show what the file holds");
  }

  @Test
  void readsWhatItWrote() throws IOException {
    LinkageKey key = LinkageKey.generate(new SecureRandom());
    key.write(file);
    assertEquals(key, LinkageKey.read(file));
  }

  @Test
  void readsTheLongestKeyThatItWrites() throws IOException {
    byte[] bytes = new byte[LinkageKey.LONGEST];
    new SecureRandom().nextBytes(bytes);
    LinkageKey.of(bytes).write(file);
    assertArrayEquals(bytes, LinkageKey.read(file).bytes(KeyAccess.grant()));
  }

  @Test
  void writesTheDocumentedFormat() throws IOException {
    write(GOOD);
    Path copy = folder.resolve("copy.key");
    LinkageKey.read(file).write(copy);
    String text = Files.readString(copy, StandardCharsets.US_ASCII);
    assertTrue(text.startsWith("# A kinlink key. "), "comments come first");
    assertTrue(text.endsWith("\n" + GOOD), "the three lines come last");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\n\n", "\n# a comment\n", "  \n  "})
  void readsWhatAnEditorMadeOfTheLines(String lineEnd) throws IOException {
    write(GOOD.replace("\n", lineEnd));
    assertEquals("57482e15", LinkageKey.read(file).id());
  }

  @Test
  void readsASecretInCapitals() throws IOException {
    write(GOOD.replace(SECRET, SECRET.toUpperCase(Locale.ROOT)));
    assertEquals("57482e15", LinkageKey.read(file).id());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void writesForTheOwnerAlone() throws IOException {
    LinkageKey.generate(new SecureRandom()).write(file);
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @ParameterizedTest
  @DisabledOnOs(OS.WINDOWS)
  @ValueSource(
      strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-----w-", "rwx--x---", "rwx-----x"})
  void refusesAFileThatOthersMayUse(String permissions) throws IOException {
    write(GOOD);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    KeyFileException refusal = assertThrows(KeyFileException.class, () -> LinkageKey.read(file));
    assertEquals(
        "key file %s: others than its owner may use it; forbid that with: chmod 600 %s"
            .formatted(file, file),
        refusal.getMessage());
  }

  @ParameterizedTest
  @DisabledOnOs(OS.WINDOWS)
  @ValueSource(strings = {"rw-------", "r--------", "rwx------"})
  void readsAFileThatOnlyItsOwnerMayUse(String permissions) throws IOException {
    write(GOOD);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    assertEquals("57482e15", LinkageKey.read(file).id());
  }

  @Test
  void worksWhereThereAreNoPosixPermissions() throws IOException {
    Path archive = folder.resolve("a.zip");
    try (FileSystem zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
      assertFalse(zip.supportedFileAttributeViews().contains("posix"));
      LinkageKey key = LinkageKey.generate(new SecureRandom());
      key.write(zip.getPath("/a.key"));
      assertEquals(key, LinkageKey.read(zip.getPath("/a.key")));
    }
  }

  @Test
  void neverOverwrites() throws IOException {
    write(GOOD);
    LinkageKey other = LinkageKey.generate(new SecureRandom());
    assertThrows(FileAlreadyExistsException.class, () -> other.write(file));
    assertEquals("57482e15", LinkageKey.read(file).id());
  }

  @Test
  void refusesAFileThatIsNotThere() {
    assertThrows(NoSuchFileException.class, () -> LinkageKey.read(file));
  }

  @Test
  void refusesAFolder() {
    KeyFileException refusal = assertThrows(KeyFileException.class, () -> LinkageKey.read(folder));
    assertEquals("key file " + folder + ": is not a file", refusal.getMessage());
  }

  @Test
  void refusesAnEmptyFile() throws IOException {
    assertRefused("is not a kinlink key file", "");
  }

  @Test
  void refusesAnotherFile() throws IOException {
    assertRefused("is not a kinlink key file", "-----BEGIN PRIVATE KEY-----\n" + SECRET + "\n");
  }

  @Test
  void refusesAFormatItDoesNotKnow() throws IOException {
    assertRefused(
        "is of a format that this version of kinlink cannot read",
        GOOD.replace("kinlink-key: 1", "kinlink-key: 2"));
  }

  @Test
  void refusesAFileWithoutASecret() throws IOException {
    assertRefused(
        "does not hold one id and one secret; restore it", "kinlink-key: 1\nid: 57482e15\n");
  }

  @Test
  void refusesAFileWithTwoSecrets() throws IOException {
    assertRefused(
        "does not hold one id and one secret; restore it", GOOD + "secret: " + SECRET + "\n");
  }

  @Test
  void refusesAFileInAnotherOrder() throws IOException {
    assertRefused(
        "does not hold one id and one secret; restore it",
        "kinlink-key: 1\nsecret: " + SECRET + "\nid: 57482e15\n");
  }

  @Test
  void refusesASecretThatIsNotHexadecimal() throws IOException {
    String reason = "is damaged: its secret is not hexadecimal; restore it";
    assertRefused(reason, GOOD.replace("1e1f", "1e1g"));
    Files.delete(file);
    assertRefused(reason, GOOD.replace("1e1f", "1e1"));
  }

  @Test
  void refusesASecretOfWhichAPartIsMissing() throws IOException {
    assertRefused(
        "holds no sound key: bytes: a key has 32 to 1024 bytes, not 31",
        GOOD.replace("1e1f", "1e"));
  }

  @Test
  void refusesASecretThatWasChanged() throws IOException {
    assertRefused(
        "is damaged: id and secret do not agree; restore it", GOOD.replace("1e1f", "1e1e"));
  }

  @Test
  void refusesAFileThatIsTooLong() throws IOException {
    assertRefused("is too long to be a kinlink key", GOOD + "#".repeat(4_096));
  }

  @Test
  void neverShowsTheContentOfARefusedFile() throws IOException {
    write(GOOD.replace("1e1f", "canary"));
    KeyFileException refusal = assertThrows(KeyFileException.class, () -> LinkageKey.read(file));
    assertFalse(refusal.toString().contains("canary"));
    assertFalse(refusal.toString().contains("0001"));
  }
}

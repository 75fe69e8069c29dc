package org.kinlink.key;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinlink.key.KeyFileException.Reason;
import org.kinlink.key.KeySetFile.Format;

class KeySetFileTest {
  /** The formats, at costs that let the tests be many. */
  private static KeySetFile cheap(Path path) {
    return new KeySetFile(
        path,
        ImmutableMap.of(
            Format.SEALED, new SealedKeys(new Argon2id("argon2id-2026", 32, 1, 4)),
            Format.PKCS12, new Pkcs12Keys(1)));
  }

  private final Passphrase passphrase = Samples.passphrase();
  private final Passphrase wrong = Passphrase.of("correct horse battery stable".toCharArray());

  @TempDir private Path folder = Path.of("");
  private Path path = Path.of("");
  private KeySetFile file = cheap(path);

  @BeforeEach
  void nameTheFile() {
    path = folder.resolve("borough.keys");
    file = cheap(path);
  }

  private static KeySet rotated() {
    KeySet keys = KeySet.of(Samples.key(1)).add(Samples.key(2)).add(Samples.key(3));
    KeyId first = keys.primary().id();
    return keys.promote(Samples.key(2).id()).disable(first).destroy(first);
  }

  /** What a sealed file holds. */
  private String sealedText() throws IOException {
    Path sealed = folder.resolve("sealed.keys");
    Files.deleteIfExists(sealed);
    cheap(sealed).create(rotated(), passphrase, Format.SEALED);
    return Files.readString(sealed);
  }

  private Reason refusal(String text, Passphrase opens) throws IOException {
    return refusal(Samples.file(folder, text), opens);
  }

  private static Reason refusal(Path path, Passphrase opens) {
    KeyFileException refusal = assertThrows(KeyFileException.class, () -> cheap(path).read(opens));
    assertTrue(refusal.getMessage().startsWith("key file " + path + ": "), refusal::getMessage);
    assertNull(refusal.getCause(), "a cause may show what the file holds");
    return refusal.reason();
  }

  /** What somebody who wants to deceive writes: a change, with the checksum put right. */
  private static String withChecksum(String text) {
    String body = text.substring(text.indexOf("kinlink-keys"), text.indexOf("checksum: "));
    String sum = Hashing.sha256().hashString(body, StandardCharsets.US_ASCII).toString();
    return body + "checksum: " + sum + "\n";
  }

  private static String swapped(String text, String name) {
    int at = text.indexOf("\n" + name) + name.length() + 5;
    char other = text.charAt(at) == 'b' ? 'c' : 'b';
    return text.substring(0, at) + other + text.substring(at + 1);
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void keepsIdsStatesDatesAndBytes(Format format) throws IOException {
    KeySet keys = rotated();
    file.create(keys, passphrase, format);
    KeySet read = file.read(passphrase);
    assertEquals(keys.toString(), read.toString());
    for (int i = 0; i < keys.keys().size(); i++) {
      assertEquals(keys.keys().get(i).material(), read.keys().get(i).material());
      assertEquals(keys.keys().get(i).checkValue(), read.keys().get(i).checkValue());
    }
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void keepsTheFormatWhenItChanges(Format format) throws IOException {
    file.create(KeySet.of(Samples.key(1)), passphrase, format);
    byte[] before = Files.readAllBytes(path);
    file.update(passphrase, keys -> keys.add(Samples.key(2))).close();
    assertEquals(before[0], Files.readAllBytes(path)[0]);
    assertEquals(2, file.read(passphrase).keys().size());
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void holdsNoKeyInTheClear(Format format) throws IOException {
    LinkageKey key = Samples.key(1);
    file.create(KeySet.of(key), passphrase, format);
    String hex = HexFormat.of().formatHex(Files.readAllBytes(path));
    String secret =
        HexFormat.of().formatHex(((Secret) key.material().get()).bytes(KeyAccess.grant()));
    assertFalse(hex.contains(secret.substring(0, 16)));
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void isWrittenForItsOwnerOnlyAndLeavesNothingBeside(Format format) throws IOException {
    file.create(KeySet.of(Samples.key(1)), passphrase, format);
    file.update(passphrase, keys -> keys.add(Samples.key(2))).close();
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
    try (Stream<Path> there = Files.list(folder)) {
      assertEquals(List.of(path), there.toList());
    }
  }

  @Test
  void sealsTheSameKeysAnewEachTime() throws IOException {
    file.create(KeySet.of(Samples.key(1)), passphrase, Format.SEALED);
    List<String> before = Files.readAllLines(path);
    file.update(passphrase, keys -> keys).close();
    List<String> after = Files.readAllLines(path);
    for (String name : List.of("salt: ", "check: ", "nonce: ", "sealed: ")) {
      assertFalse(
          before.stream().anyMatch(line -> line.startsWith(name) && after.contains(line)), name);
    }
  }

  @Test
  void neverOverwritesWhatIsThere() throws IOException {
    Files.writeString(path, "precious");
    KeyFileException refusal =
        assertThrows(
            KeyFileException.class,
            () -> file.create(KeySet.of(Samples.key(1)), passphrase, Format.SEALED));
    assertEquals(Reason.EXISTS, refusal.reason());
    assertEquals("precious", Files.readString(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-----w-", "rw---x---"})
  void refusesAFileThatOthersMayUse(String permissions) throws IOException {
    Path shared = Samples.file(folder, sealedText());
    Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString(permissions));
    assertEquals(Reason.NOT_PRIVATE, refusal(shared, passphrase));
  }

  @Test
  void saysHowToForbidOthers() throws IOException {
    Path shared = Samples.file(folder, sealedText());
    Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rw-rw----"));
    KeyFileException refusal =
        assertThrows(KeyFileException.class, () -> cheap(shared).read(passphrase));
    assertTrue(refusal.getMessage().endsWith("chmod 600 " + shared), refusal::getMessage);
  }

  @Test
  void refusesWhatIsNoKeyFile() throws IOException {
    assertEquals(Reason.MISSING, refusal(folder.resolve("none"), passphrase));
    assertEquals(Reason.NO_FILE, refusal(folder, passphrase));
    assertEquals(Reason.NOT_KEYS, refusal("id,nhs_number\n1,9990000018\n", passphrase));
    assertEquals(Reason.NOT_KEYS, refusal("x".repeat(1 << 21), passphrase));
  }

  @Test
  void tellsAWrongPassphrase() throws IOException {
    assertEquals(Reason.WRONG_PASSPHRASE, refusal(sealedText(), wrong));
  }

  @Test
  void tellsALaterVersion() throws IOException {
    String text = sealedText();
    assertEquals(Reason.LATER_VERSION, refusal(text.replace("keys: 1\n", "keys: 2\n"), passphrase));
    assertEquals(
        Reason.LATER_VERSION, refusal(text.replace("keys: 1\n", "keys: 11\n"), passphrase));
    assertEquals(
        Reason.LATER_PROTECTION,
        refusal(withChecksum(text.replace("argon2id-2026", "argon2id-2031")), passphrase));
  }

  @Test
  void tellsTruncationAtEveryByte() throws IOException {
    String text = sealedText();
    int body = text.indexOf("kinlink-keys: ") + "kinlink-keys: ".length();
    for (int length = body; length < text.length() - 1; length++) {
      assertEquals(
          Reason.TRUNCATED, refusal(text.substring(0, length), passphrase), "at " + length);
    }
    assertEquals(Reason.TRUNCATED, refusal("", passphrase));
  }

  @ParameterizedTest
  @ValueSource(strings = {"protection: ", "salt: ", "check: ", "nonce: ", "sealed: ", "checksum: "})
  void tellsDamage(String name) throws IOException {
    assertEquals(Reason.DAMAGED, refusal(swapped(sealedText(), name), passphrase));
  }

  @Test
  void tellsDamageOfLines() throws IOException {
    String text = sealedText();
    assertEquals(Reason.DAMAGED, refusal(text + "more: 1\n", passphrase));
    assertEquals(Reason.DAMAGED, refusal(text.replace("\nsalt: ", "\nsugar: "), passphrase));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonce: ", "sealed: "})
  void tellsAChangeOnPurpose(String name) throws IOException {
    String changed = withChecksum(swapped(sealedText(), name));
    assertEquals(Reason.ALTERED, refusal(changed, passphrase));
  }

  @Test
  void tellsAChangeOnPurposeThatCannotBeRead() throws IOException {
    String text = sealedText();
    for (String changed :
        List.of(
            text.replaceFirst("nonce: ..", "nonce: "),
            text.replaceFirst("salt: .", "salt: "),
            text.replaceFirst("sealed: .", "sealed: !"))) {
      assertEquals(Reason.ALTERED, refusal(withChecksum(changed), passphrase));
    }
  }

  @Test
  void aChangedSaltOrCheckDoesNotOpen() throws IOException {
    for (String name : List.of("salt: ", "check: ")) {
      String changed = withChecksum(swapped(sealedText(), name));
      assertEquals(Reason.WRONG_PASSPHRASE, refusal(changed, passphrase));
    }
  }

  @Test
  void opensWhateverTheLineEndsHaveBecome() throws IOException {
    Path sent = Samples.file(folder, sealedText().replace("\n", "\r\n"));
    assertEquals(3, cheap(sent).read(passphrase).keys().size());
  }

  @Test
  void pkcs12TellsWhatItCan() throws IOException {
    file.create(KeySet.of(Samples.key(1)), passphrase, Format.PKCS12);
    assertEquals(Reason.WRONG_PASSPHRASE_OR_ALTERED, refusal(path, wrong));
    byte[] content = Files.readAllBytes(path);
    content[content.length / 2] ^= 1;
    Files.write(path, content);
    assertThrows(KeyFileException.class, () -> file.read(passphrase));
    Files.write(path, Arrays.copyOf(content, content.length - 20));
    assertEquals(Reason.DAMAGED, refusal(path, passphrase));
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void refusesAWeakPassphrase(Format format) throws IOException {
    KeySet keys = KeySet.of(Samples.key(1));
    String tooShort = "abcdefghijklmnopqrstuvwxyz".substring(0, format.shortestPassphrase() - 1);
    for (String weak : List.of(tooShort, "abcde".repeat(10))) {
      assertThrows(
          IllegalArgumentException.class,
          () -> file.create(keys, Passphrase.of(weak.toCharArray()), format));
    }
    assertFalse(Files.exists(path));
    file.create(keys, Passphrase.of((tooShort + "z").toCharArray()), format);
  }

  @Test
  void refusesToWriteAKeyThatIsKeptElsewhere() {
    KeyMaterial elsewhere =
        new KeyMaterial() {
          @Override
          public byte[] hmacSha256(byte[] message) {
            return HmacSha256.once(new byte[] {1}, message);
          }

          @Override
          public void forget() {}
        };
    KeySet keys = KeySet.of(LinkageKey.of(elsewhere, Samples.DAY));
    assertThrows(
        IllegalArgumentException.class, () -> file.create(keys, passphrase, Format.SEALED));
    assertFalse(Files.exists(path));
  }

  @Test
  void aNewPassphraseReplacesTheFormerOne() throws IOException {
    file.create(KeySet.of(Samples.key(1)), passphrase, Format.SEALED);
    file.changePassphrase(passphrase, wrong);
    assertEquals(Reason.WRONG_PASSPHRASE, refusal(path, passphrase));
    assertEquals(Samples.key(1).id(), file.read(wrong).primary().id());
    Passphrase weak = Passphrase.of("short".toCharArray());
    assertThrows(IllegalArgumentException.class, () -> file.changePassphrase(wrong, weak));
  }

  @Test
  void takesAFileOfAMillionBytesAndNoMore() throws IOException {
    String text = sealedText();
    String padded = "#".repeat((1 << 20) - text.length() - 1) + "\n" + text;
    assertEquals(3, cheap(Samples.file(folder, padded)).read(passphrase).keys().size());
    assertEquals(Reason.NOT_KEYS, refusal("#" + padded, passphrase));
  }

  @Test
  void namesItsPathAndAsksForLongerPassphrasesWhereGuessingIsCheaper() {
    assertEquals(path, file.path());
    assertEquals("KeySetFile[" + path + "]", file.toString());
    assertEquals(15, Format.SEALED.shortestPassphrase());
    assertEquals(24, Format.PKCS12.shortestPassphrase());
  }

  @Test
  void worksWhereTheFileSystemKnowsNoPermissions() throws IOException {
    Path zip = folder.resolve("files.zip");
    try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
      OwnerOnlyFile there = new OwnerOnlyFile(files.getPath("/sample.keys"));
      there.create(new byte[] {1, 2, 3});
      there.replace(new byte[] {4});
      assertArrayEquals(new byte[] {4}, there.read());
    }
  }

  @Test
  void aRefusedChangeForgetsTheKeysThatWereRead() throws IOException {
    file.create(KeySet.of(Samples.key(1)), passphrase, Format.SEALED);
    List<LinkageKey> read = new ArrayList<>();
    assertThrows(
        IllegalStateException.class,
        () ->
            file.update(
                passphrase,
                keys -> {
                  read.addAll(keys.keys());
                  throw new IllegalStateException("not today");
                }));
    assertTrue(((Secret) read.get(0).material().orElseThrow()).isForgotten());
  }

  @Test
  void refusesAStateThatIsNotKnown() {
    byte[] bytes = KeySetCodec.write(KeySet.of(Samples.key(1)));
    bytes[Short.BYTES + KeyId.BYTES + KeyId.BYTES] = 99;
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> KeySetCodec.read(bytes));
    assertEquals("state: is not known", refusal.getMessage());
  }

  @Test
  void aRefusedChangeLeavesTheFileAsItWas() throws IOException {
    file.create(KeySet.of(Samples.key(1)), passphrase, Format.SEALED);
    byte[] before = Files.readAllBytes(path);
    assertThrows(
        KeyStateException.class,
        () -> file.update(passphrase, keys -> keys.disable(keys.primary().id())));
    assertArrayEquals(before, Files.readAllBytes(path));
  }

  @Test
  void changesMadeAtOnceAreAllKept() throws IOException, InterruptedException, ExecutionException {
    file.create(KeySet.of(Samples.key(0)), passphrase, Format.SEALED);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> changes = new ArrayList<>();
      for (int i = 1; i <= 6; i++) {
        int number = i;
        changes.add(
            threads.submit(() -> cheap(path).update(passphrase, k -> k.add(Samples.key(number)))));
      }
      for (Future<?> change : changes) {
        change.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertEquals(7, file.read(passphrase).keys().size());
  }

  /** Adds keys one after the other, as a program of its own. */
  static final class Adding {
    private Adding() {}

    public static void main(String[] args) throws IOException {
      for (int i = 0; i < CHANGES; i++) {
        int number = Integer.parseInt(args[1]) * 100 + i;
        cheap(Path.of(args[0]))
            .update(Samples.passphrase(), k -> k.add(Samples.key(number)))
            .close();
      }
    }
  }

  private static final int CHANGES = 8;

  @Test
  void changesOfSeveralProgramsAreAllKept() throws IOException, InterruptedException {
    file.create(KeySet.of(Samples.key(0)), passphrase, Format.SEALED);
    List<Process> programs = new ArrayList<>();
    for (String number : List.of("1", "2")) {
      programs.add(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Adding.class.getName(),
                  path.toString(),
                  number)
              .inheritIO()
              .start());
    }
    for (Process program : programs) {
      assertEquals(0, program.waitFor());
    }
    assertEquals(1 + 2 * CHANGES, file.read(passphrase).keys().size());
  }
}

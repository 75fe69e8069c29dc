package org.kinlink.key;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Two machines with one key file derive the same bytes, whatever program wrote the file. */
class KeyVectorsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

  @TempDir private Path folder = Path.of("");

  private static byte[] bytes(String hex) {
    return hex == null ? new byte[0] : HexFormat.of().parseHex(hex);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/vectors/key/derived.csv", numLinesToSkip = 1)
  void derivesAsAnIndependentImplementation(
      String key,
      String id,
      String checkValue,
      String purpose,
      String type,
      String project,
      String recipient,
      String derived) {
    LinkageKey actual = LinkageKey.of(Secret.of(bytes(key)), DAY);
    assertEquals(id, actual.id().text());
    assertEquals(checkValue, actual.checkValue().text());
    KeyPurpose meant =
        Arrays.stream(KeyPurpose.values())
            .filter(p -> p.toString().equals(purpose))
            .findFirst()
            .orElseThrow();
    KeyScope scope = new KeyScope(type, project, recipient);
    assertArrayEquals(
        bytes(derived), actual.derive(meant, scope).bytes(KeyAccess.grant()), purpose);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/vectors/key/argon2id.csv", numLinesToSkip = 1)
  void stretchesAsRfc9106States(
      String passphrase,
      String salt,
      String secret,
      String data,
      int kibibytes,
      int passes,
      int lanes,
      String tag) {
    byte[] actual =
        Argon2id.stretch(
            bytes(passphrase),
            bytes(salt),
            bytes(secret),
            bytes(data),
            kibibytes,
            passes,
            lanes,
            tag.length() / 2);
    assertArrayEquals(bytes(tag), actual);
  }

  @Test
  void opensAFileThatAnIndependentImplementationWrote() throws IOException {
    Path file = Samples.file(folder, Samples.sealedText());
    try (KeySet keys = new KeySetFile(file).read(Samples.passphrase())) {
      assertEquals(
          ImmutableList.of(KeyState.VERIFY_ONLY, KeyState.ENABLED, KeyState.DESTROYED),
          keys.keys().stream().map(LinkageKey::state).collect(ImmutableList.toImmutableList()));
      assertEquals(Samples.COUNTING.id(), keys.keys().get(0).id());
      assertEquals(keys.keys().get(1), keys.primary());
      assertEquals(DAY, keys.primary().created());
      assertEquals(Samples.COUNTING, keys.keys().get(0).material().orElseThrow());
    }
  }
}

package org.kinlink.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.security.Provider;
import java.security.Security;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A key that a provider keeps gives what its bytes give: in software always, and in a PKCS#11
 * module where one is installed.
 */
class ProviderKeyTest {
  @TempDir private Path folder = Path.of("");

  private static SecretKey counting() {
    return new SecretKeySpec(Samples.counting(32), "HmacSHA256");
  }

  private static Provider software() {
    return Security.getProvider("SunJCE");
  }

  private static void givesWhatItsBytesGive(ProviderKey kept) {
    assertEquals(SoftHsm.describe(Samples.COUNTING), SoftHsm.describe(kept));
  }

  @TestFactory
  List<DynamicTest> everyKeeperGivesWhatTheBytesGive() {
    DynamicTest inSoftware =
        DynamicTest.dynamicTest(
            "software", () -> givesWhatItsBytesGive(new ProviderKey(counting(), software())));
    return SoftHsm.library()
        .map(
            library ->
                List.of(
                    inSoftware,
                    DynamicTest.dynamicTest("PKCS#11 by " + library, () -> module(library))))
        .orElse(List.of(inSoftware));
  }

  private void module(Path library) throws IOException, InterruptedException {
    String expected = "kept " + SoftHsm.describe(Samples.COUNTING);
    assertEquals(expected, SoftHsm.run(library, folder));
  }

  @Test
  void refusesAKeyThatTheProviderCannotUse() {
    Provider none = Security.getProvider("SUN");
    assertThrows(IllegalArgumentException.class, () -> new ProviderKey(counting(), none));
  }

  @Test
  void staysUsableWhenTheSetIsClosedAsItsBytesAreNotHere() {
    ProviderKey kept = new ProviderKey(counting(), software());
    KeySet.of(LinkageKey.of(kept, Samples.DAY)).close();
    givesWhatItsBytesGive(kept);
  }

  @Test
  void showsItsProviderOnly() {
    assertEquals("ProviderKey[SunJCE]", new ProviderKey(counting(), software()).toString());
  }
}

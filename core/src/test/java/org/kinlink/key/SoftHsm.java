package org.kinlink.key;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Uses a PKCS#11 module in software (Debian: softhsm2), with a token of its own. The module reads
 * its setting from the environment, so that it runs in a process of its own.
 */
final class SoftHsm {
  private static final String PIN = "1234567890";

  private SoftHsm() {}

  static Optional<Path> library() {
    return Stream.of("/usr/lib/softhsm/libsofthsm2.so", "/usr/lib64/libsofthsm2.so")
        .map(Path::of)
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /** What {@link #main} prints in a process whose token is in the folder. */
  static String run(Path library, Path folder) throws IOException, InterruptedException {
    Path setting = folder.resolve("softhsm2.conf");
    Path tokens = Files.createDirectory(folder.resolve("tokens"));
    Files.writeString(setting, "directories.tokendir = " + tokens + "\n");
    String[] init = {"--init-token", "--free", "--label", "test", "--pin", PIN, "--so-pin", PIN};
    call(setting, Stream.concat(Stream.of("softhsm2-util"), Stream.of(init)));
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String path = System.getProperty("java.class.path");
    return call(
        setting, Stream.of(java.toString(), "-cp", path, SoftHsm.class.getName(), library + ""));
  }

  private static String call(Path setting, Stream<String> command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command.toList()).redirectErrorStream(true);
    builder.environment().put("SOFTHSM2_CONF", setting.toString());
    builder.directory(new File("."));
    Process process = builder.start();
    String printed =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new IOException(printed);
    }
    return printed;
  }

  /** Keeps a key in the module and prints what is derived with it, and whether it came out. */
  public static void main(String[] args) throws IOException, GeneralSecurityException {
    String setting =
        "--name=test\nlibrary="
            + args[0]
            + "\nslotListIndex=0\n"
            + "attributes(import,CKO_SECRET_KEY,CKK_GENERIC_SECRET) = { CKA_SIGN = true }\n";
    Provider provider = Security.getProvider("SunPKCS11").configure(setting);
    KeyStore store = KeyStore.getInstance("PKCS11", provider);
    store.load(null, PIN.toCharArray());
    store.setKeyEntry("k", new SecretKeySpec(Samples.counting(32), "HmacSHA256"), null, null);
    store.load(null, PIN.toCharArray());
    SecretKey kept = (SecretKey) store.getKey("k", null);
    String came = kept.getEncoded() == null ? "kept" : "came out";
    System.out.println(came + " " + describe(new ProviderKey(kept, provider)));
  }

  static String describe(KeyMaterial material) {
    LinkageKey key = LinkageKey.of(material, Samples.DAY);
    KeyScope scope = new KeyScope("nhs-number", "borough", "linkage unit");
    byte[] derived = key.derive(KeyPurpose.PSEUDONYM, scope).bytes(KeyAccess.grant());
    return key.id() + " " + key.checkValue() + " " + HexFormat.of().formatHex(derived);
  }
}

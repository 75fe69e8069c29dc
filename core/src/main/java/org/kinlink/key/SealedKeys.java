package org.kinlink.key;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.kinlink.key.KeyFileException.Reason;

/**
 * A key set as text that a pass-phrase seals.
 *
 * <p>ASCII text of comments, which begin with {@code #}, and of eight lines: {@code kinlink-keys:}
 * the version, 1; {@code protection:} the profile of {@link Argon2id}; {@code salt:} 16 bytes;
 * {@code check:} 16 bytes; {@code nonce:} 12 bytes; {@code sealed:} the sealed bytes of {@link
 * KeySetCodec} in base64; {@code checksum:} SHA-256. Bytes are hexadecimal where nothing else is
 * said.
 *
 * <p>Argon2id of the pass-phrase and the salt gives 32 bytes, of which HKDF-Expand makes the check,
 * with the label {@code key file check}, and the key of AES-256-GCM, with {@code key file seal}.
 * GCM authenticates the lines above {@code sealed:} as well. The checksum is of all lines above it.
 * Lines end with a line feed where they are authenticated or summed, whatever the file has.
 *
 * <p>So what is wrong can be told apart: the checksum finds an accident, the check a wrong
 * pass-phrase, and the seal a change on purpose. Each file has a salt of its own and so a key of
 * its own, which seals once. That the check depends on the pass-phrase alone makes up for GCM, for
 * which one text can be sealed under two keys.
 */
final class SealedKeys implements KeyFormat {
  private static final String COMMENT =
      """
      # kinlink keys, sealed with a pass-phrase. Whoever opens them can find out who is behind every
      # pseudonym made with them. Keep this file where only its owner can read it, a copy of it in
      # another place, and its pass-phrase in neither.
      """;
  private static final String VERSION = "kinlink-keys: ";
  private static final String PROTECTION = "protection: ";
  private static final String SALT = "salt: ";
  private static final String CHECK = "check: ";
  private static final String NONCE = "nonce: ";
  private static final String SEALED = "sealed: ";
  private static final String CHECKSUM = "checksum: ";
  private static final List<String> NAMES =
      List.of(VERSION, PROTECTION, SALT, CHECK, NONCE, SEALED, CHECKSUM);

  private static final String FIRST = COMMENT.substring(0, COMMENT.indexOf(','));
  private static final Pattern OTHER_VERSION = Pattern.compile(VERSION + "(?!1$)[0-9]+");

  private static final int CHECK_BYTES = 16;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final Argon2id costs;

  SealedKeys(Argon2id costs) {
    this.costs = costs;
  }

  @Override
  public int shortestPassphrase() {
    return Passphrase.SHORTEST;
  }

  @Override
  public byte[] seal(KeySet set, Passphrase passphrase, SecureRandom random) {
    byte[] salt = random(random, Argon2id.SALT);
    byte[] nonce = random(random, NONCE_BYTES);
    byte[] plain = KeySetCodec.write(set);
    try (Secret stretched = stretch(passphrase, salt)) {
      String header =
          lines(
              VERSION + "1",
              PROTECTION + costs.label(),
              SALT + hex(salt),
              CHECK + hex(check(stretched)),
              NONCE + hex(nonce));
      byte[] sealed = crypt(Cipher.ENCRYPT_MODE, stretched, nonce, header, plain);
      String body = header + lines(SEALED + Base64.getEncoder().encodeToString(sealed));
      String text = COMMENT + body + lines(CHECKSUM + checksum(body));
      return text.getBytes(StandardCharsets.US_ASCII);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime seals by AES-GCM", e);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  @Override
  public boolean claims(byte[] content) {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    return FIRST.startsWith(text) || text.startsWith(FIRST) || text.contains(VERSION);
  }

  @Override
  public KeySet open(Path file, byte[] content, Passphrase passphrase) throws KeyFileException {
    ImmutableList<String> lines = lines(content);
    requireWhole(file, lines);
    if (!lines.get(1).equals(PROTECTION + costs.label())) {
      throw new KeyFileException(file, Reason.LATER_PROTECTION);
    }
    String header = lines(lines.subList(0, 5).toArray(String[]::new));
    byte[] salt;
    byte[] check;
    byte[] nonce;
    byte[] sealed;
    try {
      salt = HexFormat.of().parseHex(value(lines, SALT));
      check = HexFormat.of().parseHex(value(lines, CHECK));
      nonce = HexFormat.of().parseHex(value(lines, NONCE));
      sealed = Base64.getDecoder().decode(value(lines, SEALED));
    } catch (IllegalArgumentException e) {
      throw new KeyFileException(file, Reason.ALTERED);
    }
    if (nonce.length != NONCE_BYTES) {
      throw new KeyFileException(file, Reason.ALTERED);
    }
    try (Secret stretched = stretch(passphrase, salt)) {
      if (!MessageDigest.isEqual(check, check(stretched))) {
        throw new KeyFileException(file, Reason.WRONG_PASSPHRASE);
      }
      return unseal(file, stretched, nonce, header, sealed);
    }
  }

  private static KeySet unseal(
      Path file, Secret stretched, byte[] nonce, String header, byte[] sealed)
      throws KeyFileException {
    byte[] plain = new byte[0];
    try {
      plain = crypt(Cipher.DECRYPT_MODE, stretched, nonce, header, sealed);
      return KeySetCodec.read(plain);
    } catch (AEADBadTagException | IllegalArgumentException e) {
      // Without the cause, which may tell of bytes that nobody vouches for.
      throw new KeyFileException(file, Reason.ALTERED);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime opens AES-GCM", e);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  private static void requireWhole(Path file, ImmutableList<String> lines) throws KeyFileException {
    String version = lines.isEmpty() ? "" : lines.get(0);
    if (OTHER_VERSION.matcher(version).matches()) {
      throw new KeyFileException(file, Reason.LATER_VERSION);
    }
    for (int i = 0; i < NAMES.size(); i++) {
      if (i >= lines.size()) {
        throw new KeyFileException(file, Reason.TRUNCATED);
      }
      if (!lines.get(i).startsWith(NAMES.get(i))) {
        throw new KeyFileException(
            file, NAMES.get(i).startsWith(lines.get(i)) ? Reason.TRUNCATED : Reason.DAMAGED);
      }
    }
    String body = lines(lines.subList(0, NAMES.size() - 1).toArray(String[]::new));
    String stated = value(lines, CHECKSUM);
    String actual = checksum(body);
    if (lines.size() == NAMES.size() && stated.equals(actual)) {
      return;
    }
    boolean cut = stated.length() < actual.length() && actual.startsWith(stated);
    throw new KeyFileException(file, cut ? Reason.TRUNCATED : Reason.DAMAGED);
  }

  private static String value(ImmutableList<String> lines, String name) {
    return lines.get(NAMES.indexOf(name)).substring(name.length());
  }

  private static ImmutableList<String> lines(byte[] content) {
    return Splitter.onPattern("\r?\n")
        .trimResults()
        .omitEmptyStrings()
        .splitToStream(new String(content, StandardCharsets.ISO_8859_1))
        .filter(line -> !line.startsWith("#"))
        .collect(ImmutableList.toImmutableList());
  }

  private static String lines(String... lines) {
    return String.join("\n", lines) + "\n";
  }

  private Secret stretch(Passphrase passphrase, byte[] salt) {
    byte[] phrase = passphrase.utf8();
    try {
      return Secret.ofDerived(costs.stretch(phrase, salt));
    } finally {
      Arrays.fill(phrase, (byte) 0);
    }
  }

  private static byte[] check(Secret stretched) {
    return KeyProfile.KINLINK_2026.derive(stretched, "key file check", CHECK_BYTES);
  }

  private static byte[] crypt(int mode, Secret stretched, byte[] nonce, String header, byte[] text)
      throws GeneralSecurityException {
    byte[] key = KeyProfile.KINLINK_2026.derive(stretched, "key file seal", Secret.SHORTEST);
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(header.getBytes(StandardCharsets.US_ASCII));
      return cipher.doFinal(text);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  private static String checksum(String body) {
    return Hashing.sha256().hashString(body, StandardCharsets.ISO_8859_1).toString();
  }

  private static byte[] random(SecureRandom random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}

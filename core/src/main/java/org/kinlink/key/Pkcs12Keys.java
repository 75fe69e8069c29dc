package org.kinlink.key;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.UnrecoverableKeyException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.kinlink.key.KeyFileException.Reason;

/**
 * A key set as a PKCS#12 key store (RFC 7292), which other programs can read. Each key is a secret
 * key of AES-256 and PBKDF2-HMAC-SHA-256 (PBES2, RFC 8018); its alias holds, joined by dots, {@code
 * kinlink}, its place from 000, id, state, day, check value, and {@code primary} or {@code other}.
 * A destroyed key is kept as 32 zero bytes, as PKCS#12 has no entry without any.
 *
 * <p>The Java runtime seals the whole store with far fewer rounds than {@link Argon2id} costs, so
 * that guessing is cheaper; a pass-phrase must be longer for it.
 */
final class Pkcs12Keys implements KeyFormat {
  /** The fewest characters of a pass-phrase, which make up for the cheaper guessing. */
  private static final int SHORTEST = 24;

  /** What OWASP recommends for PBKDF2-HMAC-SHA-256. */
  static final int ROUNDS = 600_000;

  private static final String PROTECTION = "PBEWithHmacSHA256AndAES_256";
  private static final int PARTS = 7;
  private static final int SEQUENCE = 0x30;

  private final int rounds;

  Pkcs12Keys(int rounds) {
    this.rounds = rounds;
  }

  @Override
  public int shortestPassphrase() {
    return SHORTEST;
  }

  @Override
  public boolean claims(byte[] content) {
    return content.length > 0 && content[0] == SEQUENCE;
  }

  @Override
  public byte[] seal(KeySet set, Passphrase passphrase, SecureRandom random) {
    char[] password = passphrase.chars();
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      for (int i = 0; i < set.keys().size(); i++) {
        LinkageKey key = set.keys().get(i);
        store.setEntry(alias(i, key, set), entry(key), protection(password, random));
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      store.store(out, password);
      return out.toByteArray();
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("every Java runtime writes PKCS#12", e);
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  private static KeyStore.SecretKeyEntry entry(LinkageKey key) {
    byte[] bytes = KeyBytes.of(key);
    try {
      byte[] kept = bytes.length == 0 ? new byte[Secret.SHORTEST] : bytes;
      return new KeyStore.SecretKeyEntry(new SecretKeySpec(kept, "HmacSHA256"));
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private KeyStore.PasswordProtection protection(char[] password, SecureRandom random) {
    byte[] salt = new byte[16];
    byte[] iv = new byte[16];
    random.nextBytes(salt);
    random.nextBytes(iv);
    return new KeyStore.PasswordProtection(
        password, PROTECTION, new PBEParameterSpec(salt, rounds, new IvParameterSpec(iv)));
  }

  private static String alias(int place, LinkageKey key, KeySet set) {
    return String.join(
        ".",
        "kinlink",
        String.format(Locale.ROOT, "%03d", place),
        key.id().text(),
        key.state().toString(),
        key.created().toString(),
        key.checkValue().text(),
        set.isPrimary(key.id()) ? "primary" : "other");
  }

  @Override
  public KeySet open(Path file, byte[] content, Passphrase passphrase) throws KeyFileException {
    char[] password = passphrase.chars();
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(content), password);
      return read(file, store, password);
    } catch (IOException e) {
      if (e instanceof KeyFileException known) {
        throw known;
      }
      boolean mac = e.getCause() instanceof UnrecoverableKeyException;
      throw new KeyFileException(file, mac ? Reason.WRONG_PASSPHRASE_OR_ALTERED : Reason.DAMAGED);
    } catch (UnrecoverableKeyException | IllegalArgumentException | DateTimeException e) {
      throw new KeyFileException(file, Reason.ALTERED);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime reads PKCS#12", e);
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  private static KeySet read(Path file, KeyStore store, char[] password)
      throws GeneralSecurityException, KeyFileException {
    ImmutableList.Builder<LinkageKey> keys = ImmutableList.builder();
    Optional<KeyId> primary = Optional.empty();
    List<String> aliases = Collections.list(store.aliases());
    Collections.sort(aliases);
    for (String alias : aliases) {
      List<String> parts = Splitter.on('.').splitToList(alias);
      Key stored = store.getKey(alias, password);
      if (parts.size() != PARTS || !parts.get(0).equals("kinlink") || stored == null) {
        throw new KeyFileException(file, Reason.NOT_KEYS);
      }
      LinkageKey key = key(parts, stored);
      keys.add(key);
      if (parts.get(6).equals("primary")) {
        primary = Optional.of(key.id());
      }
    }
    return KeySet.of(
        keys.build(), primary.orElseThrow(() -> new KeyFileException(file, Reason.NOT_KEYS)));
  }

  private static LinkageKey key(List<String> parts, Key stored) {
    KeyState state = KeyState.of(s -> s.toString().equals(parts.get(3)));
    byte[] bytes = stored.getEncoded();
    try {
      return KeyBytes.key(
          new KeyId(parts.get(2)),
          new KeyCheckValue(parts.get(5)),
          state,
          LocalDate.parse(parts.get(4)),
          state == KeyState.DESTROYED ? new byte[0] : bytes);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }
}

package org.kinlink.key;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.kinlink.key.KeyFileException.Reason;

/**
 * A file that keeps a key set, sealed with a pass-phrase, for its owner only.
 *
 * <p>Guarantees: others than the owner can never read it, and a file that they can read is refused;
 * it is there whole, as it was before or as it is after a change, even if the machine stops; no
 * file is overwritten by a new one; changes made at one time by several threads or processes are
 * made one after the other. Does not guarantee: that a weak pass-phrase withstands guessing by who
 * steals the file; that the disk forgets what a file held before.
 *
 * <p>Immutable, and safe to share between threads.
 */
public final class KeySetFile {
  /** How a file is written. Which it is, is seen when it is read. */
  public enum Format {
    /** kinlink's own: Argon2id and AES-256-GCM. The better choice where there is one. */
    SEALED,
    /** PKCS#12, which other programs can read; guessing its pass-phrase is cheaper. */
    PKCS12;

    /**
     * How long a pass-phrase that seals a file must be.
     *
     * @return the fewest characters
     */
    public int shortestPassphrase() {
      return written(FORMATS, this).shortestPassphrase();
    }
  }

  private static final ImmutableMap<Format, KeyFormat> FORMATS =
      ImmutableMap.of(
          Format.SEALED, new SealedKeys(Argon2id.ARGON2ID_2026),
          Format.PKCS12, new Pkcs12Keys(Pkcs12Keys.ROUNDS));

  private final Path path;
  private final OwnerOnlyFile file;
  private final ImmutableMap<Format, KeyFormat> known;
  private final SecureRandom random = new SecureRandom();

  /**
   * A key file, which need not exist yet.
   *
   * @param path where it is
   */
  public KeySetFile(Path path) {
    this(path, FORMATS);
  }

  /** A key file in formats of other costs. */
  KeySetFile(Path path, ImmutableMap<Format, KeyFormat> known) {
    this.known = known;
    this.path = path;
    this.file = new OwnerOnlyFile(path);
  }

  /**
   * Where the file is.
   *
   * @return its path
   */
  public Path path() {
    return path;
  }

  /**
   * Writes a new file.
   *
   * @param keys what it keeps
   * @param passphrase what opens it
   * @param format how it is written
   * @throws KeyFileException if there is something of that name
   * @throws IllegalArgumentException if the pass-phrase is too weak, or a key is kept elsewhere
   * @throws IOException if it cannot be written
   */
  public void create(KeySet keys, Passphrase passphrase, Format format) throws IOException {
    KeyFormat written = written(known, format);
    passphrase.requireStrong(written.shortestPassphrase());
    file.create(written.seal(keys, passphrase, random));
  }

  /**
   * Opens the file.
   *
   * @param passphrase what opens it
   * @return the keys, for the caller to close after use
   * @throws KeyFileException if it is refused; the reason is given, and what to do
   * @throws IOException if it cannot be read
   */
  public KeySet read(Passphrase passphrase) throws IOException {
    byte[] content = KeyFileLock.reading(file::read);
    return format(content).open(path, content, passphrase);
  }

  /**
   * Changes the keys in the file.
   *
   * @param passphrase what opens it, before and after
   * @param change makes the changed set of the one that is there
   * @return the changed keys, for the caller to close after use
   * @throws KeyFileException if the file is refused
   * @throws KeyStateException if the change is; the file is as it was
   * @throws IOException if it cannot be read or written
   */
  public KeySet update(Passphrase passphrase, UnaryOperator<KeySet> change) throws IOException {
    return rewrite(passphrase, passphrase, change);
  }

  /**
   * Seals the file with another pass-phrase. Copies made before still open with the former one.
   *
   * @param former what opens it now
   * @param next what opens it from now on
   * @throws KeyFileException if the file is refused
   * @throws IllegalArgumentException if the new pass-phrase is too weak
   * @throws IOException if it cannot be read or written
   */
  public void changePassphrase(Passphrase former, Passphrase next) throws IOException {
    next.requireStrong(format(KeyFileLock.reading(file::read)).shortestPassphrase());
    rewrite(former, next, UnaryOperator.identity()).close();
  }

  private KeySet rewrite(Passphrase opens, Passphrase seals, UnaryOperator<KeySet> change)
      throws IOException {
    KeyFileLock.reading(file::read);
    return KeyFileLock.holding(
        path,
        locked -> {
          byte[] content = file.read(locked);
          KeyFormat format = format(content);
          KeySet present = format.open(path, content, opens);
          try {
            KeySet changed = change.apply(present);
            file.replace(format.seal(changed, seals, random));
            return changed;
          } catch (IOException | RuntimeException e) {
            present.close();
            throw e;
          }
        });
  }

  private static KeyFormat written(ImmutableMap<Format, KeyFormat> formats, Format format) {
    return Objects.requireNonNull(formats.get(format), "format");
  }

  private KeyFormat format(byte[] content) throws KeyFileException {
    for (KeyFormat format : known.values()) {
      if (format.claims(content)) {
        return format;
      }
    }
    throw new KeyFileException(path, Reason.NOT_KEYS);
  }

  /** Shows the path. */
  @Override
  public String toString() {
    return "KeySetFile[" + path + "]";
  }
}

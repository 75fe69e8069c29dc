package org.kinlink.envelope;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.kinlink.key.LinkageKey;
import org.kinlink.record.BadDataException;

/**
 * A file of encoded records on its way from a data owner to a linkage unit.
 *
 * <p>Guarantees: only the unit whose public key it was made for can open the body; a file that was
 * cut, changed in any bit or signed by somebody else is refused before anything of it is used. Does
 * not guarantee that an old file is not sent again: the unit remembers what it received, see {@link
 * Received}.
 *
 * <p>The file is a {@linkplain EnvelopeHeader header} of text lines, a blank line, the {@linkplain
 * Chunks chunks}, and 64 bytes of Ed25519 signature (RFC 8032) of the SHA-256 of all before it.
 */
public final class Envelope {
  private static final int SIGNATURE = 64;
  private static final int BUFFER = 1 << 16;
  private static final byte[] PURPOSE =
      "kinlink encoded file 2026\n".getBytes(StandardCharsets.US_ASCII);

  private final Path path;
  private final EnvelopeHeader header;
  private final String hash;

  private Envelope(Path path, EnvelopeHeader header, String hash) {
    this.path = path;
    this.header = header;
    this.hash = hash;
  }

  /** Writes the body of a file. */
  @FunctionalInterface
  public interface Body {
    /**
     * Writes.
     *
     * @param out takes the body in clear, for the file to encrypt
     * @throws IOException if it cannot be written
     */
    void write(OutputStream out) throws IOException;
  }

  /**
   * Writes a file.
   *
   * @param path where, which must not exist
   * @param content what it says of its content
   * @param unit the public key of the unit
   * @param signer the key of the owner, whose pair signs
   * @param body writes the content
   * @throws IOException if it cannot be written
   * @throws IllegalArgumentException if a name is not one line
   */
  public static void write(
      Path path, EnvelopeContent content, PublicKeyFile unit, LinkageKey signer, Body body)
      throws IOException {
    X25519PrivateKeyParameters ephemeral = new X25519PrivateKeyParameters(new SecureRandom());
    Ed25519PrivateKeyParameters signing = KeyPairs.signing(signer);
    EnvelopeHeader header =
        EnvelopeHeader.of(
            content,
            unit,
            ephemeral.generatePublicKey().getEncoded(),
            signing.generatePublicKey().getEncoded());
    byte[] head = header.bytes();
    MessageDigest digest = digest();
    try (OutputStream out =
        new BufferedOutputStream(
            Files.newOutputStream(path, StandardOpenOption.CREATE_NEW), BUFFER)) {
      digest.update(head);
      out.write(head);
      Chunks chunks =
          Chunks.encrypting(ephemeral, new X25519PublicKeyParameters(unit.bytes(), 0), head);
      try (ChunkedOutput encrypted = new ChunkedOutput(out, chunks, digest)) {
        body.write(encrypted);
      }
      out.write(signed(signing, digest));
    }
  }

  private static byte[] signed(Ed25519PrivateKeyParameters key, MessageDigest digest) {
    byte[] hash = digest.digest();
    Ed25519Signer signer = new Ed25519Signer();
    signer.init(true, key);
    signer.update(PURPOSE, 0, PURPOSE.length);
    signer.update(hash, 0, hash.length);
    return signer.generateSignature();
  }

  /**
   * Opens a file and checks all of it but its body's content: form, claim, signer and signature.
   *
   * @param path where it is
   * @param owners the signing keys that the unit pinned
   * @return the file
   * @throws BadDataException if it is refused; the reason is given, and what to do
   * @throws IOException if it cannot be read
   */
  public static Envelope open(Path path, Iterable<PublicKeyFile> owners) throws IOException {
    String name = path.toString();
    if (Files.isDirectory(path)) {
      throw new BadDataException(name, "is a folder; name a file that an owner sent");
    }
    if (!Files.isRegularFile(path)) {
      throw new BadDataException(name, "there is no such file; check how it is named");
    }
    long size = Files.size(path);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path), BUFFER)) {
      byte[] head = head(name, in);
      EnvelopeHeader header = EnvelopeHeader.parse(name, head);
      long body = size - head.length - SIGNATURE;
      if (body < Chunks.TAG) {
        throw new BadDataException(name, "ends too early; have it sent again");
      }
      if (header.records() > body) {
        throw new BadDataException(
            name,
            "claims " + header.records() + " records, for which it is too short; do not use it");
      }
      requirePinned(name, header, owners);
      return new Envelope(path, header, verify(name, header, head, in, body));
    }
  }

  /** The header with its blank line. */
  private static byte[] head(String name, InputStream in) throws IOException {
    byte[] read = new byte[EnvelopeHeader.LONGEST];
    for (int length = 0; length < read.length; ) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      read[length++] = (byte) next;
      if (length > 1 && next == '\n' && read[length - 2] == '\n') {
        return java.util.Arrays.copyOf(read, length);
      }
    }
    EnvelopeHeader.parse(name, read);
    throw new BadDataException(name, "ends inside its header; have it sent again");
  }

  private static void requirePinned(
      String name, EnvelopeHeader header, Iterable<PublicKeyFile> owners) {
    for (PublicKeyFile owner : owners) {
      if (owner.key().equals(header.signer())) {
        if (!owner.name().equals(header.source())) {
          throw new BadDataException(
              name,
              "is signed by the owner of "
                  + owner.name()
                  + ", but says that it comes from "
                  + header.source()
                  + "; ask the owner which it is");
        }
        return;
      }
    }
    throw new BadDataException(
        name,
        "is signed by nobody whose key was given; if it is from an owner whom you know, have the"
            + " public key sent and its check value compared");
  }

  /** Returns the hash of the whole file. */
  private static String verify(
      String name, EnvelopeHeader header, byte[] head, InputStream in, long body)
      throws IOException {
    MessageDigest digest = digest();
    digest.update(head);
    byte[] buffer = new byte[BUFFER];
    for (long left = body; left > 0; ) {
      int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
      if (read < 0) {
        throw new BadDataException(name, "was cut while it was read; run again");
      }
      digest.update(buffer, 0, read);
      left -= read;
    }
    MessageDigest whole = copy(digest);
    byte[] hash = digest.digest();
    Ed25519Signer signer = new Ed25519Signer();
    signer.init(false, new Ed25519PublicKeyParameters(HexFormat.of().parseHex(header.signer()), 0));
    signer.update(PURPOSE, 0, PURPOSE.length);
    signer.update(hash, 0, hash.length);
    byte[] signature = in.readNBytes(SIGNATURE);
    if (!signer.verifySignature(signature)) {
      throw new BadDataException(
          name, "was cut or changed after its owner signed it; have it sent again");
    }
    return HexFormat.of().formatHex(whole.digest(signature));
  }

  private static MessageDigest copy(MessageDigest digest) {
    try {
      return (MessageDigest) digest.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("every Java runtime copies SHA-256", e);
    }
  }

  /**
   * What the file says of itself.
   *
   * @return the header
   */
  public EnvelopeHeader header() {
    return header;
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
   * The hash of the whole file, as it was when it was checked.
   *
   * @return SHA-256 in hexadecimal digits
   */
  public String sha256() {
    return hash;
  }

  /**
   * Opens the body.
   *
   * @param keys keys of the unit, one of which it was encrypted for
   * @return the body in clear, for the caller to close; it ends with an error where it was changed
   * @throws BadDataException if it was encrypted for somebody else
   * @throws IOException if it cannot be read
   */
  public DataInputStream body(Iterable<LinkageKey> keys) throws IOException {
    for (LinkageKey key : keys) {
      X25519PrivateKeyParameters own = KeyPairs.receiving(key);
      String recipient = HexFormat.of().formatHex(own.generatePublicKey().getEncoded());
      if (recipient.equals(header.recipient())) {
        byte[] head = header.bytes();
        byte[] ephemeral = HexFormat.of().parseHex(header.ephemeral());
        Chunks chunks = Chunks.opening(own, new X25519PublicKeyParameters(ephemeral, 0), head);
        InputStream in = new BufferedInputStream(Files.newInputStream(path), BUFFER);
        try {
          in.skipNBytes(head.length);
        } catch (EOFException e) {
          in.close();
          throw new BadDataException(path.toString(), "was changed while it was read; run again");
        }
        long body = Files.size(path) - head.length - SIGNATURE;
        return new DataInputStream(
            new BufferedInputStream(new ChunkedInput(path.toString(), in, body, chunks), BUFFER));
      }
    }
    throw new BadDataException(
        path.toString(),
        "was encrypted for another unit's key; have it made with the public key of this key file");
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  /** Shows where it is. */
  @Override
  public String toString() {
    return "Envelope[" + path + "]";
  }
}

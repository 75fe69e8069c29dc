package org.kinlink.key;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** The format of key files, which {@link LinkageKey#write} describes. */
final class KeyFile {
  private static final String VERSION = "kinlink-key: ";
  private static final String ID = "id: ";
  private static final String SECRET = "secret: ";
  private static final String COMMENT =
      """
      # A kinlink key. Whoever can read it can find out who is behind the pseudonyms made with it.
      # Keep it where only its owner can read it; pass it on only by a channel you trust with that.
      """;

  /** Twice what the longest key needs, so that nobody makes us read a whole disk. */
  private static final int LONGEST = 4_096;

  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private KeyFile() {}

  static LinkageKey read(Path file) throws IOException {
    if (Files.notExists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    if (!Files.isRegularFile(file)) {
      throw new KeyFileException(file, "is not a file");
    }
    if (isPosix(file)) {
      refuseOthers(file);
    }
    byte[] content;
    try (InputStream in = Files.newInputStream(file)) {
      content = in.readNBytes(LONGEST + 1);
    }
    if (content.length > LONGEST) {
      throw new KeyFileException(file, "is too long to be a kinlink key");
    }
    return parse(file, new String(content, StandardCharsets.ISO_8859_1));
  }

  static void write(LinkageKey key, Path file) throws IOException {
    byte[] secret = key.bytes(KeyAccess.grant());
    String text =
        COMMENT
            + String.join(
                "\n", VERSION + "1", ID + key.id(), SECRET + HexFormat.of().formatHex(secret), "");
    Arrays.fill(secret, (byte) 0);
    Set<StandardOpenOption> options =
        EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (SeekableByteChannel out = Files.newByteChannel(file, options, ownerOnly(file))) {
      ByteBuffer rest = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
      while (rest.hasRemaining()) {
        out.write(rest);
      }
    }
  }

  /** Set as the file is made, so that there is no moment at which others can read it. */
  private static FileAttribute<?>[] ownerOnly(Path file) {
    return isPosix(file)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static void refuseOthers(Path file) throws IOException {
    for (PosixFilePermission permission : Files.getPosixFilePermissions(file)) {
      switch (permission) {
        case OWNER_READ, OWNER_WRITE, OWNER_EXECUTE -> {}
        default ->
            throw new KeyFileException(
                file, "others than its owner may use it; forbid that with: chmod 600 " + file);
      }
    }
  }

  private static LinkageKey parse(Path file, String content) throws KeyFileException {
    List<String> lines =
        content
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .toList();
    if (lines.isEmpty() || !lines.get(0).startsWith(VERSION)) {
      throw new KeyFileException(file, "is not a kinlink key file");
    }
    if (!lines.get(0).equals(VERSION + "1")) {
      throw new KeyFileException(file, "is of a format that this version of kinlink cannot read");
    }
    if (lines.size() != 3 || !lines.get(1).startsWith(ID) || !lines.get(2).startsWith(SECRET)) {
      throw new KeyFileException(file, "does not hold one id and one secret; restore it");
    }
    LinkageKey key = secret(file, lines.get(2).substring(SECRET.length()));
    if (!lines.get(1).equals(ID + key.id())) {
      throw new KeyFileException(file, "is damaged: id and secret do not agree; restore it");
    }
    return key;
  }

  /** Drops the causes on purpose: their messages may show a character of the secret. */
  private static LinkageKey secret(Path file, String hex) throws KeyFileException {
    if (hex.length() % 2 != 0 || !hex.chars().allMatch(HexFormat::isHexDigit)) {
      throw new KeyFileException(file, "is damaged: its secret is not hexadecimal; restore it");
    }
    try {
      return LinkageKey.of(HexFormat.of().parseHex(hex));
    } catch (IllegalArgumentException e) {
      throw new KeyFileException(file, "holds no sound key: " + e.getMessage());
    }
  }
}

package org.kinlink.key;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.kinlink.key.KeyFileException.Reason;

/**
 * A file that only its owner can use, that is there whole or not at all, and is never overwritten
 * by another. Where the file system has no POSIX permissions, as on Windows, its folder must
 * protect it.
 */
final class OwnerOnlyFile {
  /** A thousand keys need a tenth of it; nobody makes us read a whole disk. */
  private static final int LONGEST = 1 << 20;

  private static final Set<PosixFilePermission> OWNER =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private final Path file;

  OwnerOnlyFile(Path file) {
    this.file = file;
  }

  byte[] read() throws IOException {
    requireUsable();
    try (InputStream in = Files.newInputStream(file)) {
      return content(in);
    }
  }

  /** Reads the file by a channel that is open already, from its beginning, and leaves it open. */
  @SuppressWarnings("resource") // Closing the stream would close the channel.
  byte[] read(FileChannel open) throws IOException {
    requireUsable();
    return content(Channels.newInputStream(open));
  }

  private void requireUsable() throws IOException {
    if (Files.notExists(file)) {
      throw new KeyFileException(file, Reason.MISSING);
    }
    if (!Files.isRegularFile(file)) {
      throw new KeyFileException(file, Reason.NO_FILE);
    }
    if (isPosix() && !OWNER.containsAll(Files.getPosixFilePermissions(file))) {
      throw new KeyFileException(file, Reason.NOT_PRIVATE);
    }
  }

  private byte[] content(InputStream in) throws IOException {
    byte[] content = in.readNBytes(LONGEST + 1);
    if (content.length > LONGEST) {
      throw new KeyFileException(file, Reason.NOT_KEYS);
    }
    return content;
  }

  /** Writes a file that must not exist. The empty file that claims the name is replaced whole. */
  void create(byte[] content) throws IOException {
    try {
      Files.createFile(file, ownerOnly());
    } catch (FileAlreadyExistsException e) {
      throw new KeyFileException(file, Reason.EXISTS);
    }
    try {
      replace(content);
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  /** Replaces a file in one step, so that there is the old one or the new one at every moment. */
  void replace(byte[] content) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new KeyFileException(file, Reason.NO_FILE);
    }
    Path whole = Files.createTempFile(folder, "." + file.getFileName(), ".new", ownerOnly());
    try {
      try (FileChannel out = FileChannel.open(whole, StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(content);
        while (rest.hasRemaining()) {
          out.write(rest);
        }
        out.force(true);
      }
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  /** Set as the file is made, so that there is no moment at which others can read it. */
  private FileAttribute<?>[] ownerOnly() {
    return isPosix()
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private boolean isPosix() {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}

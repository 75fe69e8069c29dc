package org.kinlink.exchange;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;

/** Says in plain words why the operating system refused a file. */
final class IoReason {
  private IoReason() {}

  static String of(UncheckedIOException e) {
    IOException cause = e.getCause();
    return cause == null ? "an input/output error" : of(cause);
  }

  static String of(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "there is no permission";
    }
    if (e instanceof NoSuchFileException) {
      return "a folder or file on the way is not there";
    }
    if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
      return "a file stands where a folder is needed";
    }
    if (e instanceof InterruptedIOException || e instanceof ClosedByInterruptException) {
      return "it was interrupted";
    }
    if (e instanceof CharacterCodingException) {
      return "its bytes do not fit its encoding; export it again in UTF-8";
    }
    String system = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    String lower = system == null ? "" : system.toLowerCase(Locale.ROOT);
    if (lower.contains("no space") || lower.contains("not enough space")) {
      return "there is no space left on the device";
    }
    if (lower.contains("quota")) {
      return "the disk quota is used up";
    }
    if (lower.contains("read-only")) {
      return "the file system is read-only";
    }
    if (lower.contains("permission denied") || lower.contains("operation not permitted")) {
      return "there is no permission";
    }
    if (lower.contains("not a directory")) {
      return "a file stands where a folder is needed";
    }
    return "the operating system reports an input/output error ("
        + e.getClass().getSimpleName()
        + ")";
  }
}

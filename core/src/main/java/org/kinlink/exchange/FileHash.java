package org.kinlink.exchange;

import com.google.common.base.Throwables;
import com.google.common.io.BaseEncoding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.BadDataException;

/**
 * SHA-256 of a file that was read. It is worked out in a thread of its own while the work goes on,
 * since only the account of a run needs it; the file must stay as it was until then. Immutable,
 * safe to share between threads.
 */
public final class FileHash {
  private static final int BLOCK = 1 << 18;

  /**
   * One file after the other, so that most of the processors stay with what everybody waits for.
   */
  private static final ThreadPoolExecutor WORKER = worker();

  private final CompletableFuture<String> hex;

  private FileHash(CompletableFuture<String> hex) {
    this.hex = hex;
  }

  private static ThreadPoolExecutor worker() {
    ThreadPoolExecutor worker =
        new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, "kinlink-sha256");
              thread.setDaemon(true);
              return thread;
            });
    worker.allowCoreThreadTimeOut(true);
    return worker;
  }

  /**
   * Returns a hash that is known.
   *
   * @param hex SHA-256 in lower-case hex
   * @return the hash
   */
  public static FileHash of(String hex) {
    return new FileHash(CompletableFuture.completedFuture(hex));
  }

  /** Begins to work out the hash of a file. */
  static FileHash begun(FileFacts facts) {
    return new FileHash(CompletableFuture.supplyAsync(() -> hex(facts), WORKER));
  }

  private static String hex(FileFacts facts) {
    MessageDigest digest = sha256();
    byte[] block = new byte[BLOCK];
    try (InputStream in = Files.newInputStream(facts.path())) {
      for (int n = in.readNBytes(block, 0, BLOCK); n > 0; n = in.readNBytes(block, 0, BLOCK)) {
        digest.update(block, 0, n);
      }
    } catch (IOException e) {
      throw new BadDataException(facts.path().toString(), "cannot be read: " + IoReason.of(e));
    }
    facts.refuseChanged();
    return BaseEncoding.base16().lowerCase().encode(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * Returns the hash, and waits for it if it is not ready.
   *
   * @return SHA-256 in lower-case hex
   * @throws BadDataException if the file was changed since it was read, or is not there any more
   */
  public String hex() {
    try {
      return hex.join();
    } catch (CompletionException e) {
      if (e.getCause() != null) {
        Throwables.throwIfUnchecked(e.getCause());
      }
      throw e;
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FileHash that && that.hex().equals(hex());
  }

  @Override
  public int hashCode() {
    return hex().hashCode();
  }

  @Override
  public String toString() {
    return "FileHash[SHA-256]";
  }
}

package org.kinlink.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinlink.exchange.Json;
import org.kinlink.exchange.ResultFolder;

/**
 * Sees that whoever was protected in an earlier run is protected in this one. The earlier run
 * record has the SHA-256 of its safeguards list and not one entry of it, so a list counts as kept
 * when the earlier one is its beginning, byte for byte: entries are only ever added at the end.
 */
final class SafeguardsKept {
  /** Key of the hash in the run record. */
  static final String HASH = "safeguards_sha256";

  private SafeguardsKept() {}

  /** Returns the hash of a list for the run record, or null when there is none. */
  static @Nullable String hash(@Nullable Path list) {
    if (list == null) {
      return null;
    }
    MessageDigest digest = digest();
    digest.update(bytes(list));
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Refuses a list that may protect fewer people than that of the earlier run. */
  static void check(Path previous, @Nullable Path list, boolean reviewed) {
    Object stated =
        Json.read(previous.resolve(ResultFolder.RUN_FILE)) instanceof Map<?, ?> run
            ? run.get(HASH)
            : null;
    if (!(stated instanceof String before) || reviewed) {
      return;
    }
    if (list == null) {
      throw CommandFailure.usage(
          "the earlier run had a safeguards list and this one has none; name the list in the"
              + " project file, or say --safeguards-reviewed if nobody needs it any more");
    }
    if (!beginsWith(bytes(list), before)) {
      throw CommandFailure.usage(
          list
              + ": does not begin with the safeguards list of the earlier run, so somebody may be"
              + " unprotected; add entries at the end only, or say --safeguards-reviewed if entries"
              + " were taken out on purpose");
    }
  }

  private static boolean beginsWith(byte[] list, String hash) {
    MessageDigest digest = digest();
    int from = 0;
    for (int at = 1; at <= list.length; at++) {
      if (at == list.length || list[at - 1] == '\n' || list[at] == '\n' || list[at] == '\r') {
        digest.update(list, from, at - from);
        from = at;
        if (HexFormat.of().formatHex(copy(digest).digest()).equals(hash)) {
          return true;
        }
      }
    }
    return false;
  }

  private static byte[] bytes(Path list) {
    try {
      return Files.readAllBytes(list);
    } catch (IOException e) {
      throw CommandFailure.input(list + ": cannot be read; check that you may open it");
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime provides SHA-256", e);
    }
  }

  private static MessageDigest copy(MessageDigest digest) {
    try {
      return (MessageDigest) digest.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("SHA-256 of the JDK can be copied", e);
    }
  }
}

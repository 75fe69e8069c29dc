package org.kinlink.envelope;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.kinlink.record.BadDataException;

/**
 * What a unit remembers of the files that it linked, so that an old file that is sent again is
 * refused: of each owner the latest. The same file may be linked again.
 */
public final class Received {
  private static final Pattern LINE = Pattern.compile("[0-9a-f]{64} [0-9]{1,18} [0-9a-f]{64}");

  private final Path path;
  private final Map<String, String> latest;

  private Received(Path path, Map<String, String> latest) {
    this.path = path;
    this.latest = latest;
  }

  /**
   * Reads what is remembered.
   *
   * @param path the file, which need not exist yet
   * @return what it says
   * @throws BadDataException if it is no such file
   * @throws IOException if it cannot be read
   */
  public static Received read(Path path) throws IOException {
    Map<String, String> latest = new TreeMap<>();
    if (Files.exists(path)) {
      String text = Files.readString(path, StandardCharsets.UTF_8);
      for (String line : Splitter.on('\n').omitEmptyStrings().split(text)) {
        if (!LINE.matcher(line).matches()) {
          throw new BadDataException(
              path.toString(), "is not a list of received files; name another with --received");
        }
        latest.put(line.substring(0, 64), line);
      }
    }
    return new Received(path, latest);
  }

  /**
   * Refuses a file that is older than one received before, or another of the same age.
   *
   * @param file the name of the file, for the message
   * @param header what it says
   * @throws BadDataException if it is refused
   */
  public void require(Path file, EnvelopeHeader header) {
    String known = latest.get(header.signer());
    if (known == null) {
      return;
    }
    List<String> parts = Splitter.on(' ').splitToList(known);
    long sequence = Long.parseLong(parts.get(1));
    boolean same = header.file().equals(parts.get(2));
    if (!same && header.sequence() <= sequence) {
      throw new BadDataException(
          file.toString(),
          "is older than a file received from the same owner before; link that one, or have a new"
              + " one made");
    }
  }

  /**
   * Remembers files that were linked.
   *
   * @param headers what they say
   * @throws IOException if it cannot be written
   */
  public void remember(Iterable<EnvelopeHeader> headers) throws IOException {
    for (EnvelopeHeader header : headers) {
      latest.put(header.signer(), header.signer() + " " + header.sequence() + " " + header.file());
    }
    Path draft = path.resolveSibling(path.getFileName() + ".new");
    Files.writeString(draft, String.join("\n", latest.values()) + "\n", StandardCharsets.UTF_8);
    Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Shows where it is. */
  @Override
  public String toString() {
    return "Received[" + path + "]";
  }
}

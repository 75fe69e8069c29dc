package org.kinlink.envelope;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import org.kinlink.record.BadDataException;

/** Opens chunk after chunk; nothing of a chunk is seen before it is known to be genuine. */
final class ChunkedInput extends InputStream {
  private final String name;
  private final InputStream in;
  private final Chunks chunks;
  private final byte[] sealed = new byte[Chunks.PLAIN + Chunks.TAG];
  private byte[] plain = new byte[0];
  private int at;
  private long left;

  ChunkedInput(String name, InputStream in, long length, Chunks chunks) {
    this.name = name;
    this.in = in;
    this.left = length;
    this.chunks = chunks;
  }

  @Override
  public int read() throws IOException {
    return more() ? plain[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!more()) {
      return -1;
    }
    int part = Math.min(length, plain.length - at);
    System.arraycopy(plain, at, into, from, part);
    at += part;
    return part;
  }

  private boolean more() throws IOException {
    while (at == plain.length) {
      if (left == 0) {
        return false;
      }
      int length = in.readNBytes(sealed, 0, (int) Math.min(left, sealed.length));
      left -= length;
      try {
        plain = chunks.next(sealed, length, left == 0);
        at = 0;
      } catch (GeneralSecurityException e) {
        throw new BadDataException(
            name, "cannot be opened: it was changed, or made with something wrong; do not use it");
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

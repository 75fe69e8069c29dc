package org.kinlink.envelope;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Encrypts what is written in chunks. Closing it writes the last chunk and leaves the file open.
 */
final class ChunkedOutput extends OutputStream {
  private final OutputStream out;
  private final Chunks chunks;
  private final MessageDigest digest;
  private final byte[] plain = new byte[Chunks.PLAIN];
  private int size;
  private boolean closed;

  ChunkedOutput(OutputStream out, Chunks chunks, MessageDigest digest) {
    this.out = out;
    this.chunks = chunks;
    this.digest = digest;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    for (int at = from; at < from + length; ) {
      if (size == plain.length) {
        next(false);
      }
      int part = Math.min(plain.length - size, from + length - at);
      System.arraycopy(bytes, at, plain, size, part);
      size += part;
      at += part;
    }
  }

  private void next(boolean last) throws IOException {
    try {
      byte[] sealed = chunks.next(plain, size, last);
      digest.update(sealed);
      out.write(sealed);
      size = 0;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime seals by AES-GCM", e);
    }
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      next(true);
      Arrays.fill(plain, (byte) 0);
    }
  }
}

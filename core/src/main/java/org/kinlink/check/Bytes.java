package org.kinlink.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.kinlink.exchange.ExtractHead;

/** The bytes of a file, in an encoding in which every character of ASCII is one byte. */
final class Bytes {
  private Bytes() {}

  static InputStream open(ExtractHead head) throws IOException {
    InputStream in = Files.newInputStream(head.path());
    try {
      in.skipNBytes(head.bom());
      return head.wide() == null ? in : new Narrowed(new InputStreamReader(in, head.wide()));
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /** Text turned into UTF-8 piece by piece. */
  private static final class Narrowed extends InputStream {
    private final Reader text;
    private final char[] piece = new char[1 << 14];
    private InputStream bytes = new ByteArrayInputStream(new byte[0]);

    Narrowed(Reader text) {
      this.text = text;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int n = bytes.read(into, offset, length);
      if (n >= 0) {
        return n;
      }
      int chars = text.read(piece, 0, piece.length - 1);
      if (chars < 0) {
        return -1;
      }
      if (Character.isHighSurrogate(piece[chars - 1])) {
        int low = text.read();
        if (low >= 0) {
          piece[chars++] = (char) low;
        }
      }
      bytes =
          new ByteArrayInputStream(new String(piece, 0, chars).getBytes(StandardCharsets.UTF_8));
      return bytes.read(into, offset, length);
    }

    @Override
    public void close() throws IOException {
      text.close();
    }
  }
}

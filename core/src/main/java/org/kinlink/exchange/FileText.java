package org.kinlink.exchange;

import com.google.common.io.CharSource;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** Opens the text of a file behind its byte order mark. */
final class FileText {
  private FileText() {}

  /** The text in UTF-8, whatever the encoding of the file. */
  static InputStream utf8(FileFacts facts) throws IOException {
    return facts.encoding().equals(StandardCharsets.UTF_8)
        ? bytes(facts)
        : new Text(facts).asByteSource(StandardCharsets.UTF_8).openStream();
  }

  /** The text in characters. */
  static Reader open(FileFacts facts) throws IOException {
    Charset charset = facts.encoding();
    boolean exact = !charset.equals(StandardCharsets.UTF_8) && charset.name().startsWith("UTF");
    // Windows-1252 leaves five bytes undefined, and they should not stop a file.
    CodingErrorAction onError = exact ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE;
    return new InputStreamReader(
        new BufferedInputStream(bytes(facts), 1 << 17),
        charset.newDecoder().onMalformedInput(onError).onUnmappableCharacter(onError));
  }

  private static InputStream bytes(FileFacts facts) throws IOException {
    InputStream in = Files.newInputStream(facts.path());
    try {
      in.skipNBytes(facts.bom());
    } catch (IOException e) {
      in.close();
      throw e;
    }
    return in;
  }

  private static final class Text extends CharSource {
    private final FileFacts facts;

    Text(FileFacts facts) {
      this.facts = facts;
    }

    @Override
    public Reader openStream() throws IOException {
      return open(facts);
    }
  }
}

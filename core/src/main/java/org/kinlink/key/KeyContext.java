package org.kinlink.key;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Turns a list of texts into bytes so that no two lists give the same: each text is its length in
 * bytes, as four bytes with the highest first, and then its UTF-8.
 */
public final class KeyContext {
  private KeyContext() {}

  /**
   * Encodes a context.
   *
   * @param parts the texts, in their order
   * @return the bytes
   * @throws IllegalArgumentException if a text is not well-formed Unicode, as two of those would
   *     give the same bytes
   */
  public static byte[] encode(List<String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String part : parts) {
      byte[] text = utf8(part);
      bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
      bytes.writeBytes(text);
    }
    return bytes.toByteArray();
  }

  /**
   * The UTF-8 of a text, where {@link String#getBytes} would put question marks for what it cannot
   * encode.
   *
   * @param text the text
   * @return its bytes
   * @throws IllegalArgumentException if the text holds half a surrogate pair
   */
  public static byte[] utf8(String text) {
    try {
      ByteBuffer buffer = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("text: is not well-formed Unicode", e);
    }
  }
}

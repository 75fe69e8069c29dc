package org.kinlink.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.BadDataException;

/**
 * Reads and writes JSON (RFC 8259) as plain values: {@code Map} in file order with text keys,
 * {@code List}, {@code String}, {@code Long}, {@code Double}, {@code Boolean} and null.
 */
public final class Json {
  private Json() {}

  /**
   * Writes a value, indented by two blanks and ended by a line feed. Equal values give equal text.
   *
   * @param value maps, lists (any {@code Iterable}), texts, numbers, booleans and nulls, nested at
   *     will; whole numbers of any type, and finite doubles
   * @return the text
   * @throws IllegalArgumentException if there is anything else in it, such as a number that is not
   *     finite
   */
  public static String write(@Nullable Object value) {
    return new JsonPrinter().print(value);
  }

  /**
   * Reads a text strictly: one value, no key twice, nothing after it.
   *
   * @param name what to call the text in messages, such as its file name
   * @param text the text
   * @return the value
   * @throws BadDataException if the text is not JSON; names the line
   */
  public static @Nullable Object parse(String name, String text) {
    return new JsonParser(name, text).parse();
  }

  /**
   * Reads a file in UTF-8.
   *
   * @param file the file
   * @return the value
   * @throws BadDataException if the file is not there, cannot be read or is not JSON
   */
  public static @Nullable Object read(Path file) {
    try {
      return parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
    } catch (NoSuchFileException e) {
      throw new BadDataException(file.toString(), "there is no such file");
    } catch (IOException e) {
      throw new BadDataException(file.toString(), "cannot be read: " + IoReason.of(e));
    }
  }
}

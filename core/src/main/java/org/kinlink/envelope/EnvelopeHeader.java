package org.kinlink.envelope;

import com.google.common.base.CharMatcher;
import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.kinlink.record.BadDataException;

/**
 * What stands readable at the beginning of a file of encoded records. Nothing of it identifies
 * anybody; all of it is signed, and the body cannot be opened when it was changed.
 *
 * @param values the values by name
 */
public record EnvelopeHeader(ImmutableMap<String, String> values) {
  static final String VERSION = "kinlink-encoded";
  static final String PROFILE = "profile";
  static final String PARAMETERS = "parameters";
  static final String KEY = "key";
  static final String PROJECT = "project";
  static final String SOURCE = "source";
  static final String RECORDS = "records";
  static final String SEQUENCE = "sequence";
  static final String FILE = "file";
  static final String RECIPIENT = "recipient";
  static final String EPHEMERAL = "ephemeral";
  static final String SIGNER = "signer";

  /** The names in the order in which they are written. */
  static final ImmutableList<String> NAMES =
      ImmutableList.of(
          VERSION,
          PROFILE,
          PARAMETERS,
          KEY,
          PROJECT,
          SOURCE,
          RECORDS,
          SEQUENCE,
          FILE,
          RECIPIENT,
          EPHEMERAL,
          SIGNER);

  /** No header is longer. */
  static final int LONGEST = 4_096;

  private static final int FILE_BYTES = 32;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
  private static final Pattern BYTES = Pattern.compile("[0-9a-f]{64}");
  private static final ImmutableList<String> HEX =
      ImmutableList.of(PARAMETERS, FILE, RECIPIENT, EPHEMERAL, SIGNER);

  /** The header of a new file, which has a random name. */
  static EnvelopeHeader of(
      EnvelopeContent content, PublicKeyFile unit, byte[] ephemeral, byte[] signer) {
    byte[] file = new byte[FILE_BYTES];
    new SecureRandom().nextBytes(file);
    HexFormat hex = HexFormat.of();
    EnvelopeHeader header =
        new EnvelopeHeader(
            ImmutableMap.<String, String>builder()
                .put(VERSION, "1")
                .put(PROFILE, content.profile())
                .put(PARAMETERS, content.parameters())
                .put(KEY, content.key())
                .put(PROJECT, content.project())
                .put(SOURCE, content.source())
                .put(RECORDS, Long.toString(content.records()))
                .put(SEQUENCE, Long.toString(content.sequence()))
                .put(FILE, hex.formatHex(file))
                .put(RECIPIENT, unit.key())
                .put(EPHEMERAL, hex.formatHex(ephemeral))
                .put(SIGNER, hex.formatHex(signer))
                .buildOrThrow());
    header.values().forEach(EnvelopeHeader::requireLine);
    return header;
  }

  private String value(String name) {
    return String.valueOf(values.get(name));
  }

  /**
   * The profile of the encoding.
   *
   * @return its name
   */
  public String profile() {
    return value(PROFILE);
  }

  /**
   * The hash of all parameters of the encoding.
   *
   * @return 64 hexadecimal digits
   */
  public String parameters() {
    return value(PARAMETERS);
  }

  /**
   * The check value of the key that the data owners share.
   *
   * @return the check value
   */
  public String key() {
    return value(KEY);
  }

  /**
   * The project that keys are bound to.
   *
   * @return its name
   */
  public String project() {
    return value(PROJECT);
  }

  /**
   * The name that the owner chose for the source.
   *
   * @return the name
   */
  public String source() {
    return value(SOURCE);
  }

  /**
   * How many records the file claims to hold.
   *
   * @return the number
   */
  public long records() {
    return Long.parseLong(value(RECORDS));
  }

  /**
   * Which of two files of an owner is the later one.
   *
   * @return a number that grows from file to file
   */
  public long sequence() {
    return Long.parseLong(value(SEQUENCE));
  }

  /**
   * The random name of the file.
   *
   * @return 64 hexadecimal digits
   */
  public String file() {
    return value(FILE);
  }

  /**
   * The public key of the unit that may open the file.
   *
   * @return 64 hexadecimal digits
   */
  public String recipient() {
    return value(RECIPIENT);
  }

  String ephemeral() {
    return value(EPHEMERAL);
  }

  /**
   * The public key of the owner that signed the file.
   *
   * @return 64 hexadecimal digits
   */
  public String signer() {
    return value(SIGNER);
  }

  byte[] bytes() {
    StringBuilder text = new StringBuilder();
    for (String name : NAMES) {
      text.append(name).append(": ").append(value(name)).append('\n');
    }
    return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Reads a header, without its blank line. */
  static EnvelopeHeader parse(String file, byte[] bytes) {
    List<String> lines = Splitter.on('\n').splitToList(new String(bytes, StandardCharsets.UTF_8));
    if (!lines.get(0).startsWith(VERSION + ": ")) {
      throw new BadDataException(
          file, "is not a file of encoded records; \"kinlink encode\" makes one");
    }
    if (!lines.get(0).equals(VERSION + ": 1")) {
      throw new BadDataException(
          file, "is of a later version of the format; use the version of kinlink that made it");
    }
    ImmutableMap.Builder<String, String> values = ImmutableMap.builder();
    for (int i = 0; i < NAMES.size(); i++) {
      String name = NAMES.get(i);
      if (i >= lines.size() || !lines.get(i).startsWith(name + ": ")) {
        throw damaged(file, name);
      }
      String value = lines.get(i).substring(name.length() + 2);
      if ((HEX.contains(name) && !BYTES.matcher(value).matches())
          || ((name.equals(RECORDS) || name.equals(SEQUENCE))
              && !NUMBER.matcher(value).matches())) {
        throw damaged(file, name);
      }
      values.put(name, value);
    }
    return new EnvelopeHeader(values.buildOrThrow());
  }

  private static BadDataException damaged(String file, String name) {
    return new BadDataException(
        file, "has no readable line \"" + name + "\" in its header; have it sent again");
  }

  /** Refuses what could break out of its line. */
  static void requireLine(String name, String value) {
    if (value.isBlank() || CharMatcher.javaIsoControl().matchesAnyOf(value)) {
      throw new IllegalArgumentException(name + ": is not one line of text");
    }
  }

  /** Shows the names of what it holds. */
  @Override
  public String toString() {
    return "EnvelopeHeader[" + Joiner.on(", ").join(values.keySet()) + "]";
  }
}

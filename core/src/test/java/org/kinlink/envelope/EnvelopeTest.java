package org.kinlink.envelope;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinlink.key.LinkageKey;
import org.kinlink.key.Secret;
import org.kinlink.record.BadDataException;

/** A file arrives as it was sent, or is refused with its own reason. */
final class EnvelopeTest {
  private static final LinkageKey UNIT = key(1);
  private static final LinkageKey OWNER = key(2);
  private static final LinkageKey STRANGER = key(3);
  private static final PublicKeyFile TO =
      KeyPairs.publicKey(UNIT, PublicKeyFile.Use.RECEIVING, "unit");
  private static final PublicKeyFile PINNED =
      KeyPairs.publicKey(OWNER, PublicKeyFile.Use.SIGNING, "school");

  @TempDir private Path folder = Path.of("");
  private Path file = Path.of("");
  private final byte[] body = bytes(3 * Chunks.PLAIN + 17);

  private static LinkageKey key(long seed) {
    byte[] bytes = new byte[Secret.SHORTEST];
    new Random(seed).nextBytes(bytes);
    return LinkageKey.of(Secret.of(bytes), LocalDate.of(2026, 1, 1));
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    new Random(9).nextBytes(bytes);
    return bytes;
  }

  @BeforeEach
  void send() throws IOException {
    file = folder.resolve("school.enc");
    send(file, "school", 1000, 5);
  }

  private void send(Path to, String source, long records, long sequence) throws IOException {
    Envelope.write(to, content(source, records, sequence), TO, OWNER, out -> out.write(body));
  }

  private static EnvelopeContent content(String source, long records, long sequence) {
    return new EnvelopeContent(
        "kinlink-2026-field", "ab".repeat(32), "check", "project", source, records, sequence);
  }

  private String refused() {
    return String.valueOf(
        assertThrows(
                BadDataException.class,
                () -> {
                  Envelope envelope = Envelope.open(file, List.of(PINNED));
                  try (DataInputStream in = envelope.body(List.of(UNIT))) {
                    in.readAllBytes();
                  }
                })
            .getMessage());
  }

  @Test
  void arrivesAsItWasSent() throws IOException {
    Envelope envelope = Envelope.open(file, List.of(PINNED));
    assertEquals("school", envelope.header().source());
    assertEquals(1000, envelope.header().records());
    try (DataInputStream in = envelope.body(List.of(STRANGER, UNIT))) {
      assertArrayEquals(body, in.readAllBytes());
    }
  }

  @Test
  void holdsNothingInClear() throws IOException {
    String text = new String(Files.readAllBytes(file), ISO_8859_1);
    assertFalse(text.contains(new String(Arrays.copyOf(body, 8), ISO_8859_1)));
  }

  @Test
  void twoFilesOfOneContentHaveNothingInCommon() throws IOException {
    Path again = folder.resolve("again.enc");
    send(again, "school", 1000, 5);
    byte[] one = Files.readAllBytes(file);
    byte[] other = Files.readAllBytes(again);
    assertEquals(one.length, other.length);
    int from = one.length - Chunks.PLAIN;
    int equal = 0;
    for (int i = from; i < one.length; i++) {
      equal += one[i] == other[i] ? 1 : 0;
    }
    assertTrue(equal < Chunks.PLAIN / 100, equal + " bytes are equal");
  }

  @Test
  void refusesEveryFlippedBit() throws IOException {
    byte[] sent = Files.readAllBytes(file);
    for (int at = 0; at < sent.length; at += at < 1200 ? 7 : 9_973) {
      byte[] changed = sent.clone();
      changed[at] ^= 1;
      Files.write(file, changed);
      assertFalse(refused().isEmpty(), "byte " + at);
    }
  }

  @Test
  void refusesEveryCut() throws IOException {
    byte[] sent = Files.readAllBytes(file);
    for (int length = 0; length < sent.length; length += length < 1200 ? 13 : 9_973) {
      Files.write(file, Arrays.copyOf(sent, length));
      assertFalse(refused().isEmpty(), "length " + length);
    }
    Files.write(file, Arrays.copyOf(sent, sent.length - 1));
    assertTrue(refused().contains("was cut or changed"), refused());
  }

  @Test
  void refusesWhatWasAddedBehind() throws IOException {
    byte[] sent = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(sent, sent.length + 1));
    assertTrue(refused().contains("was cut or changed"), refused());
  }

  @Test
  void refusesAForeignSigner() throws IOException {
    Files.delete(file);
    Envelope.write(file, content("school", 1, 1), TO, STRANGER, out -> out.write(body));
    assertTrue(refused().contains("is signed by nobody whose key was given"), refused());
  }

  @Test
  void refusesAnOwnerWhoSendsForAnother() throws IOException {
    Files.delete(file);
    send(file, "health", 1, 1);
    assertTrue(refused().contains("but says that it comes from"), refused());
  }

  @Test
  void refusesAFileForAnotherUnit() throws IOException {
    Files.delete(file);
    PublicKeyFile other = KeyPairs.publicKey(STRANGER, PublicKeyFile.Use.RECEIVING, "other");
    Envelope.write(file, content("school", 1, 1), other, OWNER, out -> out.write(body));
    assertTrue(refused().contains("encrypted for another unit's key"), refused());
  }

  @Test
  void refusesABillionRows() throws IOException {
    Files.delete(file);
    send(file, "school", 1_000_000_000, 1);
    assertTrue(refused().contains("claims 1000000000 records"), refused());
  }

  @Test
  void refusesAnotherFileAndALaterFormat() throws IOException {
    Files.writeString(file, "record_id,forename\n1,x\n");
    assertTrue(refused().contains("is not a file of encoded records"), refused());
    Files.writeString(file, "kinlink-encoded: 2\n\n");
    assertTrue(refused().contains("later version"), refused());
    Files.delete(file);
    assertTrue(refused().contains("there is no such file"), refused());
  }

  @Test
  void neverReplacesAFile() {
    assertThrows(FileAlreadyExistsException.class, () -> send(file, "school", 1, 1));
    assertThrows(
        IllegalArgumentException.class,
        () -> send(folder.resolve("x"), "school\nrecords: 5", 1, 1));
  }

  @Test
  void anOldFileIsRefusedAndTheSameIsNot() throws IOException {
    Path memory = folder.resolve("received");
    Path later = folder.resolve("later.enc");
    send(later, "school", 1000, 6);
    EnvelopeHeader five = Envelope.open(file, List.of(PINNED)).header();
    EnvelopeHeader six = Envelope.open(later, List.of(PINNED)).header();
    Received.read(memory).require(file, five);
    Received.read(memory).remember(List.of(five));
    Received.read(memory).require(file, five);
    Received.read(memory).require(later, six);
    Received.read(memory).remember(List.of(six));
    Received received = Received.read(memory);
    BadDataException refused =
        assertThrows(BadDataException.class, () -> received.require(file, five));
    assertTrue(String.valueOf(refused.getMessage()).contains("is older than a file"));
    Files.writeString(memory, "something else\n");
    assertThrows(BadDataException.class, () -> Received.read(memory));
  }

  @Test
  void publicKeysAreReadAsTheyWereWritten() throws IOException {
    Path pub = folder.resolve("school.pub");
    PINNED.write(pub);
    assertEquals(PINNED, PublicKeyFile.read(pub, PublicKeyFile.Use.SIGNING));
    assertThrows(
        BadDataException.class, () -> PublicKeyFile.read(pub, PublicKeyFile.Use.RECEIVING));
    String text = Files.readString(pub, UTF_8);
    Files.writeString(
        pub, text.replace("\nkey: ", "\nkey: 0").replaceFirst("(?m)^(key: .*).$", "$1"));
    assertThrows(BadDataException.class, () -> PublicKeyFile.read(pub, PublicKeyFile.Use.SIGNING));
    Files.writeString(pub, "nothing\n");
    assertThrows(BadDataException.class, () -> PublicKeyFile.read(pub, PublicKeyFile.Use.SIGNING));
  }
}

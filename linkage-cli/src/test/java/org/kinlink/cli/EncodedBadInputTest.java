package org.kinlink.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinlink.envelope.Envelope;
import org.kinlink.envelope.EnvelopeContent;
import org.kinlink.envelope.EnvelopeHeader;
import org.kinlink.envelope.PublicKeyFile;
import org.kinlink.key.CheapKeyFiles;
import org.kinlink.key.KeySet;
import org.kinlink.key.Passphrase;

/**
 * What a unit is sent may be cut, changed, foreign, repeated or made with the wrong thing; each is
 * refused with its own reason and a next step, and nothing is written.
 */
class EncodedBadInputTest extends EncodedParties {
  private byte[] sent = {};

  @BeforeEach
  void send() throws IOException {
    encodeBoth();
    sent = Files.readAllBytes(at("b.enc"));
  }

  /** Refused, for this reason, with something to do about it, and nothing is written. */
  private void refusedFor(int exitCode, String reason, List<Object> args) {
    String told = refused(exitCode, args);
    assertTrue(told.contains(reason), told);
    assertTrue(told.contains("; ") || told.contains("must name"), told);
    assertEquals(1, told.strip().lines().count(), told);
    assertFalse(Files.exists(at("out")));
    assertFalse(Files.exists(at("unit.keys.received")));
  }

  private void refusedBytes(String reason, byte[] bytes) throws IOException {
    Files.write(at("b.enc"), bytes);
    refusedFor(ExitCode.INPUT, reason, linking());
  }

  private int headerLength() {
    String text = new String(sent, StandardCharsets.ISO_8859_1);
    return text.indexOf("\n\n") + 2;
  }

  private byte[] flipped(int at) {
    byte[] changed = sent.clone();
    changed[at] ^= 1;
    return changed;
  }

  @Test
  void cutFiles() throws IOException {
    int header = headerLength();
    refusedBytes("is not a file of encoded records", new byte[0]);
    refusedBytes("is not a file of encoded records", Arrays.copyOf(sent, 9));
    refusedBytes("has no readable line", Arrays.copyOf(sent, 60));
    refusedBytes("ends inside its header", Arrays.copyOf(sent, header - 1));
    refusedBytes("ends too early", Arrays.copyOf(sent, header));
    refusedBytes("ends too early", Arrays.copyOf(sent, header + 70));
    String changed = "was cut or changed after its owner signed it";
    refusedBytes(changed, Arrays.copyOf(sent, header + (sent.length - header) / 2));
    refusedBytes(changed, Arrays.copyOf(sent, sent.length - 64));
    refusedBytes(changed, Arrays.copyOf(sent, sent.length - 1));
    refusedBytes(changed, Arrays.copyOf(sent, sent.length + 1));
  }

  @Test
  void flippedBits() throws IOException {
    String changed = "was cut or changed after its owner signed it";
    String header = new String(sent, 0, headerLength(), StandardCharsets.UTF_8);
    refusedBytes("is not a file of encoded records", flipped(0));
    refusedBytes("is of a later version", flipped(header.indexOf('\n') - 1));
    refusedBytes("has no readable line \"profile\"", flipped(header.indexOf("profile")));
    refusedBytes(changed, flipped(header.indexOf("kinlink-2026") + 3));
    refusedBytes("has no readable line \"parameters\"", flippedHex(header, "parameters"));
    refusedBytes(changed, flipped(header.indexOf("sequence: ") + 12));
    refusedBytes("is signed by nobody whose key was given", digit(header, "signer"));
    refusedBytes(changed, digit(header, "recipient"));
    refusedBytes(changed, digit(header, "ephemeral"));
    refusedBytes("ends inside its header", withoutEmptyLine(header.length() - 1));
    refusedBytes(changed, flipped(header.length()));
    refusedBytes(changed, flipped(sent.length - 64 - 1));
    refusedBytes(changed, flipped(sent.length - 64));
    refusedBytes(changed, flipped(sent.length - 1));
  }

  /** What follows is encrypted and may hold an empty line by chance, so it is written over. */
  private byte[] withoutEmptyLine(int at) {
    byte[] changed = flipped(at);
    Arrays.fill(changed, at + 1, changed.length, (byte) 1);
    return changed;
  }

  /** A digit that is none any more. */
  private byte[] flippedHex(String header, String name) {
    byte[] changed = sent.clone();
    changed[header.indexOf(name + ": ") + name.length() + 2] = 'x';
    return changed;
  }

  private byte[] digit(String header, String name) {
    byte[] changed = sent.clone();
    int place = header.indexOf(name + ": ") + name.length() + 2;
    changed[place] = (byte) (changed[place] == '0' ? '1' : '0');
    return changed;
  }

  @Test
  void foreignFiles() throws IOException {
    String foreign = "is not a file of encoded records";
    refusedBytes(foreign, Files.readAllBytes(at("a.csv")));
    refusedBytes(foreign, Files.readAllBytes(at("unit.keys")));
    refusedBytes(foreign, new byte[100_000]);
    Files.delete(at("b.enc"));
    refusedFor(ExitCode.INPUT, "there is no such file", linking());
    Files.createDirectory(at("b.enc"));
    refusedFor(ExitCode.INPUT, "is a folder", linking());
  }

  @Test
  void anOutputThatTheUnitWouldNotTakeForEncoded() {
    List<Object> args = encoding("a", "shared", "a");
    args.set(args.indexOf("--out") + 1, at("a.bin"));
    refusedFor(ExitCode.USAGE, "ends in .enc", args);
    assertFalse(Files.exists(at("a.bin")));
  }

  @Test
  void aPlaceToRememberThatIsNone() throws IOException {
    List<Object> args = linking();
    args.addAll(List.of("--received", at("nowhere").resolve("received")));
    refusedFor(ExitCode.OUTPUT, "--received " + at("nowhere"), args);
    Files.createDirectories(at("nowhere").resolve("received"));
    refusedFor(ExitCode.OUTPUT, "is a folder; name a file", args);
  }

  @Test
  void repeatedFiles() throws IOException {
    List<Object> twice = linking();
    twice.set(2, at("a.enc"));
    refusedFor(ExitCode.INPUT, "is from the same source as another file", twice);
    Files.copy(at("a.enc"), at("b.enc"), StandardCopyOption.REPLACE_EXISTING);
    refusedFor(ExitCode.INPUT, "is from the same source as another file", linking());
  }

  @Test
  void filesThatDoNotGoTogether() {
    again("--profile", "kinlink-2026-record");
    refusedFor(ExitCode.INPUT, "has another profile than", linking());
    again("--fields", "forename,surname,date_of_birth");
    refusedFor(ExitCode.INPUT, "has other parameters of the encoding than", linking());
    again("--project", "q");
    refusedFor(ExitCode.INPUT, "has another project than", linking());
  }

  private void again(String option, String value) {
    delete("b.enc");
    delete("b.enc.ids.csv");
    List<Object> args = encoding("b", "project", "b-own");
    if (args.contains(option)) {
      args.set(args.indexOf(option) + 1, value);
    } else {
      args.addAll(List.of(option, value));
    }
    done(args.toArray());
  }

  private void delete(String name) {
    try {
      Files.delete(at(name));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void keysThatAreMissingWrongOrDamaged() throws IOException {
    refusedFor(ExitCode.INPUT, "nowhere.keys", with(at("unit.keys"), at("nowhere.keys")));
    refusedFor(ExitCode.INPUT, "a.csv", with(at("unit.keys"), at("a.csv")));
    refusedFor(
        ExitCode.INPUT,
        "encrypted for another unit's key",
        with(at("unit.keys"), at("a-own.keys")));
    refusedFor(ExitCode.INPUT, "nowhere.pub", with(at("b.pub"), at("nowhere.pub")));
    refusedFor(ExitCode.INPUT, "is signed by nobody", with(at("b.pub"), at("a.pub")));
    refusedFor(ExitCode.INPUT, "unit.pub", with(at("b.pub"), at("unit.pub")));
    refusedFor(ExitCode.INPUT, "a.csv", with(at("b.pub"), at("a.csv")));
    publish("b-own", "signing", "c");
    refusedFor(ExitCode.INPUT, "but says that it comes from b", with(at("b.pub"), at("c.pub")));
    Files.writeString(at("phrase"), "another phrase altogether 12\n");
    refusedFor(ExitCode.INPUT, "pass-phrase", linking());
  }

  private List<Object> with(Path before, Path after) {
    List<Object> args = linking();
    args.set(args.indexOf(before), after);
    return args;
  }

  /** What only the owner itself could send, whose signature is right. */
  @Test
  void whatAnOwnerItselfSendsWrong() throws IOException {
    byte[] body = body();
    forged(body, 1_000_000_000);
    refusedFor(ExitCode.INPUT, "claims 1000000000 records, for which it is too short", linking());
    forged(body, 149);
    refusedFor(ExitCode.INPUT, "does not hold as many records as it claims", linking());
    forged(Arrays.copyOf(body, body.length / 2), 150);
    refusedFor(ExitCode.INPUT, "b.enc", linking());
    forged(Arrays.copyOf(body, body.length - 4), 150);
    refusedFor(ExitCode.INPUT, "ends too early", linking());
    forged(Arrays.copyOf(body, body.length + 1), 150);
    refusedFor(ExitCode.INPUT, "does not end where it should", linking());
    forged(changed(body, bytes -> bytes[3] = 99), 150);
    refusedFor(ExitCode.INPUT, "is of another version of the format", linking());
    forged(changed(body, bytes -> bytes[7] = 'z'), 150);
    refusedFor(ExitCode.INPUT, "a word that this version of kinlink does not know", linking());
  }

  private static byte[] changed(byte[] body, Consumer<byte[]> change) {
    byte[] copy = body.clone();
    change.accept(copy);
    return copy;
  }

  private KeySet keys(String name) throws IOException {
    byte[] line = Files.readAllBytes(at("phrase"));
    try (Passphrase passphrase = Passphrase.ofUtf8(line)) {
      return CheapKeyFiles.at(at(name)).read(passphrase);
    }
  }

  private byte[] body() throws IOException {
    List<PublicKeyFile> owners =
        List.of(PublicKeyFile.read(at("b.pub"), PublicKeyFile.Use.SIGNING));
    try (KeySet unit = keys("unit.keys");
        DataInputStream in = Envelope.open(at("b.enc"), owners).body(unit.verifying())) {
      return in.readAllBytes();
    }
  }

  private void forged(byte[] body, long records) throws IOException {
    Files.write(at("b.enc"), sent);
    List<PublicKeyFile> owners =
        List.of(PublicKeyFile.read(at("b.pub"), PublicKeyFile.Use.SIGNING));
    EnvelopeHeader header = Envelope.open(at("b.enc"), owners).header();
    Files.delete(at("b.enc"));
    EnvelopeContent content =
        new EnvelopeContent(
            header.profile(),
            header.parameters(),
            header.key(),
            header.project(),
            header.source(),
            records,
            header.sequence());
    PublicKeyFile unit = PublicKeyFile.read(at("unit.pub"), PublicKeyFile.Use.RECEIVING);
    try (KeySet own = keys("b-own.keys")) {
      Envelope.write(at("b.enc"), content, unit, own.primary(), out -> out.write(body));
    }
  }
}

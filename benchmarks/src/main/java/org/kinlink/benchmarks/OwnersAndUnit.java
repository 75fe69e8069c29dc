package org.kinlink.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.kinlink.envelope.Envelope;
import org.kinlink.envelope.PublicKeyFile;
import org.kinlink.exchange.ExtractReader;
import org.kinlink.exchange.NumbersPolicy;
import org.kinlink.exchange.Progress;
import org.kinlink.exchange.SourcePlan;
import org.kinlink.exchange.TableReader;
import org.kinlink.key.KeySet;
import org.kinlink.key.KeySetFile;
import org.kinlink.key.Passphrase;
import org.kinlink.record.People;

/**
 * The folder in which two owners and their unit keep what a run of encoded records takes, for
 * measuring one. {@link EncodedRecall} says what it holds.
 *
 * @param path where it is
 */
record OwnersAndUnit(Path path) {
  static final ImmutableList<String> SIDES = ImmutableList.of("a", "b");

  private static final ImmutableList<String> NEEDED =
      ImmutableList.of(
          "a.csv",
          "b.csv",
          "a.enc",
          "b.enc",
          "a.enc.ids.csv",
          "b.enc.ids.csv",
          "a.pub",
          "b.pub",
          "unit.pub",
          "unit.keys",
          "shared.keys",
          "phrase");

  /** The names of files that are needed and not there, by commas. */
  String missing() {
    return NEEDED.stream()
        .filter(name -> !Files.isRegularFile(path.resolve(name)))
        .collect(Collectors.joining(", "));
  }

  /** The public key of the unit. */
  PublicKeyFile unit() throws IOException {
    return PublicKeyFile.read(path.resolve("unit.pub"), PublicKeyFile.Use.RECEIVING);
  }

  /** The files of both owners, whose signatures are verified. */
  ImmutableList<Envelope> envelopes() throws IOException {
    ImmutableList.Builder<PublicKeyFile> owners = ImmutableList.builder();
    for (String side : SIDES) {
      owners.add(PublicKeyFile.read(path.resolve(side + ".pub"), PublicKeyFile.Use.SIGNING));
    }
    ImmutableList.Builder<Envelope> files = ImmutableList.builder();
    for (String side : SIDES) {
      files.add(Envelope.open(path.resolve(side + ".enc"), owners.build()));
    }
    return files.build();
  }

  /** The keys that the owners share. */
  KeySet sharedKeys() throws IOException {
    return keys("shared.keys");
  }

  /** The keys of the unit. */
  KeySet unitKeys() throws IOException {
    return keys("unit.keys");
  }

  private KeySet keys(String name) throws IOException {
    byte[] line = Files.readString(path.resolve("phrase")).strip().getBytes(UTF_8);
    try (Passphrase phrase = Passphrase.ofUtf8(line)) {
      return new KeySetFile(path.resolve(name)).read(phrase);
    }
  }

  /** The people of an owner in clear. */
  People people(String side) {
    return ExtractReader.read(
            ImmutableList.of(SourcePlan.of(side, path.resolve(side + ".csv"))),
            NumbersPolicy.DETECT,
            Progress.NONE)
        .people();
  }

  /** Under which id each record of an owner travelled. */
  Map<String, String> sent(String side) {
    return table(path.resolve(side + ".enc.ids.csv"), "record_id", "sent_id", "", "");
  }

  /** Whether it is known who is who. */
  boolean hasTruth() {
    return Files.exists(path.resolve("truth.csv"));
  }

  /** For each owner the entity of each record, by the id under which it travelled. */
  ImmutableList<Map<String, String>> entities() {
    ImmutableList.Builder<Map<String, String>> entities = ImmutableList.builder();
    for (String side : SIDES) {
      Map<String, String> truth =
          table(path.resolve("truth.csv"), "record_id", "entity", "source", side);
      Map<String, String> ofSent = new HashMap<>();
      sent(side).forEach((id, travelled) -> ofSent.put(travelled, truth.getOrDefault(id, "")));
      entities.add(ofSent);
    }
    return entities.build();
  }

  /** One column by another, of the rows that have a word in a third where one is named. */
  private static Map<String, String> table(
      Path file, String key, String value, String column, String word) {
    Map<String, String> found = new HashMap<>();
    TableReader table = TableReader.ofOthers(file);
    int keys = table.column(key);
    int values = table.column(value);
    int asked = column.isEmpty() ? keys : table.column(column);
    table.forEach(
        row -> {
          if (column.isEmpty() || row.cell(asked).equals(word)) {
            found.put(row.cell(keys), row.cell(values));
          }
        });
    return found;
  }
}

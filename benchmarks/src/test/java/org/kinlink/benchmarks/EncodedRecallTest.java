package org.kinlink.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinlink.encode.EncodingPlan;
import org.kinlink.encode.EncodingProfile;
import org.kinlink.encode.RecordEncoder;
import org.kinlink.envelope.Envelope;
import org.kinlink.envelope.KeyPairs;
import org.kinlink.envelope.PublicKeyFile;
import org.kinlink.exchange.ExtractReader;
import org.kinlink.exchange.Extracts;
import org.kinlink.exchange.NumbersPolicy;
import org.kinlink.exchange.Progress;
import org.kinlink.exchange.SourcePlan;
import org.kinlink.key.LinkageKey;
import org.kinlink.key.Secret;
import org.kinlink.link.LinkageResult;
import org.kinlink.link.LinkageSettings;
import org.kinlink.link.Linker;
import org.kinlink.unit.EncodedFields;
import org.kinlink.unit.OwnerEncoding;
import org.kinlink.unit.UnitReading;

/** Compares with everything what a unit could not see. */
final class EncodedRecallTest {
  private static final int RECORDS = 3_000;
  private static final LinkageKey SHARED = key(1);
  private static final LinkageKey UNIT = key(2);
  private static final PublicKeyFile TO =
      KeyPairs.publicKey(UNIT, PublicKeyFile.Use.RECEIVING, "unit");

  @TempDir private Path folder = Path.of("");
  private final List<Extracts> owners = new ArrayList<>();
  private final List<ImmutableMap<String, String>> sent = new ArrayList<>();

  private static LinkageKey key(long seed) {
    byte[] bytes = new byte[Secret.SHORTEST];
    new Random(seed).nextBytes(bytes);
    return LinkageKey.of(Secret.of(bytes), LocalDate.of(2026, 1, 1));
  }

  private Extracts encoded(EncodingPlan plan) throws IOException {
    PeerFiles.write(folder, RECORDS, 5);
    List<Envelope> files = new ArrayList<>();
    for (String side : List.of("a", "b")) {
      Extracts owner =
          ExtractReader.read(
              ImmutableList.of(SourcePlan.of(side, folder.resolve(side + ".csv"))),
              NumbersPolicy.DETECT,
              Progress.NONE);
      Path file = folder.resolve(side + ".enc");
      LinkageKey own = key(side.hashCode());
      OwnerEncoding.Sent made =
          new OwnerEncoding(plan, SHARED, "project", TO)
              .write(owner, ImmutableList.of(), own, 1, file, Progress.NONE);
      owners.add(owner);
      sent.add(ImmutableMap.copyOf(made.ids()));
      PublicKeyFile pin = KeyPairs.publicKey(own, PublicKeyFile.Use.SIGNING, side);
      files.add(Envelope.open(file, List.of(pin)));
    }
    return UnitReading.read(files, List.of(UNIT), Progress.NONE);
  }

  private static LinkageResult link(Extracts extracts) {
    return new Linker(LinkageSettings.DEFAULT).link(extracts, ImmutableList.of(), Progress.NONE);
  }

  @Test
  void seesWhatTheRunSeesAndFindsHardlyMore() throws IOException {
    EncodingPlan plan = EncodingProfile.KINLINK_2026_PADDED.plan(EncodedFields.USUAL);
    Extracts extracts = encoded(plan);
    EncodedRecall recall = new EncodedRecall(extracts, link(extracts), plan);
    try (RecordEncoder encoder = new RecordEncoder(plan, SHARED, "project", TO.key())) {
      for (int s = 0; s < owners.size(); s++) {
        recall.add(s, owners.get(s).people(), encoder, sent.get(s));
      }
    }
    double[] apart = recall.apart();
    assertEquals(0, apart[2], "pairs have another pattern without their pads");
    // In a file this small, what few random pairs have in common moves the weight of a rare
    // pattern.
    assertTrue(apart[1] <= 3, () -> apart[1] + " pairs differ, up to " + apart[0] + " bits");
    EncodedRecall.Answer answer = recall.of(300, 1);
    assertEquals(300, answer.sampled());
    // Four in five are in both files.
    assertTrue(answer.found() > 210 && answer.found() < 260, answer::toString);
    assertTrue(answer.candidates() >= answer.linked(), answer::toString);
    assertTrue(answer.linked() > 0.93 * answer.found(), answer::toString);
    assertEquals(answer.found() - answer.candidates(), answer.missed().size());
    assertTrue(answer.ofRun() >= answer.linked(), answer::toString);
    assertEquals(RECORDS, recall.of(2 * RECORDS, 1).sampled());
    for (int[] pair : answer.missed()) {
      assertTrue(recall.levels(pair[0], pair[1]).startsWith("forename "));
    }
  }

  @Test
  void wholeRecordsHaveNoFieldsToCompare() throws IOException {
    EncodingPlan plan = EncodingProfile.KINLINK_2026_RECORD.plan(EncodedFields.USUAL);
    Extracts extracts = encoded(plan);
    LinkageResult result = link(extracts);
    assertThrows(IllegalArgumentException.class, () -> new EncodedRecall(extracts, result, plan));
  }

  @Test
  void aRecordThatDidNotTravelIsRefused() throws IOException {
    EncodingPlan plan = EncodingProfile.KINLINK_2026_PADDED.plan(EncodedFields.USUAL);
    Extracts extracts = encoded(plan);
    EncodedRecall recall = new EncodedRecall(extracts, link(extracts), plan);
    try (RecordEncoder encoder = new RecordEncoder(plan, SHARED, "project", TO.key())) {
      assertThrows(
          IllegalArgumentException.class,
          () -> recall.add(0, owners.get(0).people(), encoder, ImmutableMap.of()));
    }
  }

  private static String refusal(String... arguments) {
    return String.valueOf(EncodedRecall.refusal(arguments));
  }

  @Test
  void saysWhatIsWrongWithWhatWasAskedFor() throws IOException {
    String there = folder.toString();
    assertTrue(refusal().startsWith("name the folder"));
    assertTrue(refusal(there).startsWith("name the folder"));
    for (String number : List.of("0", "-1", "many", "1.5")) {
      assertTrue(refusal(there, number).contains("a whole number from 1 on"), number);
    }
    assertTrue(refusal(folder.resolve("nowhere").toString(), "10").endsWith("is not a folder"));
    String missing = refusal(there, "10");
    for (String name : missing.substring(missing.indexOf("has no ") + 7).split(", ", -1)) {
      Files.createFile(folder.resolve(name));
    }
    assertNull(EncodedRecall.refusal(new String[] {there, "10"}));
    Files.delete(folder.resolve("b.pub"));
    assertEquals(folder + ": has no b.pub", refusal(there, "10"));
  }
}

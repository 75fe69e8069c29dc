package org.kinlink.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two owners encode, a unit links, and what is wrong is refused before anything is written. */
class EncodedLinkTest extends EncodedParties {
  @Test
  void whatLeavesAndWhatStaysAreApart() throws IOException {
    encodeBoth();
    assertTrue(done(linking().toArray()).contains("Filters were compared by the kernel: scalar."));
    assertTrue(Files.exists(at("out").resolve("private").resolve("links.csv")));
    assertEquals(151, Files.readAllLines(at("out").resolve("for-a").resolve("groups.csv")).size());
    assertFalse(Files.exists(at("out").resolve("links.csv")));
    for (Path file : List.of(at("a.enc"), at("out").resolve("private").resolve("persons.csv"))) {
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      assertFalse(text.contains("qsur") || text.contains("qfore"), file.toString());
    }
    // The same files once more, into the same place.
    done(linking().toArray());
  }

  @Test
  void aChangedFileIsRefusedAndNothingWritten() throws IOException {
    encodeBoth();
    byte[] sent = Files.readAllBytes(at("b.enc"));
    sent[sent.length / 2] ^= 4;
    Files.write(at("b.enc"), sent);
    assertTrue(refused(ExitCode.INPUT, linking()).contains("was cut or changed"));
    assertFalse(Files.exists(at("out")));
  }

  @Test
  void anOldFileIsRefused() throws IOException {
    encodeBoth();
    Path old = at("old.enc");
    Files.move(at("a.enc"), old);
    Files.delete(at("a.enc.ids.csv"));
    done(encoding("a", "project", "a-own").toArray());
    done(linking().toArray());
    Files.move(old, at("a.enc"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertTrue(refused(ExitCode.INPUT, linking()).contains("is older than a file received"));
  }

  @Test
  void aWrongOrMissingKeyIsRefused() throws IOException {
    encodeBoth();
    List<Object> args = linking();
    args.set(args.indexOf(at("unit.keys")), at("project.keys"));
    assertTrue(refused(ExitCode.INPUT, args).contains("encrypted for another unit's key"));
    args.remove("--keys");
    args.remove(at("project.keys"));
    assertTrue(refused(ExitCode.USAGE, args).contains("--keys must name the unit's key file"));
    args = linking();
    args.remove(at("b.pub"));
    args.remove(args.lastIndexOf("--owner"));
    assertTrue(refused(ExitCode.INPUT, args).contains("is signed by nobody whose key was given"));
    args.remove(at("a.pub"));
    args.remove("--owner");
    assertTrue(refused(ExitCode.USAGE, args).contains("--owner must name"));
    assertFalse(Files.exists(at("out")));
  }

  @Test
  void keysOfTwoProjectsAreRefused() {
    done(encoding("a", "project", "a-own").toArray());
    done(encoding("b", "unit", "b-own").toArray());
    assertTrue(refused(ExitCode.INPUT, linking()).contains("was made with another key"));
    assertFalse(Files.exists(at("out")));
  }

  @Test
  void theSharedKeySignsNothing() {
    assertTrue(
        refused(ExitCode.USAGE, encoding("a", "project", "project"))
            .contains("--sign must name a key file of your own"));
    assertFalse(Files.exists(at("a.enc")));
  }

  @Test
  void aKeyFileThatSignsMustBeNamedWhereNoneIsThere() {
    List<Object> args = encoding("a", "project", "a-own");
    args.remove("--sign");
    args.remove(at("a-own.keys"));
    assertTrue(refused(ExitCode.INPUT, args).contains("name a key file of your own"));
    assertFalse(Files.exists(at("a.enc")));
  }

  @Test
  void nothingIsReplaced() throws IOException {
    Files.writeString(at("a.enc"), "mine");
    assertTrue(refused(ExitCode.OUTPUT, encoding("a", "project", "a-own")).contains("exists"));
    assertEquals("mine", Files.readString(at("a.enc")));
  }

  @Test
  void nothingIsLeftWhereTheIdsCannotBeWritten() {
    List<Object> args = encoding("a", "project", "a-own");
    args.addAll(List.of("--ids", at("nowhere/ids.csv")));
    assertTrue(refused(ExitCode.OUTPUT, args).contains("folder that is not there"));
    assertFalse(Files.exists(at("a.enc")));
  }

  @Test
  void optionsOfOneKindOfFileAreRefusedForTheOther() {
    encodeBoth();
    List<Object> mixed = linking();
    mixed.set(2, at("b.csv"));
    String told = refused(ExitCode.USAGE, mixed);
    assertTrue(told.contains("linked with one another only"), told);
    assertTrue(told.contains("whose names end in .enc"), told);
    assertTrue(told.contains("; have the other owners encode theirs"), told);
    List<Object> clear =
        List.of("link", at("a.csv"), at("b.csv"), "--owner", at("a.pub"), "--out", at("x"));
    told = refused(ExitCode.USAGE, clear);
    assertTrue(told.contains("go with encoded files"), told);
    assertTrue(told.contains("whose names end in .enc; leave them out"), told);
    List<Object> named = linking();
    named.addAll(List.of("--name", "x"));
    assertTrue(refused(ExitCode.USAGE, named).contains("do not go with encoded files"));
  }

  @Test
  void aProfileThatIsNotOfferedMustBeNamed() {
    List<Object> args = encoding("a", "project", "a-own");
    args.set(args.indexOf("kinlink-2026-field"), "kinlink-1999");
    assertTrue(refused(ExitCode.USAGE, args).contains("--profile must be one of"));
    args.set(args.indexOf("kinlink-1999"), "kinlink-2026-field");
    args.addAll(List.of("--fields", "forename,surname"));
    assertTrue(refused(ExitCode.USAGE, args).contains("--fields: 3 to 16 are encoded together"));
    args.set(args.size() - 1, "forename,surname,nickname");
    assertTrue(refused(ExitCode.USAGE, args).contains("no field of that name; name some such as"));
  }

  @Test
  void keysCanBeLeftOutWhereFiltersAreNotPadded() {
    List<Object> args = encoding("a", "project", "a-own");
    args.add("--without-keys");
    args.set(args.indexOf("kinlink-2026-field"), "kinlink-2026-padded");
    assertTrue(refused(ExitCode.USAGE, args).contains("--without-keys does not go with"));
    for (String source : List.of("a", "b")) {
      List<Object> keyless = encoding(source, "project", source + "-own");
      keyless.add("--without-keys");
      assertTrue(run(keyless).err().contains("Warning: no record has"));
    }
    assertTrue(done(linking().toArray()).contains("persons have more than one record"));
  }
}

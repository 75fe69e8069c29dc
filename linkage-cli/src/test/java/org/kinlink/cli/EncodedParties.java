package org.kinlink.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Two owners and a unit, each with keys, in one folder. */
abstract class EncodedParties {
  @TempDir Path folder = Path.of("");
  Path phrase = Path.of("");

  @BeforeEach
  void makeKeys() throws IOException {
    phrase = folder.resolve("phrase");
    Files.writeString(phrase, "heron gasworks turnip 71 towpath\n");
    Files.setPosixFilePermissions(phrase, PosixFilePermissions.fromString("rw-------"));
    TwoExtracts.write(folder);
    for (String name : List.of("project", "unit", "a-own", "b-own")) {
      done("keys", "create", at(name + ".keys"), "--passphrase-file", phrase);
    }
    publish("unit", "receiving", "unit");
    publish("a-own", "signing", "a");
    publish("b-own", "signing", "b");
  }

  Path at(String name) {
    return folder.resolve(name);
  }

  void publish(String keys, String use, String name) {
    done(
        "keys",
        "public",
        at(keys + ".keys"),
        "--passphrase-file",
        phrase,
        "--use",
        use,
        "--name",
        name,
        "--out",
        at(name + ".pub"));
  }

  static ProgramRun run(List<Object> args) {
    return ProgramRun.of(args.stream().map(Object::toString).toList());
  }

  static String done(Object... args) {
    ProgramRun run = run(List.of(args));
    assertEquals(ExitCode.DONE, run.exitCode(), run::err);
    return run.out();
  }

  static String refused(int exitCode, List<Object> args) {
    ProgramRun run = run(args);
    assertEquals(exitCode, run.exitCode(), run::err);
    return run.err();
  }

  List<Object> encoding(String source, String keys, String sign) {
    List<Object> args = new ArrayList<>(List.of("encode", at(source + ".csv")));
    args.addAll(List.of("--keys", at(keys + ".keys"), "--passphrase-file", phrase));
    args.addAll(List.of("--sign", at(sign + ".keys"), "--other-passphrase-file", phrase));
    args.addAll(List.of("--to", at("unit.pub"), "--project", "p"));
    args.addAll(List.of("--profile", "kinlink-2026-field", "--out", at(source + ".enc")));
    return args;
  }

  List<Object> linking() {
    List<Object> args = new ArrayList<>(List.of("link", at("a.enc"), at("b.enc")));
    args.addAll(List.of("--keys", at("unit.keys"), "--passphrase-file", phrase));
    args.addAll(List.of("--owner", at("a.pub"), "--owner", at("b.pub"), "--out", at("out")));
    return args;
  }

  void encodeBoth() {
    done(encoding("a", "project", "a-own").toArray());
    done(encoding("b", "project", "b-own").toArray());
  }
}

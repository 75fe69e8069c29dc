package org.kinlink.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;

/** The targets, for Jazzer, which fuzzes one of them at a time. */
class FuzzTargets {
  private static final String TIME = "1m";

  private static void fuzz(String target, byte[] data) throws IOException {
    Targets.named(target).accept(data);
  }

  @FuzzTest(maxDuration = TIME)
  void identifiers(byte[] data) throws IOException {
    fuzz("identifiers", data);
  }

  @FuzzTest(maxDuration = TIME)
  void standards(byte[] data) throws IOException {
    fuzz("standards", data);
  }

  @FuzzTest(maxDuration = TIME)
  void extract(byte[] data) throws IOException {
    fuzz("extract", data);
  }

  @FuzzTest(maxDuration = TIME)
  void check(byte[] data) throws IOException {
    fuzz("check", data);
  }

  @FuzzTest(maxDuration = TIME)
  void table(byte[] data) throws IOException {
    fuzz("table", data);
  }

  @FuzzTest(maxDuration = TIME)
  void json(byte[] data) throws IOException {
    fuzz("json", data);
  }

  @FuzzTest(maxDuration = TIME)
  void presets(byte[] data) throws IOException {
    fuzz("presets", data);
  }

  @FuzzTest(maxDuration = TIME)
  void pseudonyms(byte[] data) throws IOException {
    fuzz("pseudonyms", data);
  }

  @FuzzTest(maxDuration = TIME)
  void keyFile(byte[] data) throws IOException {
    fuzz("keyFile", data);
  }

  @FuzzTest(maxDuration = TIME)
  void changedKeyFile(byte[] data) throws IOException {
    fuzz("changedKeyFile", data);
  }

  @FuzzTest(maxDuration = TIME)
  void heldKeys(byte[] data) throws IOException {
    fuzz("heldKeys", data);
  }

  @FuzzTest(maxDuration = TIME)
  void project(byte[] data) throws IOException {
    fuzz("project", data);
  }

  @FuzzTest(maxDuration = TIME)
  void safeguards(byte[] data) throws IOException {
    fuzz("safeguards", data);
  }

  @FuzzTest(maxDuration = TIME)
  void xml(byte[] data) throws IOException {
    fuzz("xml", data);
  }

  @FuzzTest(maxDuration = TIME)
  void changedXml(byte[] data) throws IOException {
    fuzz("changedXml", data);
  }
}

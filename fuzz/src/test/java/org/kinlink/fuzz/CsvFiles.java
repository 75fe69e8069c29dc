package org.kinlink.fuzz;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import org.kinlink.check.CheckRequest;
import org.kinlink.check.FileCheck;
import org.kinlink.exchange.ExtractReader;
import org.kinlink.exchange.Extracts;
import org.kinlink.exchange.Json;
import org.kinlink.exchange.NumbersPolicy;
import org.kinlink.exchange.Progress;
import org.kinlink.exchange.SourcePlan;
import org.kinlink.exchange.TableReader;
import org.kinlink.record.BadDataException;

/** Any bytes as a file, for each reader. They are read, or refused as bad data. */
final class CsvFiles {
  private CsvFiles() {}

  /** As an extract about which nothing is stated. Every line that is read can be shown again. */
  static void extract(byte[] data) throws IOException {
    Path file = Scratch.file("extract.csv", data);
    refusedOr(
        () -> {
          Extracts read =
              ExtractReader.read(
                  ImmutableList.of(SourcePlan.of("source", file)),
                  NumbersPolicy.DETECT,
                  Progress.NONE);
          int last = read.people().size() - 1;
          if (last >= 0 && ExtractReader.rawCells(file, read.people().line(last)).isEmpty()) {
            throw new AssertionError("a row was read from a line where none begins");
          }
        });
  }

  /** As a file to check. */
  static void check(byte[] data) throws IOException {
    Path file = Scratch.file("check.csv", data);
    refusedOr(() -> FileCheck.of(CheckRequest.of(file), Progress.NONE));
  }

  /** As a table of an earlier result, or one with the truth. */
  static void table(byte[] data) throws IOException {
    Path file = Scratch.file("table.csv", data);
    refusedOr(() -> TableReader.ofResult(file).forEach(row -> {}));
    refusedOr(() -> TableReader.ofOthers(file).forEach(row -> {}));
  }

  /** As a record of a run. What is read can be written and read as the same. */
  static void json(byte[] data) throws IOException {
    Path file = Scratch.file("run.json", data);
    refusedOr(
        () -> {
          String written = Json.write(Json.read(file));
          if (!written.equals(Json.write(Json.parse("again", written)))) {
            throw new AssertionError("what was written is read as something else");
          }
        });
  }

  private static void refusedOr(Runnable reading) {
    try {
      reading.run();
    } catch (BadDataException e) {
      if (String.valueOf(e.getMessage()).length() > 10_000) {
        throw new AssertionError("the refusal is as long as a file", e);
      }
    }
  }
}

package org.kinlink.cli;

import com.google.common.collect.ImmutableList;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.kinlink.encode.Fill;
import org.kinlink.encode.clk.ClkEncoder;
import org.kinlink.encode.clk.ClkSchema;
import org.kinlink.exchange.Json;
import org.kinlink.exchange.TableReader;
import org.kinlink.exchange.WholeFile;
import org.kinlink.record.BadDataException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes CLKs as clkhash does. */
@Command(
    name = "clk",
    description = {
      "Make CLKs bit by bit as clkhash 0.18 does from its linkage schemas, for partners who link"
          + " with anonlink. Where its documentation and its output differ, the output counts, and"
          + " a warning says so.",
      "CLKs withstand far less than what \"kinlink encode\" sends; docs/encoded-attacks.md says how"
          + " much."
    },
    footer =
        "Example: kinlink clk people.csv --schema schema.json --secret-file secret --out clks.json")
final class ClkCommand extends KinlinkCommand {
  private static final int LONGEST_SECRET = 4_096;

  @Parameters(
      paramLabel = "EXTRACT",
      description = "CSV file with a column for each identifier of the schema.")
  private Path file = Path.of("");

  @Option(
      names = "--schema",
      paramLabel = "FILE",
      required = true,
      description = "Linkage schema of clkhash, version 1, 2 or 3.")
  private Path schemaFile = Path.of("");

  @Option(
      names = "--secret-file",
      paramLabel = "FILE",
      required = true,
      description = "File with the secret of the data owners in one line, which only you can read.")
  private Path secretFile = Path.of("");

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      required = true,
      description = "JSON file to write, which must not exist.")
  private Path out = Path.of("");

  @Option(
      names = {"-q", "--quiet"},
      description = "Print nothing but errors and warnings.")
  private boolean quiet;

  private int made;
  private int tooFull;
  private int empty;
  private int full;
  private double ones;

  ClkCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    try {
      if (Files.exists(out)) {
        throw CommandFailure.output(out + " exists; name a new file");
      }
      WholeFile.check(out, file, false);
    } catch (BadDataException | IOException e) {
      throw CommandFailure.output(String.valueOf(e.getMessage()));
    }
    ClkSchema schema = ClkSchema.of(schemaFile.toString(), Json.read(schemaFile));
    TableReader table = TableReader.ofOthers(file);
    int[] columns = schema.columns().stream().mapToInt(table::column).toArray();
    byte[] secret = secret();
    try (ClkEncoder encoder = new ClkEncoder(schema, secret)) {
      WholeFile.write(out, place -> write(place, table, columns, encoder));
    } catch (IOException e) {
      throw CommandFailure.output(String.valueOf(e.getMessage()));
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
    List<String> warnings = new ArrayList<>(schema.warnings());
    double mean = made == 0 ? 0 : ones / schema.bits() / made;
    warnings.addAll(new Fill(made, mean, tooFull, empty, full).warnings());
    warnings.forEach(warning -> console.error("Warning: " + warning + "."));
    if (!quiet) {
      console.line("Made " + made + " CLKs of " + schema.bits() + " bits in " + out + ".");
    }
    return ExitCode.DONE;
  }

  private byte[] secret() {
    try {
      byte[] line = Files.readAllBytes(PassphraseSource.OwnerOnly.require(secretFile));
      int length = line.length;
      while (length > 0 && (line[length - 1] == '\n' || line[length - 1] == '\r')) {
        length--;
      }
      byte[] secret = Arrays.copyOf(line, length);
      Arrays.fill(line, (byte) 0);
      if (length == 0 || length > LONGEST_SECRET) {
        throw CommandFailure.input(secretFile + ": must hold the secret as one line");
      }
      return secret;
    } catch (IOException e) {
      throw CommandFailure.input(Failures.reason(e) + "; no secret can be read there");
    }
  }

  private void write(Path place, TableReader table, int[] columns, ClkEncoder encoder)
      throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(place, StandardCharsets.US_ASCII)) {
      writer.write("{\"clks\": [");
      table.forEach(
          row -> {
            ImmutableList<String> cells =
                IntStream.of(columns).mapToObj(row::whole).collect(ImmutableList.toImmutableList());
            byte[] clk = encoder.encode(file.toString(), row.line(), cells);
            count(clk);
            try {
              writer.write(made == 1 ? "\n\"" : ",\n\"");
              writer.write(Base64.getEncoder().encodeToString(clk));
              writer.write('"');
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
      writer.write("\n]}\n");
    }
  }

  private void count(byte[] clk) {
    made++;
    int set = 0;
    for (byte part : clk) {
      set += Integer.bitCount(part & 0xff);
    }
    ones += set;
    tooFull += set > Fill.HIGHEST * clk.length * Byte.SIZE ? 1 : 0;
    empty += set == 0 ? 1 : 0;
    full += set == clk.length * Byte.SIZE ? 1 : 0;
  }
}

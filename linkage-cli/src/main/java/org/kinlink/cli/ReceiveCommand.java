package org.kinlink.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kinlink.exchange.ResultFolder;
import org.kinlink.exchange.TableReader;
import org.kinlink.exchange.TableWriter;
import org.kinlink.exchange.WholeFile;
import org.kinlink.record.BadDataException;
import org.kinlink.unit.UnitReturn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a data owner's own record ids into what comes back from a linkage unit. */
@Command(
    name = "receive",
    description = {
      "Put your own record ids into what a linkage unit sent back, and take the records of nobody"
          + " out of it.",
      "It needs the file of ids that \"kinlink encode\" wrote beside the file that was sent."
    },
    footer = "Example: kinlink receive for-school --ids school.enc.ids.csv --out school-groups.csv")
final class ReceiveCommand extends KinlinkCommand {
  @Parameters(
      paramLabel = "DIR",
      description = "The folder that came back, or the groups.csv in it.")
  private Path from = Path.of("");

  @Option(
      names = "--ids",
      paramLabel = "FILE",
      required = true,
      description = "Your record ids beside those that travelled.")
  private Path idsFile = Path.of("");

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      required = true,
      description = "Table to write, which must not exist: record_id, group_id, status.")
  private Path out = Path.of("");

  @Option(
      names = {"-q", "--quiet"},
      description = "Print nothing but errors.")
  private boolean quiet;

  ReceiveCommand(Console console) {
    super(console);
  }

  private record Place(String group, String status) {
    @Override
    public String toString() {
      return "Place[" + status + "]";
    }
  }

  @Override
  public Integer call() {
    Path groups = groups();
    try {
      if (Files.exists(out)) {
        throw CommandFailure.output(out + " exists; name a new file");
      }
      WholeFile.check(out, groups, false);
    } catch (BadDataException | IOException e) {
      throw CommandFailure.output(String.valueOf(e.getMessage()));
    }
    Map<String, String> recordOf = ids();
    Map<String, Place> places = new TreeMap<>();
    Set<String> withNobody = new HashSet<>();
    int nobody = read(groups, recordOf, places, withNobody);
    try {
      WholeFile.write(out, place -> write(place, places));
    } catch (IOException e) {
      throw CommandFailure.output(String.valueOf(e.getMessage()));
    }
    if (!quiet) {
      console.line("Wrote the groups of " + places.size() + " records to " + out + ".");
      if (nobody > 0) {
        long shared = places.values().stream().filter(p -> withNobody.contains(p.group())).count();
        console.line(
            "Took out "
                + nobody
                + " records of nobody; "
                + shared
                + " of your records were in a group with one, and may say \"linked\" for it.");
      }
    }
    return ExitCode.DONE;
  }

  private Path groups() {
    if (!Files.isDirectory(from)) {
      return from;
    }
    if (Files.isDirectory(from.resolve(UnitReturn.PRIVATE))) {
      throw CommandFailure.input(
          from + ": is the whole result of a unit; name one of the folders for-... in it");
    }
    Path groups = from.resolve(ResultFolder.GROUPS);
    if (!Files.exists(groups)) {
      throw CommandFailure.input(
          from + ": is not what a linkage unit sent back; name the folder that holds groups.csv");
    }
    return groups;
  }

  /** The record of each id that travelled; empty where it is nobody's. */
  private Map<String, String> ids() {
    TableReader table = TableReader.ofResult(idsFile);
    int record = table.column("record_id");
    int sent = table.column("sent_id");
    Map<String, String> recordOf = new HashMap<>();
    table.forEach(row -> recordOf.put(row.cell(sent), row.cell(record)));
    return recordOf;
  }

  private int read(
      Path groups,
      Map<String, String> recordOf,
      Map<String, Place> places,
      Set<String> withNobody) {
    TableReader table = TableReader.ofResult(groups);
    int sent = table.column("sent_id");
    int group = table.column("group_id");
    int status = table.column("status");
    int[] nobody = {0};
    table.forEach(
        row -> {
          String record = recordOf.get(row.cell(sent));
          if (record == null) {
            throw new BadDataException(
                groups.toString(),
                row.line(),
                "sent_id",
                "does not stand in "
                    + idsFile
                    + "; name the ids of the very file that the unit linked");
          }
          if (record.isEmpty()) {
            nobody[0]++;
            withNobody.add(row.cell(group));
          } else {
            places.put(record, new Place(row.cell(group), row.cell(status)));
          }
        });
    if (places.size() + nobody[0] != recordOf.size()) {
      throw CommandFailure.input(
          groups
              + ": does not hold all records of "
              + idsFile
              + "; name the ids of the very file that the unit linked");
    }
    return nobody[0];
  }

  private static void write(Path place, Map<String, Place> places) throws IOException {
    try (TableWriter table = TableWriter.open(place, "record_id", "group_id", "status")) {
      for (Map.Entry<String, Place> one : places.entrySet()) {
        table.text(one.getKey()).text(one.getValue().group()).text(one.getValue().status());
        table.endRow();
      }
    }
  }
}

package org.kinlink.cli;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Interner;
import com.google.common.collect.Interners;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kinlink.exchange.ResultFolder;
import org.kinlink.exchange.TableReader;
import org.kinlink.record.BadDataException;
import org.kinlink.record.RecordRef;
import org.kinlink.unit.UnitReturn;

/** The table of persons in a result folder. */
final class PersonsFile {
  private static final String NAME = "persons.csv";

  private PersonsFile() {}

  /** Returns the person of each record of a result, in file order. */
  static ImmutableMap<RecordRef, String> read(Path folder) {
    Path file = folder.resolve(NAME);
    if (Files.isRegularFile(folder.resolve(ResultFolder.GROUPS))) {
      throw new BadDataException(
          folder.toString(),
          "is what a data owner gets back from a linkage unit, which keeps the rest; \"kinlink"
              + " receive\" puts your record ids into it");
    }
    if (Files.isDirectory(folder.resolve(UnitReturn.PRIVATE))) {
      throw new BadDataException(
          folder.toString(),
          "is the whole result of a linkage unit; name the folder "
              + folder.resolve(UnitReturn.PRIVATE)
              + " in it");
    }
    if (!Files.isRegularFile(file)) {
      throw new BadDataException(
          folder.toString(), "is not a result; name the folder that \"kinlink link\" wrote");
    }
    TableReader table = TableReader.ofResult(file);
    int source = table.column("source");
    int recordId = table.column("record_id");
    int person = table.column("person_id");
    ImmutableMap.Builder<RecordRef, String> persons = ImmutableMap.builder();
    Interner<String> texts = Interners.newStrongInterner();
    table.forEach(
        row ->
            persons.put(
                new RecordRef(texts.intern(row.cell(source)), row.cell(recordId)),
                texts.intern(row.cell(person))));
    return persons.buildKeepingLast();
  }
}

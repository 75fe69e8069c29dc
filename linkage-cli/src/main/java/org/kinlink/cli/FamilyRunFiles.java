package org.kinlink.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.kinlink.evaluate.FamilyRun;
import org.kinlink.exchange.Extracts;
import org.kinlink.exchange.TableReader;
import org.kinlink.record.BadDataException;
import org.kinlink.record.People;
import org.kinlink.record.RecordRef;
import org.kinlink.safeguard.Safeguards;

/** What a run read and what it shows of families, from its folder and its inputs. */
final class FamilyRunFiles {
  private FamilyRunFiles() {}

  static FamilyRun read(
      Path folder, ImmutableMap<RecordRef, String> persons, EarlierRun earlier, Extracts extracts) {
    People people = extracts.people();
    Safeguards safeguards = Safeguards.of(earlier.project().safeguards(), people);
    return new FamilyRun(
        persons,
        ties(folder.resolve("relationships.csv")),
        homes(folder.resolve("residences.csv")),
        extracts.relationships(),
        extracts.residences(),
        records(people, safeguards::sealed),
        records(people, safeguards::restricted));
  }

  private static ImmutableSet<RecordRef> records(People people, IntPredicate which) {
    ImmutableSet.Builder<RecordRef> records = ImmutableSet.builder();
    for (int row = 0; row < people.size(); row++) {
      if (which.test(row)) {
        records.add(new RecordRef(people.sources().get(people.source(row)), people.recordId(row)));
      }
    }
    return records.build();
  }

  private static ImmutableList<FamilyRun.Tie> ties(Path file) {
    TableReader table = TableReader.ofResult(file);
    int person = table.column("person_id");
    int relation = table.column("relation");
    int related = table.column("related_person_id");
    ImmutableList.Builder<FamilyRun.Tie> ties = ImmutableList.builder();
    table.forEach(
        row ->
            ties.add(
                new FamilyRun.Tie(
                    row.cell(person),
                    FamilyTruthFiles.type(row.cell(relation)).orElseThrow(() -> changed(file)),
                    row.cell(related))));
    return ties.build();
  }

  private static ImmutableList<FamilyRun.Home> homes(Path file) {
    TableReader table = TableReader.ofResult(file);
    int person = table.column("person_id");
    int household = table.column("household_id");
    int to = table.column("to");
    int standing = table.column("standing");
    ImmutableList.Builder<FamilyRun.Home> homes = ImmutableList.builder();
    table.forEach(
        row -> {
          if (!row.cell(household).isEmpty() && !row.cell(standing).equals("outvoted")) {
            homes.add(
                new FamilyRun.Home(row.cell(person), row.cell(household), day(file, row.cell(to))));
          }
        });
    return homes.build();
  }

  private static @Nullable LocalDate day(Path file, String text) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw changed(file);
    }
  }

  private static BadDataException changed(Path file) {
    return new BadDataException(
        file.toString(), "is not as kinlink wrote it; link again to have it whole");
  }
}

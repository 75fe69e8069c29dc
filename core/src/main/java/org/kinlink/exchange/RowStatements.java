package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kinlink.preset.Column;
import org.kinlink.preset.Period;
import org.kinlink.preset.Place;
import org.kinlink.preset.Statements;
import org.kinlink.record.FacetKind;
import org.kinlink.record.Field;
import org.kinlink.record.RelationType;
import org.kinlink.record.ResidenceRole;

/** Takes what the rows of one file state. One object serves all its rows. */
final class RowStatements implements Statements {
  /** Ranks of a table's values stay below those of the next table's. */
  private static final int RANKS = 1000;

  private final int number;
  private final int rank;
  private final StatedPeople people;
  private final StatedFacts facts;
  private final SetAsideLog log;
  private final ImmutableMap<Field, ImmutableList<Column>> fed;
  private TableFile.@Nullable TableRow row;

  RowStatements(
      TableFile file,
      int number,
      int table,
      StatedPeople people,
      StatedFacts facts,
      SetAsideLog log) {
    this.number = number;
    this.rank = table * RANKS;
    this.people = people;
    this.facts = facts;
    this.log = log;
    this.fed = PersonFields.of(file.columns());
  }

  RowStatements on(TableFile.TableRow current) {
    row = current;
    return this;
  }

  private TableFile.TableRow row() {
    return Objects.requireNonNull(row, "no row yet");
  }

  private StatedFacts.Where here() {
    return new StatedFacts.Where(number, row().line(), log);
  }

  @Override
  public void person(String recordId) {
    StatedPerson person = people.person(recordId, number, row().line());
    person.own = true;
    fed.forEach(
        (field, columns) ->
            people.offer(person, field, row().cells(columns), rank, row().line(), log));
  }

  @Override
  public void value(String recordId, Field field, String raw, int place) {
    StatedPerson person = people.person(recordId, number, row().line());
    int valueRank = rank + Math.min(Math.max(place, 0), RANKS - 1);
    people.offer(person, field, List.of(raw), valueRank, row().line(), log);
  }

  @Override
  public void home(String recordId, Place place) {
    refused(facts.residence(recordId, place, ResidenceRole.MAIN, Period.NONE, true, here()));
  }

  @Override
  public void residence(String recordId, Place place, ResidenceRole role, Period period) {
    refused(facts.residence(recordId, place, role, period, false, here()));
  }

  @Override
  public void relationship(String recordId, String related, RelationType type, Period period) {
    refused(facts.relationship(recordId, related, type, period, here()));
  }

  @Override
  public void facet(String recordId, FacetKind kind, String detail, Period period) {
    refused(facts.facet(recordId, kind, detail, period, here()));
  }

  @Override
  public void alias(String key, String recordId) {
    if (!key.isEmpty() && !recordId.isEmpty()) {
      facts.aliases().add(key, recordId);
    }
  }

  private void refused(@Nullable String reason) {
    if (reason != null) {
      aside(reason);
    }
  }

  @Override
  public void aside(String reason) {
    log.row(row().line(), reason);
  }

  @Override
  public void aside(String column, String reason) {
    log.value(row().line(), column, reason);
  }

  @Override
  public String toString() {
    return "RowStatements[hidden]";
  }
}

package org.kinlink.preset;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import org.kinlink.record.FacetKind;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;
import org.kinlink.record.RelationType;
import org.kinlink.standardise.DateReading;

/** The Standard Safeguarding Dataset, one CSV file a table of its database. */
final class StandardSafeguarding {
  private static final Field NUMBER = new Field("nhs_number", FieldKind.NHS_NUMBER);
  private static final Field UPN = new Field("upn", FieldKind.IDENTIFIER);
  private static final Field NINO = new Field("nino", FieldKind.IDENTIFIER);
  private static final Field BIRTH = new Field("date_of_birth", FieldKind.DATE_OF_BIRTH);

  /** Ranks of identifiers that are still valid, and of those that are not. */
  private static final int VALID = 0;

  private static final int EXPIRED = 1;

  static final Preset PRESET =
      new Preset(
          "ssd",
          "Standard Safeguarding Dataset",
          "Data to Insight (ssd-data-model 1.4)",
          "1.0 to 1.4",
          "Tables that children's social care extracts from its case system, the same from every"
              + " vendor. It holds the NHS number, dated addresses, mothers, and plans. The family"
              + " table says that people belong together but neither how nor when, so nothing is"
              + " taken from it. A protected address comes with the postcode CON and without parts,"
              + " and gives no residence.",
          DateReading.DAY_FIRST,
          ImmutableList.of(
              person(),
              identifiers(),
              send(),
              mother(),
              SafeguardingAddress.table(),
              immigration(),
              dated("cin_plans", FacetKind.CHILD_IN_NEED_PLAN, "cinp", "cin_plan", ""),
              dated(
                  "cp_plans",
                  FacetKind.CHILD_PROTECTION_PLAN,
                  "cppl",
                  "cp_plan",
                  "cppl_cp_plan_latest_category"),
              episodes(),
              dated(
                  "legal_status",
                  FacetKind.LEGAL_STATUS,
                  "lega",
                  "legal_status",
                  "lega_legal_status")));

  private StandardSafeguarding() {}

  private static Table person() {
    return Table.of("person", "a person", StandardSafeguarding::person)
        .needed()
        .yielding("people", "facets death")
        .with(
            Column.of("pers_person_id", "record id").needed(),
            Column.of("pers_forename", "first given name").as(FieldKind.FORENAME),
            Column.of("pers_surname", "family name").as(FieldKind.SURNAME),
            Column.of("pers_sex", "M, F or U").as(FieldKind.SEX),
            Column.of("pers_ethnicity", "four-letter ethnic code").as(FieldKind.ETHNICITY),
            Column.of("pers_dob", "date of birth, 2014-04-25 00:00:00")
                .needed()
                .as(FieldKind.DATE_OF_BIRTH),
            Column.of("pers_single_unique_id", "NHS number")
                .also("pers_common_child_id")
                .as(FieldKind.NHS_NUMBER),
            Column.of("pers_upn", "unique pupil number").as("upn"),
            Column.of("pers_death_date", "date of death"));
  }

  private static Table identifiers() {
    return Table.of(
            "linked_identifiers", "an identifier of a person", StandardSafeguarding::identifier)
        .yielding("people: NHS numbers, pupil numbers and National Insurance numbers")
        .feeding(NUMBER, UPN, NINO)
        .with(
            Column.of("link_person_id", "record id").needed(),
            Column.of("link_identifier_type", "NHS Number, Unique Pupil Number, NINO; no other")
                .needed(),
            Column.of("link_identifier_value", "the identifier").needed(),
            Column.of("link_valid_from_date", "first day"),
            Column.of("link_valid_to_date", "last day; one that goes on counts before others"));
  }

  private static Table send() {
    return Table.of("send", "what is known of a person's special needs", StandardSafeguarding::send)
        .yielding("people: pupil and learner numbers")
        .with(
            Column.of("send_person_id", "record id").needed(),
            Column.of("send_upn", "unique pupil number").needed().as("upn"),
            Column.of("send_uln", "unique learner number").as("uln"));
  }

  private static Table mother() {
    return Table.of("mother", "a mother and her child", StandardSafeguarding::mother)
        .yielding("relationships birth_parent")
        .with(
            Column.of("moth_person_id", "record id of the mother").needed(),
            Column.of("moth_childs_person_id", "record id of the child").needed(),
            Column.of("moth_childs_dob", "date of birth of the child")
                .as(FieldKind.DATE_OF_BIRTH)
                .stated());
  }

  private static Table immigration() {
    return Table.of(
            "immigration_status", "an immigration status", StandardSafeguarding::immigration)
        .yielding(
            "facets immigration_status (detail: the status), no_recourse_to_public_funds,"
                + " unaccompanied_asylum_seeker")
        .with(
            Column.of("immi_person_id", "record id").needed(),
            Column.of("immi_immigration_status", "words, among them NRPF and UASC").needed(),
            Column.of("immi_immigration_status_start_date", "first day")
                .also("immi_immigration_status_start"),
            Column.of("immi_immigration_status_end_date", "last day")
                .also("immi_immigration_status_end"));
  }

  private static Table episodes() {
    return Table.of("cla_episodes", "an episode of care", StandardSafeguarding::episode)
        .yielding("facets looked_after_spell, adoption")
        .with(
            Column.of("clae_person_id", "record id").needed(),
            Column.of("clae_cla_episode_start_date", "first day").needed(),
            Column.of("clae_cla_episode_ceased_date", "last day").also("clae_cla_episode_ceased"),
            Column.of("clae_cla_episode_ceased_reason", "why it ended: E11, E12 or adopted ..."));
  }

  /** A table of which every row is one fact; its columns are named alike. */
  private static Table dated(
      String name, FacetKind kind, String prefix, String what, String detail) {
    String id = prefix + "_person_id";
    String from = prefix + "_" + what + "_start_date";
    String to = prefix + "_" + what + "_end_date";
    ImmutableList.Builder<Column> columns = ImmutableList.builder();
    columns.add(Column.of(id, "record id").needed());
    if (!detail.isEmpty()) {
      columns.add(Column.of(detail, "code or word that narrows it down"));
    }
    columns.add(Column.of(from, "first day").needed());
    columns.add(Column.of(to, "last day"));
    return Table.of(
            name,
            "a person with the fact " + kind.key(),
            (row, out) -> out.facet(row.code(id), kind, row.code(detail), row.period(from, to)))
        .yielding("facets " + kind.key() + (detail.isEmpty() ? "" : " (detail: " + detail + ")"))
        .with(columns.build().toArray(Column[]::new));
  }

  private static void person(Row row, Statements out) {
    String id = row.code("pers_person_id");
    if (id.isEmpty()) {
      out.aside("it has no record id");
      return;
    }
    out.person(id);
    String died = row.code("pers_death_date");
    if (!died.isEmpty()) {
      out.facet(id, FacetKind.DEATH, "", Period.since(died));
    }
  }

  private static void identifier(Row row, Statements out) {
    String id = row.code("link_person_id");
    String type = row.code("link_identifier_type").toLowerCase(Locale.ROOT);
    int rank = row.code("link_valid_to_date").isEmpty() ? VALID : EXPIRED;
    String value = row.code("link_identifier_value");
    if (type.contains("nhs")) {
      out.value(id, NUMBER, value, rank);
    } else if (type.contains("upn") || type.contains("pupil")) {
      out.value(id, UPN, value, rank);
    } else if (type.equals("nino") || type.contains("national insurance")) {
      out.value(id, NINO, value, rank);
    }
  }

  private static void send(Row row, Statements out) {
    out.person(row.code("send_person_id"));
  }

  private static void mother(Row row, Statements out) {
    String child = row.code("moth_childs_person_id");
    String born = row.code("moth_childs_dob");
    if (!born.isEmpty()) {
      out.value(child, BIRTH, born, EXPIRED);
    }
    out.relationship(
        child, row.code("moth_person_id"), RelationType.BIRTH_PARENT, Period.since(born));
  }

  private static void immigration(Row row, Statements out) {
    String id = row.code("immi_person_id");
    String status = row.code("immi_immigration_status");
    Period when =
        row.period("immi_immigration_status_start_date", "immi_immigration_status_end_date");
    if (status.isEmpty()) {
      out.aside("it has no status");
      return;
    }
    out.facet(id, FacetKind.IMMIGRATION_STATUS, status, when);
    String lower = status.toLowerCase(Locale.ROOT);
    if (lower.contains("nrpf") || lower.contains("no recourse")) {
      out.facet(id, FacetKind.NO_RECOURSE_TO_PUBLIC_FUNDS, "", when);
    }
    if (lower.contains("uasc") || lower.contains("unaccompanied")) {
      out.facet(id, FacetKind.UNACCOMPANIED_ASYLUM_SEEKER, "", when);
    }
  }

  private static void episode(Row row, Statements out) {
    String id = row.code("clae_person_id");
    Period when = row.period("clae_cla_episode_start_date", "clae_cla_episode_ceased_date");
    out.facet(id, FacetKind.LOOKED_AFTER_SPELL, "", when);
    String reason = row.code("clae_cla_episode_ceased_reason").toLowerCase(Locale.ROOT);
    if (reason.startsWith("e11") || reason.startsWith("e12") || reason.contains("adopt")) {
      out.facet(id, FacetKind.ADOPTION, "", Period.since(when.to()));
    }
  }
}

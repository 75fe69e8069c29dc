package org.kinlink.cli.project;

import com.google.common.collect.ImmutableSet;

/**
 * The keys that one part of a project file or a release policy knows. The published schema of
 * project files names the same ones; a test holds the two equal.
 *
 * @param required keys that must be there
 * @param optional keys that may be there
 */
record Keys(ImmutableSet<String> required, ImmutableSet<String> optional) {
  static final Keys PROJECT =
      new Keys(
          ImmutableSet.of("kinlink", "sources"),
          ImmutableSet.of(
              "title",
              "numbers",
              "purpose",
              "legal_gateway",
              "references",
              "safeguards",
              "superseded",
              "trace",
              "labels",
              "encoding",
              "settings"));
  static final Keys SOURCE =
      new Keys(
          ImmutableSet.of("name"),
          ImmutableSet.of(
              "file",
              "preset",
              "files",
              "record_id",
              "once_per_person",
              "columns",
              "residences",
              "relationships"));
  static final Keys FIELD =
      new Keys(ImmutableSet.of(), ImmutableSet.of("column", "columns", "kind"));
  static final Keys SIDE_FILE = new Keys(ImmutableSet.of("file", "columns"), ImmutableSet.of());
  static final Keys RESIDENCE_COLUMNS =
      new Keys(
          ImmutableSet.of("record_id"),
          ImmutableSet.of(
              "address", "house", "street", "town", "postcode", "uprn", "role", "from", "to"));
  static final Keys RELATIONSHIP_COLUMNS =
      new Keys(
          ImmutableSet.of("record_id", "relation", "related_record_id"),
          ImmutableSet.of("from", "to"));
  static final Keys SAFEGUARDS = new Keys(ImmutableSet.of("file"), ImmutableSet.of());
  static final Keys SUPERSEDED = new Keys(ImmutableSet.of("file"), ImmutableSet.of());
  static final Keys LABELS = new Keys(ImmutableSet.of("file"), ImmutableSet.of());
  static final Keys TRACE = new Keys(ImmutableSet.of("file"), ImmutableSet.of());
  static final Keys ENCODING =
      new Keys(
          ImmutableSet.of(),
          ImmutableSet.of("profile", "chaff", "former", "other_addresses", "dates"));
  static final Keys SETTINGS =
      new Keys(
          ImmutableSet.of(),
          ImmutableSet.of("comparators", "blocking", "thresholds", "seed", "household_context"));
  static final Keys THRESHOLDS =
      new Keys(ImmutableSet.of(), ImmutableSet.of("link", "review", "margin"));

  static final Keys POLICY =
      new Keys(
          ImmutableSet.of(
              "kinlink_policy",
              "title",
              "recipient",
              "project",
              "purpose",
              "legal_gateway",
              "valid_from",
              "valid_until",
              "facts"),
          ImmutableSet.of("opt_outs", "opt_outs_reason", "children", "kin"));
  static final Keys POLICY_CHILDREN =
      new Keys(
          ImmutableSet.of(),
          ImmutableSet.of("age", "known_to", "not_found_in", "parents_not_known_to", "with"));
  static final Keys POLICY_CONDITION =
      new Keys(ImmutableSet.of("facet", "about"), ImmutableSet.of("codes"));
  static final Keys POLICY_FACT =
      new Keys(ImmutableSet.of("facet", "about"), ImmutableSet.of("codes", "show"));

  ImmutableSet<String> known() {
    return ImmutableSet.<String>builder().addAll(required).addAll(optional).build();
  }
}

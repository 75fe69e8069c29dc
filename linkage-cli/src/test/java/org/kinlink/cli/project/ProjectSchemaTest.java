package org.kinlink.cli.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableSet;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinlink.cli.Main;
import org.kinlink.compare.Comparators;
import org.kinlink.preset.Presets;

/** Holds the published schema and the reader of project files equal. */
class ProjectSchemaTest {
  private static JsonNode schema() throws IOException {
    try (InputStream in = Main.class.getResourceAsStream("project-schema.json")) {
      return new ObjectMapper().readTree(in);
    }
  }

  private static void same(Keys keys, String pointer) throws IOException {
    JsonNode part = schema().at(pointer);
    ImmutableSet<String> known = ImmutableSet.copyOf(part.get("properties").fieldNames());
    assertEquals(keys.known(), known, pointer);
    ImmutableSet.Builder<String> required = ImmutableSet.builder();
    part.path("required").forEach(name -> required.add(name.asText()));
    assertEquals(keys.required(), required.build(), pointer);
    assertEquals(false, part.get("additionalProperties").asBoolean(true), pointer);
  }

  private static ImmutableSet<String> words(String pointer) throws IOException {
    ImmutableSet.Builder<String> words = ImmutableSet.builder();
    schema().at(pointer).forEach(word -> words.add(word.asText()));
    return words.build();
  }

  @Test
  void knowsTheSameKeysAsTheReader() throws IOException {
    same(Keys.PROJECT, "");
    same(Keys.SOURCE, "/$defs/source");
    same(Keys.FIELD, "/$defs/field");
    same(Keys.SIDE_FILE, "/$defs/source/properties/residences/items");
    same(Keys.SIDE_FILE, "/$defs/source/properties/relationships/items");
    same(Keys.RESIDENCE_COLUMNS, "/$defs/residenceColumns");
    same(Keys.RELATIONSHIP_COLUMNS, "/$defs/relationshipColumns");
    same(Keys.SAFEGUARDS, "/properties/safeguards");
    same(Keys.SUPERSEDED, "/properties/superseded");
    same(Keys.TRACE, "/properties/trace");
    same(Keys.LABELS, "/properties/labels");
    same(Keys.ENCODING, "/properties/encoding");
    same(Keys.SETTINGS, "/$defs/settings");
    same(Keys.THRESHOLDS, "/$defs/settings/properties/thresholds");
  }

  @Test
  void knowsTheSameWordsAsTheReader() throws IOException {
    assertEquals(
        ColumnsParser.FIXED_FIELDS,
        ImmutableSet.copyOf(schema().at("/$defs/columns/properties").fieldNames()));
    assertEquals(ColumnsParser.OWN_KINDS, words("/$defs/ownField/allOf/1/properties/kind/enum"));
    assertEquals(SettingsParser.NUMBERS.keySet(), words("/properties/numbers/enum"));
    assertEquals(
        ImmutableSet.copyOf(Presets.names()), words("/$defs/source/properties/preset/enum"));
    assertEquals(EncodingParser.PROFILES, words("/properties/encoding/properties/profile/enum"));
    assertEquals(
        EncodingParser.FORMER.keySet(),
        words("/properties/encoding/properties/former/additionalProperties/enum"));
    assertEquals(ImmutableSet.copyOf(Comparators.names()), words("/$defs/comparator/enum"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title: t",
        "titel: t",
        "title: []",
        "numbers: live",
        "numbers: real",
        "references: {a: b}",
        "references: [a]",
        "safeguards: {}",
        "settings: {seed: 1}",
        "encoding: {profile: kinlink-2026-padded, chaff: 0.1, other_addresses: true}",
        "encoding: {profile: kinlink-2026}",
        "encoding: {chaff: 1.5}",
        "encoding: {chaff: 10%}",
        "encoding: {former: {a: street}}",
        "encoding: {former: [a]}",
        "encoding: {other_addresses: 3}",
        "encoding: {dates: year}",
        "encoding: {dates: month}",
        "settings: {household_context: true}",
        "settings: {household_context: maybe}",
        "settings: {seed: 1.5}",
        "settings: {sede: 1}",
        "settings: {thresholds: {link: 0.9, review: 0.1, margin: 0.5}}",
        "settings: {thresholds: {link: 1}}",
        "settings: {thresholds: {review: 0}}",
        "settings: {comparators: {surname: exact}}",
        "settings: {comparators: {surname: exactly}}",
        "settings: {blocking: [[surname]]}",
        "settings: {blocking: [surname]}",
        "settings: {blocking: [[]]}",
        "sources: []",
        "sources: [{name: a}]",
        "sources: [{name: A, file: a.csv}]",
        "sources: [{name: a, file: a.csv, columns: {surname: x}}]",
        "sources: [{name: a, file: a.csv, columns: {}}]",
        "sources: [{name: a, file: a.csv, columns: {shoe: x}}]",
        "sources: [{name: a, file: a.csv, columns: {shoe: {column: x, kind: category}}}]",
        "sources: [{name: a, file: a.csv, columns: {shoe: {column: x, kind: size}}}]",
        "sources: [{name: a, file: a.csv, columns: {surname: {column: x, columns: [y]}}}]",
        "sources: [{name: a, file: a.csv, columns: {nhs_number_status: x}}]",
        "sources: [{name: a, file: a.csv, once_per_person: maybe}]",
        "sources: [{name: a, file: a.csv, residences: [{file: a.csv, columns: {record_id: x}}]}]",
        "sources: [{name: a, file: a.csv, residences: [{file: a.csv,"
            + " columns: {record_id: x, uprn: y}}]}]",
        "sources: [{name: a, file: a.csv, relationships: [{file: a.csv,"
            + " columns: {record_id: x, relation: y}}]}]",
        "sources: [{name: a, preset: people, files: a.csv}]",
        "sources: [{name: a, preset: people, files: [a.csv]}]",
        "sources: [{name: a, preset: people, files: []}]",
        "sources: [{name: a, preset: peoples, files: a.csv}]",
        "sources: [{name: a, preset: people}]",
        "sources: [{name: a, files: a.csv}]",
        "sources: [{name: a, preset: people, files: a.csv, file: a.csv}]",
        "sources: [{name: a, preset: people, files: a.csv, columns: {surname: x}}]",
        "sources: [{name: a, preset: people, files: a.csv, once_per_person: true}]",
      })
  void judgesAsTheReaderDoes(String line, @TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.csv"), "id,surname\n1,Example\n");
    String rest = line.startsWith("sources") ? "" : "sources: [{name: a, file: a.csv}]\n";
    String text = "kinlink: 1\n" + rest + line + "\n";
    JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema());
    boolean schemaAccepts = schema.validate(text, InputFormat.YAML).isEmpty();
    assertEquals(readerAccepts(Files.writeString(folder.resolve("p.yaml"), text)), schemaAccepts);
  }

  private static boolean readerAccepts(Path file) {
    try {
      return !ProjectReader.read(file).sources().isEmpty();
    } catch (ProjectException e) {
      return false;
    }
  }
}

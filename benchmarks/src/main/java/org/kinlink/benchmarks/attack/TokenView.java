package org.kinlink.benchmarks.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinlink.compare.FieldComparator;
import org.kinlink.exchange.Encoded;
import org.kinlink.record.Address;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.Residence;

/** What a unit sees of records besides filters of whole records, as tokens of a graph. */
final class TokenView {
  private TokenView() {}

  /** Filters of whole records are no tokens; what they tell is tried by the other attacks. */
  static void addColumns(TokenGraph graph, int record, People people) {
    for (int f = 0; f < people.schema().size(); f++) {
      String field = people.schema().field(f).name();
      String value = people.value(f, record);
      if (value != null && !field.equals("encoded_record")) {
        graph.add(record, field, value);
        FieldKind kind = people.schema().field(f).kind();
        if (kind == FieldKind.FORENAME || kind == FieldKind.SURNAME) {
          // One name has one token, be it the first or the last.
          graph.add(record, "name", value);
        }
      }
    }
  }

  /** Two records that share a key show how much of each field they have in common. */
  static void addKeys(TokenGraph graph, People people, Encoded encoded) {
    FieldComparator.Kernel[] kernels = new FieldComparator.Kernel[people.schema().size()];
    boolean padded = false;
    for (int f = 0; f < kernels.length; f++) {
      FieldComparator comparator = encoded.comparators().get(people.schema().field(f).name());
      kernels[f] = comparator == null ? (a, b) -> 0 : comparator.prepare(people.dictionary(f));
      padded |= comparator != null && comparator.chance().length > 0;
    }
    for (int rule = 0; rule < encoded.rules().size(); rule++) {
      Map<Long, List<Integer>> holders = new HashMap<>();
      for (int row = 0; row < people.size(); row++) {
        long key = encoded.key(rule, people.source(row), people.line(row));
        if (key != 0) {
          holders.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
          graph.add(row, padded ? "key" : encoded.rules().get(rule), Long.toString(key));
        }
      }
      for (List<Integer> together : padded ? holders.values() : List.<List<Integer>>of()) {
        for (int i = 1; i < together.size(); i++) {
          String levels = levels(people, kernels, together.get(0), together.get(i));
          String pair = together.get(0) + " " + together.get(i);
          graph.add(together.get(0), levels, pair);
          graph.add(together.get(i), levels, pair);
        }
      }
    }
  }

  private static String levels(
      People people, FieldComparator.Kernel[] kernels, int one, int other) {
    StringBuilder levels = new StringBuilder("levels");
    for (int f = 0; f < kernels.length; f++) {
      int a = people.code(f, one);
      int b = people.code(f, other);
      levels.append(' ').append(a == 0 || b == 0 ? 0 : a == b ? 1 : kernels[f].level(a, b));
    }
    int forename = people.schema().indexOf(FieldKind.FORENAME);
    int surname = people.schema().indexOf(FieldKind.SURNAME);
    boolean swapped =
        forename >= 0
            && surname >= 0
            && same(people, forename, one, surname, other)
            && same(people, surname, one, forename, other);
    return levels.append(swapped ? " swapped" : "").toString();
  }

  private static boolean same(People people, int field, int one, int otherField, int other) {
    String value = people.value(field, one);
    return value != null && value.equals(people.value(otherField, other));
  }

  static void addHome(TokenGraph graph, int record, Residence residence) {
    Address address = residence.address();
    // Everybody can read a date.
    graph.add(record, residence.role() + " since " + residence.from(), "");
    addPlace(graph, record, "line", address.line());
    addPlace(graph, record, "town", address.town());
    addPlace(graph, record, "uprn", address.uprn());
    String postcode = address.postcode();
    if (postcode != null) {
      addPlace(graph, record, "postcode", postcode);
      addPlace(graph, record, "district", postcode.replaceAll(" .*", ""));
    }
  }

  private static void addPlace(TokenGraph graph, int record, String kind, @Nullable String token) {
    if (token != null) {
      graph.add(record, "home " + kind, token);
    }
  }
}

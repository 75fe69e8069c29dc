package org.kinlink.link;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kinlink.exchange.Progress;
import org.kinlink.record.People;
import org.kinlink.record.RecordRef;
import org.kinlink.safeguard.SafeguardEntry;
import org.kinlink.testing.Records;

/** Runs the linker on records in memory and reads its result. */
final class Run {
  private Run() {}

  static LinkageResult link(Records records, SafeguardEntry... entries) {
    return new Linker(LinkageSettings.DEFAULT)
        .link(records.extracts(), ImmutableList.copyOf(entries), Progress.NONE);
  }

  static RecordRef ref(LinkageResult result, int row) {
    People people = result.extracts().people();
    return new RecordRef(people.sources().get(people.source(row)), people.recordId(row));
  }

  /** The number of the person of each record. */
  static Map<RecordRef, Integer> persons(LinkageResult result) {
    Map<RecordRef, Integer> persons = new HashMap<>();
    for (int row = 0; row < result.extracts().people().size(); row++) {
      persons.put(ref(result, row), result.persons().person(row));
    }
    return persons;
  }

  /** The records of each person, without numbers. */
  static Set<String> partition(LinkageResult result) {
    TreeSet<String> groups = new TreeSet<>();
    for (List<Integer> rows : result.persons().rows()) {
      TreeSet<String> ids = new TreeSet<>();
      rows.forEach(row -> ids.add(ref(result, row).toString()));
      groups.add(ids.toString());
    }
    return groups;
  }

  static List<String> decisions(LinkageResult result) {
    List<String> decisions = new ArrayList<>();
    result
        .pairs()
        .forEach(
            p ->
                decisions.add(
                    ref(result, p.rowA())
                        + " "
                        + ref(result, p.rowB())
                        + " "
                        + p.step()
                        + " "
                        + p.weight()
                        + " "
                        + p.probability()
                        + " "
                        + p.decision()
                        + " "
                        + p.reason()));
    return decisions;
  }

  /** Another id, in another order than the first. */
  static String renamed(String id) {
    return Integer.toHexString(id.hashCode() * 0x9E3779B1) + "-" + id.length();
  }

  /** Persons of two records as the result of a run has them. */
  static Map<RecordRef, String> persons(boolean onePerson, RecordRef a, RecordRef b) {
    Map<RecordRef, String> persons = new HashMap<>();
    persons.put(a, "P000001");
    persons.put(b, onePerson ? "P000001" : "P000002");
    return persons;
  }
}

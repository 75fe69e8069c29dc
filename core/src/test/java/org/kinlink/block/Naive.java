package org.kinlink.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.testing.Records;

/** The slow and plain way to the same candidates. */
final class Naive {
  private Naive() {}

  /** People of three sources with few different values, many of them missing. */
  static People people(long seed, int perSource) {
    Records records = Records.of(FieldKind.FORENAME, FieldKind.SURNAME, FieldKind.TOWN);
    Random random = new Random(seed);
    for (String source : List.of("a", "b", "c")) {
      records.source(source);
      for (int i = 0; i < perSource; i++) {
        records.add("r" + i, some(random, 9), some(random, 12), some(random, 5));
      }
    }
    return records.people();
  }

  private static String some(Random random, int of) {
    int n = random.nextInt(of);
    return n == 0 ? null : "v" + n;
  }

  static boolean allowed(People people, boolean[] within, IntPredicate excluded, int a, int b) {
    return a < b
        && !excluded.test(a)
        && !excluded.test(b)
        && (people.source(a) != people.source(b) || within[people.source(a)]);
  }

  static boolean agree(People people, List<String> rule, int a, int b) {
    return rule.stream()
        .mapToInt(people.schema()::indexOf)
        .allMatch(f -> people.code(f, a) != 0 && people.code(f, a) == people.code(f, b));
  }

  static Set<Long> pairs(
      People people, boolean[] within, IntPredicate excluded, List<? extends List<String>> rules) {
    Set<Long> pairs = new TreeSet<>();
    for (int a = 0; a < people.size(); a++) {
      for (int b = a + 1; b < people.size(); b++) {
        int one = a;
        int other = b;
        if (allowed(people, within, excluded, a, b)
            && rules.stream().anyMatch(rule -> agree(people, rule, one, other))) {
          pairs.add((long) a << 32 | b);
        }
      }
    }
    return pairs;
  }

  static List<Long> visited(Candidates candidates) {
    List<Long> pairs = new ArrayList<>();
    for (int portion = 0; portion < candidates.portions(); portion++) {
      candidates.visit(portion, (a, b) -> pairs.add((long) a << 32 | b));
    }
    return pairs;
  }
}

package org.kinlink.benchmarks;

import com.google.common.collect.ImmutableList;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.kinlink.family.Certainty;
import org.kinlink.family.Families;
import org.kinlink.family.FamilyMember;
import org.kinlink.family.FamilyTables;
import org.kinlink.household.Households;
import org.kinlink.record.People;
import org.kinlink.record.Persons;
import org.kinlink.record.Relationship;
import org.kinlink.safeguard.Safeguards;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Family records of stated parents and partners, by one thread: siblings, grandparents and
 * step-parents found, and every child's relatives listed. The twin does the same for one source
 * without adoptions, safeguards and dates, and weighs no evidence, so that it does less. No library
 * does this, so there is no peer. Set-up holds the two to the same members of every family.
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar FamilyBenchmark -p families=20000
 * }</pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls set-up before anything else.
public class FamilyBenchmark {
  /** How many families there are, of six to nine people each. */
  @Param("5000")
  public int families;

  private People people;
  private Persons persons;
  private ImmutableList<Relationship> stated;
  private Safeguards safeguards;
  private Households households;

  /** JMH makes one. */
  public FamilyBenchmark() {}

  /** Makes the families, and compares the answers. */
  @Setup
  public void prepare() {
    FamilyWorld world = new FamilyWorld(families);
    people = world.people();
    persons = world.persons(people);
    stated = world.stated();
    safeguards = Safeguards.of(ImmutableList.of(), people);
    households = Households.build(people, persons, ImmutableList.of(), safeguards);
    Set<String> lines = new TreeSet<>();
    for (FamilyMember line : build().families()) {
      lines.add(line.child() + " " + line.member() + " " + line.relation());
    }
    Same.hold(lines.equals(buildNaively()) && lines.size() > families, "families");
  }

  /**
   * Families with all that is known of them.
   *
   * @return the tables
   */
  @Benchmark
  public FamilyTables build() {
    return Families.build(
        people, persons, stated, ImmutableList.of(), households, safeguards, Certainty.SURE);
  }

  /**
   * The twin.
   *
   * @return the lines of all families
   */
  @Benchmark
  public Set<String> buildNaively() {
    return new NaiveFamilies(people, persons, stated).lines();
  }
}

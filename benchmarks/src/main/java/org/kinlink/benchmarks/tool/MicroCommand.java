package org.kinlink.benchmarks.tool;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.kinlink.benchmarks.CpuProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The suites of JMH. */
@Command(
    name = "micro",
    sortOptions = false,
    usageHelpAutoWidth = true,
    synopsisHeading = "Usage: ",
    description = {
      "%nRun the suites of JMH, each hot path beside its naive twin, with bytes allocated and"
          + " operations a second of processor time.",
      "Everything after -- goes to JMH: the name of a suite, -f forks, -i iterations, -p"
          + " parameters; -h lists what else there is."
    },
    parameterListHeading = "%nWhat to name:%n",
    optionListHeading = "%nOptions:%n",
    footer = "%nExample: kinlink-bench micro -- Pseudonym -f 2 -wi 4 -i 5")
final class MicroCommand extends Bench {
  @Parameters(arity = "0..*", paramLabel = "JMH", description = "Arguments of JMH.")
  private List<String> arguments = List.of();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "Where the figures go; benchmarks/target/micro.json if not stated.")
  private Path out = work("micro.json");

  @Override
  public Integer call() throws IOException, RunnerException {
    Results.requirePlace(out);
    List<String> all = new ArrayList<>(arguments);
    all.addAll(List.of("-prof", "gc", "-prof", CpuProfiler.class.getName()));
    Collection<RunResult> ran;
    try {
      ran = new Runner(new CommandLineOptions(all.toArray(String[]::new))).run();
    } catch (CommandLineOptionException e) {
      throw new IllegalArgumentException("JMH: " + e.getMessage(), e);
    }
    ImmutableList.Builder<Measurement> measured = ImmutableList.builder();
    ran.forEach(result -> measured.addAll(measurements(result)));
    Results results = new Results("micro", machine(""), measured.build());
    results.write(out);
    SummaryTable.lines(
            Summary.of(results.measurements()).values(),
            Summary.figures(Summary.of(results.measurements()).values()))
        .forEach(this::print);
    say("The figures are in " + out + ".");
    return 0;
  }

  private static ImmutableList<Measurement> measurements(RunResult ran) {
    String name = ran.getParams().getBenchmark().replaceFirst(".*\\.([^.]+\\.[^.]+)$", "$1");
    StringBuilder what = new StringBuilder(name.replaceFirst("Benchmark\\.", "."));
    ran.getParams()
        .getParamsKeys()
        .forEach(
            key -> what.append(", ").append(key).append(" ").append(ran.getParams().getParam(key)));
    ImmutableList.Builder<Measurement> measured = ImmutableList.builder();
    for (BenchmarkResult fork : ran.getBenchmarkResults()) {
      for (IterationResult iteration : fork.getIterationResults()) {
        measured.add(
            new Measurement(
                "jmh", what.toString(), 0, MicroFigures.of(iteration), ImmutableMap.of()));
      }
    }
    return measured.build();
  }
}

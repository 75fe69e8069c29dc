package org.kinlink.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Operations per second of processor time, garbage collection and compilation included: on a
 * machine that is shared with others it says more than operations per second of the clock. Beside
 * it stands how many processors the run had on average.
 *
 * <p>Chosen by {@code -prof org.kinlink.benchmarks.CpuProfiler}.
 */
public final class CpuProfiler implements InternalProfiler {
  private static final double NANOS = 1e9;

  private final OperatingSystemMXBean system =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private long cpu;
  private long clock;

  /** JMH makes one. */
  public CpuProfiler() {}

  @Override
  public String getDescription() {
    return "Operations per second of processor time";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    clock = System.nanoTime();
    cpu = system.getProcessCpuTime();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double cpuSeconds = (system.getProcessCpuTime() - cpu) / NANOS;
    double seconds = (System.nanoTime() - clock) / NANOS;
    double operations = result.getMetadata().getMeasuredOps();
    return List.of(
        new ScalarResult("cpu.ops", operations / cpuSeconds, "ops/cpu-s", AggregationPolicy.AVG),
        new ScalarResult("cpu.share", cpuSeconds / seconds, "cpus", AggregationPolicy.AVG));
  }
}

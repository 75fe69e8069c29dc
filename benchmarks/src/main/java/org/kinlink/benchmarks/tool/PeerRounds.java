package org.kinlink.benchmarks.tool;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** kinlink and its peers in turn, so that a machine that changes its pace is fair to all. */
final class PeerRounds {
  private PeerRounds() {}

  static ImmutableList<Measurement> run(
      Path folder, List<String> rules, List<String> versions, int rounds, Consumer<String> say)
      throws IOException {
    Path work = Bench.work("peers");
    WholeJob job = new WholeJob(Bench.home(), work, "");
    job.ready();
    List<Path> splinks = new ArrayList<>();
    for (String version : versions) {
      splinks.add(Environment.of(work, "splink", version));
    }
    ImmutableList.Builder<Measurement> measured = ImmutableList.builder();
    for (int round = 1; round <= rounds; round++) {
      for (String name : rules) {
        PeerJob peer = new PeerJob(Bench.home(), folder, name);
        say.accept(name + " rules, round " + round + " of " + rounds);
        measured.add(peer.kinlink(job));
        for (Path splink : splinks) {
          measured.add(peer.splink(splink));
        }
      }
    }
    return measured.build();
  }
}

package org.kinlink.benchmarks.tool;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * kinlink and its peers in turn, so that a machine that changes its pace is fair to all.
 *
 * @param folder a.csv, b.csv and perhaps truth.csv
 * @param rules names of blocking rules, for linking in clear
 * @param splinks releases of Splink
 * @param anonlinks releases of anonlink, for linking encoded
 * @param threshold similarity from which anonlink may link
 * @param encoded most records of each file that are encoded
 * @param rounds how often each of them runs
 */
record PeerRounds(
    Path folder,
    List<String> rules,
    List<String> splinks,
    List<String> anonlinks,
    double threshold,
    int encoded,
    int rounds) {
  private static final String CLKHASH = "clkhash==0.18.3";

  ImmutableList<Measurement> run(Consumer<String> say) throws IOException {
    Path home = Bench.home();
    Path work = Bench.work("peers");
    WholeJob job = new WholeJob(home, work, "");
    job.ready();
    List<Path> ofSplink = new ArrayList<>();
    for (String version : splinks) {
      ofSplink.add(Environment.of(work, "splink==" + version));
    }
    List<Path> ofAnonlink = new ArrayList<>();
    for (String version : anonlinks) {
      ofAnonlink.add(Environment.of(work, "anonlink==" + version, CLKHASH));
    }
    ImmutableList.Builder<Measurement> measured = ImmutableList.builder();
    for (int round = 1; round <= rounds; round++) {
      for (String name : rules) {
        PeerJob peer = new PeerJob(home, folder, name);
        say.accept(name + " rules, round " + round + " of " + rounds);
        measured.add(peer.kinlink(job));
        for (Path splink : ofSplink) {
          measured.add(peer.splink(splink));
        }
      }
      if (!ofAnonlink.isEmpty()) {
        EncodedJob peer = EncodedJob.of(home, folder, work.resolve("encoded"), encoded);
        say.accept(peer.what() + ", round " + round + " of " + rounds);
        measured.add(peer.kinlink());
        for (Path anonlink : ofAnonlink) {
          measured.add(peer.anonlink(anonlink, threshold));
        }
      }
    }
    return measured.build();
  }
}

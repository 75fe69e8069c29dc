package org.kinlink.examples;

// tag::readme
import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import org.kinlink.exchange.*;
import org.kinlink.link.*;

public final class LinkTwoFiles {
  private LinkTwoFiles() {}

  public static LinkageResult link(Path school, Path health) {
    Extracts extracts =
        ExtractReader.read(
            ImmutableList.of(SourcePlan.of("school", school), SourcePlan.of("health", health)),
            NumbersPolicy.DETECT,
            Progress.NONE);
    return new Linker(LinkageSettings.DEFAULT).link(extracts, ImmutableList.of(), Progress.NONE);
  }
}
// end::readme

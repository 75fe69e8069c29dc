package org.kinlink.examples;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.kinlink.link.LinkageResult;
import org.kinlink.record.PersonStatus;

/** Holds the Java example of the README to a source file that is compiled and run here. */
class ReadmeTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @Test
  void theReadmeShowsTheExampleThatIsCompiled() throws IOException {
    String source =
        Files.readString(
            ROOT.resolve("core/src/test/java/org/kinlink/examples/LinkTwoFiles.java"),
            StandardCharsets.UTF_8);
    String tagged =
        source.substring(
            source.indexOf("// tag::readme\n") + "// tag::readme\n".length(),
            source.indexOf("// end::readme"));
    String readme = Files.readString(ROOT.resolve("README.md"), StandardCharsets.UTF_8);
    assertTrue(readme.contains("```java\n" + tagged + "```"), "README.md shows another example");
  }

  @Test
  void theExampleLinksTwoExtracts() {
    Path borough = ROOT.resolve("examples/borough");
    LinkageResult result =
        LinkTwoFiles.link(
            borough.resolve("school-roll.csv"), borough.resolve("community-health.csv"));
    int people = result.extracts().people().size();
    int linked = 0;
    for (int row = 0; row < people; row++) {
      linked += result.persons().status(row) == PersonStatus.LINKED ? 1 : 0;
    }
    assertTrue(result.persons().count() < people, "some records are one person");
    assertTrue(linked > people / 4, "most pupils are patients");
  }
}

package org.kinlink;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the order of the packages of core: one may use those before it and none after. */
final class ArchitectureTest {
  private static final String ROOT = "org.kinlink";

  private static final List<String> ORDER =
      List.of(
          "identifier",
          "key",
          "pseudonym",
          "record",
          "standardise",
          "safeguard",
          "encode",
          "envelope",
          "block",
          "compare",
          "score",
          "household",
          "resolve",
          "family",
          "disclose",
          "evaluate",
          "preset",
          "exchange",
          "check",
          "link",
          "unit");

  private static JavaClasses core;

  @BeforeAll
  static void readCore() {
    core =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
            .importPackages(ROOT);
  }

  @Test
  void coreIsSeen() {
    assertFalse(core.isEmpty());
  }

  @Test
  void everyClassLivesInANamedRoom() {
    String[] rooms = ORDER.stream().map(room -> ROOT + "." + room + "..").toArray(String[]::new);
    classes()
        .that()
        .doNotHaveSimpleName("package-info")
        .and()
        .doNotHaveSimpleName("module-info")
        .should()
        .resideInAnyPackage(rooms)
        .allowEmptyShould(true)
        .check(core);
  }

  @Test
  void noPackageUsesOneAfterIt() {
    inOrder(ROOT, ORDER).check(core);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true).check(core);
  }

  @Test
  void coreHasNoConsole() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.allowEmptyShould(true).check(core);
  }

  @Test
  void coreDoesNotLog() {
    NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.allowEmptyShould(true).check(core);
  }

  @Test
  void coreKnowsNoNetworkAndNoDatabase() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net..", "java.sql..", "javax.sql..", "java.util.logging..")
        .allowEmptyShould(true)
        .check(core);
  }

  /** The JDK serves as the wrong example: its concurrent package uses its function package. */
  @Test
  void aBrokenOrderIsCaught() {
    JavaClasses jdk =
        new ClassFileImporter().importClasses(CompletableFuture.class, Function.class);
    assertThrows(
        AssertionError.class,
        () -> inOrder("java.util", List.of("concurrent", "function")).check(jdk));
    assertDoesNotThrow(() -> inOrder("java.util", List.of("function", "concurrent")).check(jdk));
  }

  private static ArchRule inOrder(String root, List<String> order) {
    List<ArchRule> rules = new ArrayList<>();
    for (int i = 0; i + 1 < order.size(); i++) {
      String[] after =
          order.subList(i + 1, order.size()).stream()
              .map(room -> root + "." + room + "..")
              .toArray(String[]::new);
      rules.add(
          noClasses()
              .that()
              .resideInAPackage(root + "." + order.get(i) + "..")
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(after)
              .allowEmptyShould(true));
    }
    return CompositeArchRule.of(rules);
  }
}

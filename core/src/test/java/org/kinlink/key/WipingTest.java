package org.kinlink.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whoever takes bytes of a key or letters of a pass-phrase out overwrites them. */
class WipingTest {
  /** What gives out a copy for the caller to overwrite. */
  private static final Set<String> GIVE =
      Set.of(
          "Secret.bytes",
          "Passphrase.chars",
          "Passphrase.utf8",
          "KeyBytes.of",
          "SealedKeys.crypt",
          "KeySetCodec.write",
          "KeyProfile.derive");

  /** What hands them on to its own caller. */
  private static final Set<String> HAND_ON =
      Set.of(
          "KeyBytes.of", // to whoever writes it
          "SealedKeys.check", // public: it stands in the file
          "LinkageKey.derived", // into a secret that its caller closes
          "KeyProfile.derive",
          "KeyNames.id", // public
          "KeyNames.checkValue");

  private static String name(JavaClass owner, String name) {
    return owner.getSimpleName() + "." + name;
  }

  private static boolean overwrites(JavaMethodCall call) {
    return call.getTargetOwner().isEquivalentTo(Arrays.class) && call.getName().equals("fill");
  }

  @Test
  void everyMethodThatTakesASecretOutOverwritesIt() {
    List<String> leaving = new ArrayList<>();
    int takers = 0;
    for (JavaClass each :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
            .importPackages("org.kinlink.key", "org.kinlink.pseudonym")) {
      for (JavaCodeUnit unit : each.getCodeUnits()) {
        Set<JavaMethodCall> calls = unit.getMethodCallsFromSelf();
        boolean takes =
            calls.stream().anyMatch(c -> GIVE.contains(name(c.getTargetOwner(), c.getName())));
        String name = name(each, unit.getName());
        if (takes && !HAND_ON.contains(name)) {
          takers++;
          if (calls.stream().noneMatch(WipingTest::overwrites)) {
            leaving.add(name);
          }
        }
      }
    }
    assertEquals(List.of(), leaving);
    assertFalse(takers < 8, "saw " + takers);
  }
}

package org.kinlink.fuzz;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.kinlink.key.LinkageKey;
import org.kinlink.key.Secret;
import org.kinlink.pseudonym.PseudonymDomain;
import org.kinlink.pseudonym.PseudonymLength;
import org.kinlink.pseudonym.PseudonymReader;
import org.kinlink.pseudonym.PseudonymReader.Outcome;
import org.kinlink.pseudonym.Pseudonymised;
import org.kinlink.pseudonym.Pseudonymiser;

/** Any text as a pseudonym and as an identifier; a pseudonym with some characters changed. */
final class Pseudonyms {
  private static final LinkageKey KEY = LinkageKey.of(Secret.of(bytes()), LocalDate.EPOCH);
  private static final PseudonymDomain DOMAIN =
      new PseudonymDomain(PseudonymDomain.NHS_NUMBER, "project", "recipient");
  private static final Pseudonymiser MAKER =
      new Pseudonymiser(KEY, DOMAIN, PseudonymLength.BITS_128);
  private static final PseudonymReader READER = new PseudonymReader(DOMAIN, List.of(KEY.id()));
  private static final String SAMPLE = MAKER.pseudonym("9990000018");

  private Pseudonyms() {}

  private static byte[] bytes() {
    byte[] bytes = new byte[32];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 37 + 1);
    }
    return bytes;
  }

  static void accept(byte[] data) {
    String text = new String(data, StandardCharsets.UTF_8);
    read(text);
    Pseudonymised made = MAKER.make(text + Canary.WORD);
    Canary.mustNotShow(made.reason());
    Canary.mustNotShow(made);
    MAKER.make(text);
    changed(new Input(data));
  }

  private static void read(String text) {
    PseudonymReader.Check check = READER.check(text);
    if (check.outcome() == Outcome.VALID) {
      PseudonymReader.Check again = READER.check(check.pseudonym());
      if (!again.equals(check)) {
        throw new AssertionError("the own form of a pseudonym is another one");
      }
    }
    Canary.mustNotShow(READER.check(Canary.WORD + text));
  }

  /** Up to four other characters are always noticed. */
  private static void changed(Input input) {
    StringBuilder text = new StringBuilder(SAMPLE);
    for (int i = input.below(4); i >= 0; i--) {
      text.setCharAt(input.below(text.length()), (char) input.octet());
    }
    boolean same = text.toString().equalsIgnoreCase(SAMPLE);
    PseudonymReader.Check check = READER.check(text.toString());
    if (!same && check.outcome() == Outcome.VALID) {
      throw new AssertionError("an altered pseudonym is taken for whole");
    }
  }
}

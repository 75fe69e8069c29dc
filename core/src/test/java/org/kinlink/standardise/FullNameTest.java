package org.kinlink.standardise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.kinlink.record.FieldKind;

class FullNameTest {
  private static void splits(String raw, String forename, String middle, String surname) {
    assertEquals(new FullName(forename, middle, surname), FullName.split(raw), raw);
  }

  @Test
  void commaPutsTheSurnameFirst() {
    splits("CARTER, Amy Louise", "amy", "louise", "carter");
    splits("Carter , Amy", "amy", null, "carter");
    splits("de la Cruz, Ana Maria", "ana", "maria", "de la cruz");
    splits("CARTER, Amy, Miss", "amy", null, "carter");
  }

  @Test
  void withoutCommaTheSurnameIsLast() {
    splits("Amy Carter", "amy", null, "carter");
    splits("Amy Louise Jane Carter", "amy", "louise jane", "carter");
    splits("Miss Amy Carter", "amy", null, "carter");
    splits("John Carter, Jr.", "john", null, "carter");
    splits("John Carter III", "john", null, "carter");
  }

  @Test
  void hyphensBindWhatBlanksPart() {
    splits("Mary-Jane Smith-Jones", "mary jane", null, "smith jones");
  }

  @Test
  void particlesStayWithTheSurname() {
    splits("Vincent van der Berg", "vincent", null, "van der berg");
    splits("Ana Maria de Souza", "ana", "maria", "de souza");
    splits("Omar bin Said", "omar", null, "bin said");
    splits("Karim Al Amin", "karim", null, "al amin");
    splits("Claire St. John", "claire", null, "st john");
    splits("Sean O' Connor", "sean", null, "o connor");
  }

  @Test
  void aFirstNameThatIsAParticleElsewhereStaysAForename() {
    splits("Van Morris", "van", null, "morris");
    splits("Al Green", "al", null, "green");
  }

  @Test
  void oneWordIsASurname() {
    splits("Carter", null, null, "carter");
  }

  @Test
  void placeholdersAndNothingGiveNothing() {
    splits("", null, null, null);
    splits("Unknown", null, null, null);
    splits("Baby Girl Carter", null, null, "carter");
    splits("Carter, Twin 2", null, null, "carter");
    splits("Amy (known as Meg) Carter", "amy", null, "carter");
  }

  @Test
  void theStandardiserGivesOneLine() {
    Standardiser line = Standardisers.forField(FieldKind.FULL_NAME, DateReading.DAY_FIRST);
    Apply.becomes(line, "CARTER, Amy Louise", "amy louise carter");
    Apply.isMissing(line, "", "n/a", "unknown");
  }

  @Test
  void textFormHidesTheName() {
    assertFalse(FullName.split("Amy Carter").toString().contains("amy"));
  }
}

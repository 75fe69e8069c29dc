package org.kinlink.standardise;

import static org.kinlink.standardise.Apply.becomes;
import static org.kinlink.standardise.Apply.isMissing;
import static org.kinlink.standardise.Apply.isRefused;

import org.junit.jupiter.api.Test;
import org.kinlink.record.FieldKind;

class NameStandardiserTest {
  private final Standardiser forename =
      Standardisers.forField(FieldKind.FORENAME, DateReading.DAY_FIRST);
  private final Standardiser surname =
      Standardisers.forField(FieldKind.SURNAME, DateReading.DAY_FIRST);

  @Test
  void diacriticsGoAndBaseLettersStay() {
    becomes(forename, "Zoë", "zoe");
    becomes(forename, "Søren", "soren");
    becomes(surname, "Łukasiewicz", "lukasiewicz");
    becomes(surname, "Weiß", "weiss");
    becomes(surname, "Ægirsson", "aegirsson");
    becomes(forename, "İlayda", "ilayda");
    becomes(forename, "Zoe\u0308", "zoe");
  }

  @Test
  void apostrophesOfEveryKindAreDropped() {
    becomes(surname, "O'Brien", "obrien");
    becomes(surname, "O\u2019Brien", "obrien");
    becomes(surname, "O\u00b4Brien", "obrien");
    becomes(surname, "O`Brien", "obrien");
  }

  @Test
  void partsOfDoubleNamesAreParted() {
    becomes(surname, " Smith - Jones ", "smith jones");
    becomes(surname, "smith\u2010jones", "smith jones");
    becomes(surname, "de\u00a0la  Cruz", "de la cruz");
  }

  @Test
  void titlesSuffixesBracketsAndDigitsAreDropped() {
    becomes(forename, "Mr. John", "john");
    becomes(surname, "Carter Jr.", "carter");
    becomes(forename, "Robert (Bob)", "robert");
    becomes(forename, "Amy2", "amy");
    becomes(forename, "Amy (known as", "amy");
  }

  @Test
  void placeholdersAreMissing() {
    isMissing(
        forename, "", " ", "-", "?", "N/A", "NULL", "unknown", "Not Known", "UNK", "xx", "XXX");
    isMissing(
        forename, "Baby", "BABY GIRL", "Infant", "Twin 1", "Twin one", "Twin A", "b/o", "test");
    isMissing(forename, "Baby Carter", "Mr", "zzz");
    isMissing(surname, "not recorded", "Unknown", "xxx", "-----");
  }

  @Test
  void namesThatLookLikePlaceholdersStay() {
    becomes(surname, "Na", "na");
    becomes(surname, "NA", "na");
    becomes(surname, "Null", "null");
    becomes(surname, "Oo", "oo");
    becomes(surname, "Baby", "baby");
    becomes(surname, "Sir", "sir");
    becomes(forename, "J", "j");
  }

  @Test
  void otherScriptsAreKept() {
    becomes(forename, "Мария", "мария");
    becomes(surname, "王", "王");
    becomes(forename, "김민준", "김민준");
    becomes(forename, "अनिता", "अनिता");
    becomes(forename, "محمد", "محمد");
  }

  @Test
  void digitsAloneAreRefused() {
    isRefused(forename, "12345", "a name without letters");
  }

  @Test
  void veryLongCellsAreRefused() {
    isRefused(forename, "a".repeat(1001), "longer than 1000 characters");
  }
}

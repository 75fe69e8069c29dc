package org.kinlink.population;

/** A circumstance that linkage gets wrong easily; every borough holds some of each. */
public enum HardCase {
  /** Twins of one sex whose names differ by a letter or two. */
  TWINS_SIMILAR_NAMES(false),
  /** A father and a son of one name at one address. */
  FATHER_AND_SON_ONE_NAME(true),
  /** Unrelated families of one surname in one street. */
  SHARED_SURNAME_STREET(false),
  /** Two unrelated children of one name, born on one day. */
  NAMESAKES_ONE_BIRTHDAY(false),
  /** Cousins who grow up at one address. */
  COUSINS_ONE_ADDRESS(true),
  /** A child with two homes, whose parents live apart. */
  TWO_HOMES(true),
  /** Half- and step-siblings over three households. */
  BLENDED_FAMILY(true),
  /** A child who took the surname of the mother's husband. */
  SURNAME_CHANGED(true),
  /** A child with a hyphenated surname, of which a source keeps one half. */
  HYPHENATED_SURNAME(true),
  /** A child brought up by a grandparent. */
  KINSHIP_CARE(true),
  /** A child in foster care, whose health record still shows the parent's home. */
  FOSTER_PLACEMENT(true),
  /** Unrelated children in one children's home. */
  CHILDRENS_HOME(true),
  /** The life of an adopted child before the adoption. */
  ADOPTION_OLD_LIFE(true),
  /** The life of an adopted child since the adoption, not to be linked to the old one. */
  ADOPTION_NEW_LIFE(false),
  /** A mother and children in a refuge, whose address is withheld. */
  REFUGE(true),
  /** An unaccompanied young person whose birthday was recorded as 1 January. */
  UNACCOMPANIED_FIRST_OF_JANUARY(true),
  /** A newborn child whom the health record knows as "Baby". */
  NEWBORN_UNNAMED(true),
  /** A child whose social-care record carries the mother's NHS number. */
  NUMBER_OF_MOTHER(true),
  /** A person whose forename and surname a source holds the wrong way round. */
  NAME_ORDER(true);

  private final boolean knownToSocialCare;

  HardCase(boolean knownToSocialCare) {
    this.knownToSocialCare = knownToSocialCare;
  }

  boolean knownToSocialCare() {
    return knownToSocialCare;
  }
}

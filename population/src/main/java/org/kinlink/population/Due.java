package org.kinlink.population;

/** What can be due on a day. */
enum Due {
  BIRTH,
  DEATH,
  MEET,
  MARRY,
  PART,
  MOVE,
  LEAVE_HOME,
  EMIGRATE,
  COME_BACK,
  REFUGE,
  LEAVE_REFUGE,
  CUSTODY,
  RELEASE,
  ADMISSION,
  NEED,
  CARE,
  PLACEMENT_CHANGE,
  CARE_ENDS,
  ADOPTION,
  KINSHIP,
  KINSHIP_ENDS,
  CARE_HOME,
  TWINS;

  @SuppressWarnings("EnumOrdinal") // tables hold numbers, and no table outlives a run
  int number() {
    return ordinal();
  }
}

package org.kinlink.population.england;

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
  CARE_HOME
}

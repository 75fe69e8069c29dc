package org.kinlink.family;

import static org.kinlink.record.RelationType.ADOPTIVE_PARENT;
import static org.kinlink.record.RelationType.BIRTH_PARENT;
import static org.kinlink.record.RelationType.CORPORATE_PARENT;
import static org.kinlink.record.RelationType.FOSTER_PARENT;
import static org.kinlink.record.RelationType.FULL_SIBLING;
import static org.kinlink.record.RelationType.GUARDIAN;
import static org.kinlink.record.RelationType.HALF_SIBLING;
import static org.kinlink.record.RelationType.KINSHIP_CARER;
import static org.kinlink.record.RelationType.PARENT;
import static org.kinlink.record.RelationType.SIBLING;
import static org.kinlink.record.RelationType.STEP_PARENT;
import static org.kinlink.record.RelationType.STEP_SIBLING;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import org.kinlink.record.RelationType;

/** Which relations count as what. */
final class Kinds {
  /** Parents through whom somebody has siblings and grandparents. */
  static final ImmutableSet<RelationType> PARENTS =
      Sets.immutableEnumSet(PARENT, BIRTH_PARENT, ADOPTIVE_PARENT);

  /** Parents whose exact set makes a sibship. */
  static final ImmutableSet<RelationType> LEGAL_PARENTS =
      Sets.immutableEnumSet(BIRTH_PARENT, ADOPTIVE_PARENT);

  /** Relations that only a child's side has. */
  static final ImmutableSet<RelationType> UPBRINGING =
      Sets.immutableEnumSet(
          PARENT,
          BIRTH_PARENT,
          ADOPTIVE_PARENT,
          STEP_PARENT,
          FOSTER_PARENT,
          GUARDIAN,
          KINSHIP_CARER,
          CORPORATE_PARENT);

  /** What a parent of unstated kind may turn out to be, likeliest first. */
  static final ImmutableList<RelationType> KINDS_OF_PARENT =
      ImmutableList.of(BIRTH_PARENT, ADOPTIVE_PARENT, STEP_PARENT, FOSTER_PARENT);

  /** What a sibling of unstated kind may turn out to be. */
  static final ImmutableList<RelationType> KINDS_OF_SIBLING =
      ImmutableList.of(FULL_SIBLING, HALF_SIBLING, STEP_SIBLING);

  /** Every sibling relation. */
  static final ImmutableSet<RelationType> SIBLINGS =
      Sets.immutableEnumSet(SIBLING, FULL_SIBLING, HALF_SIBLING, STEP_SIBLING);

  private Kinds() {}
}

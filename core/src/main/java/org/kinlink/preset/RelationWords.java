package org.kinlink.preset;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.RelationType;

/**
 * The words and codes that extracts use for relations, among them the codes of the Community
 * Services Data Set (BPM, FPX ...).
 */
public final class RelationWords {
  static final Splitter WORD = Splitter.on(' ').omitEmptyStrings();
  private static final CharMatcher KEPT =
      CharMatcher.inRange('a', 'z').or(CharMatcher.inRange('0', '9'));
  private static final CharMatcher DROPPED = CharMatcher.anyOf("'\u2019.");
  private static final ImmutableMap<String, Relation> WORDS = words();

  private RelationWords() {}

  /**
   * What a word says.
   *
   * @param type the relation
   * @param reversed whether the word names the younger side, so that the row reads the other way
   */
  public record Relation(RelationType type, boolean reversed) {}

  /**
   * Finds what a word or code says.
   *
   * @param text the word as it stands
   * @return what it says, or null when it is not known
   */
  public static @Nullable Relation relation(String text) {
    return WORDS.get(normalised(text));
  }

  static String normalised(String text) {
    String lower = DROPPED.removeFrom(text.toLowerCase(Locale.ROOT));
    return KEPT.negate().trimAndCollapseFrom(lower, '_');
  }

  private static ImmutableMap<String, Relation> words() {
    ImmutableMap.Builder<String, Relation> words = ImmutableMap.builder();
    up(words, RelationType.PARENT, "parent");
    up(
        words,
        RelationType.BIRTH_PARENT,
        "birth_parent biological_parent natural_parent mother "
            + "father mum mam mom mummy dad daddy birth_mother birth_father biological_mother "
            + "biological_father natural_mother natural_father bpm bpf bpx pam paf");
    up(
        words,
        RelationType.ADOPTIVE_PARENT,
        "adoptive_parent adopted_parent adoptive_mother " + "adoptive_father adopter apm apf apx");
    up(
        words,
        RelationType.STEP_PARENT,
        "step_parent stepparent step_mother stepmother stepmum "
            + "step_mum step_father stepfather stepdad step_dad spm spf spx stm stf");
    up(
        words,
        RelationType.FOSTER_PARENT,
        "foster_parent foster_carer foster_mother foster_father "
            + "foster_mum foster_dad fpm fpf fpx fom fof");
    up(words, RelationType.GUARDIAN, "guardian legal_guardian special_guardian sgo");
    up(
        words,
        RelationType.KINSHIP_CARER,
        "kinship_carer kinship_care kinship connected_person "
            + "connected_carer family_and_friends_carer");
    up(
        words,
        RelationType.PARTNER,
        "partner husband wife spouse civil_partner cohabitee fiance "
            + "fiancee boyfriend girlfriend");
    up(words, RelationType.CO_PARENT, "co_parent coparent");
    up(
        words,
        RelationType.SIBLING,
        "sibling brother sister ors orb twin twin_brother twin_sister " + "triplet");
    up(words, RelationType.FULL_SIBLING, "full_sibling full_brother full_sister");
    up(
        words,
        RelationType.HALF_SIBLING,
        "half_sibling half_brother half_sister maternal_sibling " + "paternal_sibling");
    up(
        words,
        RelationType.STEP_SIBLING,
        "step_sibling step_brother stepbrother step_sister " + "stepsister");
    up(
        words,
        RelationType.GRANDPARENT,
        "grandparent grand_parent grandmother grandfather grandma grandpa grandad granddad gran"
            + " granny nan nana nanna nanny maternal_grandmother maternal_grandfather"
            + " paternal_grandmother paternal_grandfather maternal_grandparent paternal_grandparent"
            + " gpm gpf gpx");
    up(
        words,
        RelationType.OTHER_RELATIVE,
        "other_relative relative other_family aunt auntie uncle "
            + "cousin niece nephew great_aunt great_uncle great_grandparent great_grandmother "
            + "great_grandfather in_law mother_in_law father_in_law brother_in_law sister_in_law "
            + "son_in_law daughter_in_law orx ora oru oro pix pif pim cix cis cid");
    up(words, RelationType.CORPORATE_PARENT, "corporate_parent local_authority");
    down(words, RelationType.PARENT, "child son daughter chx chs chd");
    down(
        words,
        RelationType.BIRTH_PARENT,
        "birth_child biological_child biological_son " + "biological_daughter");
    down(
        words,
        RelationType.ADOPTIVE_PARENT,
        "adopted_child adoptive_child adopted_son " + "adopted_daughter");
    down(
        words,
        RelationType.STEP_PARENT,
        "step_child stepchild step_son stepson step_daughter " + "stepdaughter");
    down(words, RelationType.FOSTER_PARENT, "foster_child foster_son foster_daughter");
    down(words, RelationType.GUARDIAN, "ward");
    down(
        words,
        RelationType.GRANDPARENT,
        "grandchild grand_child grandson granddaughter gcx gcs " + "gcd");
    return words.buildOrThrow();
  }

  private static void up(
      ImmutableMap.Builder<String, Relation> words, RelationType type, String list) {
    WORD.split(list).forEach(word -> words.put(word, new Relation(type, false)));
  }

  private static void down(
      ImmutableMap.Builder<String, Relation> words, RelationType type, String list) {
    WORD.split(list).forEach(word -> words.put(word, new Relation(type, true)));
  }
}

package org.kinlink.standardise;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;

/** Words that stand in name columns without being names. All are lower case and folded. */
final class NameWords {
  /** Titles that stand before a name and are never a name alone. */
  static final ImmutableSet<String> TITLES =
      words(
          "mr mrs ms miss mx mstr messrs dr doctor prof professor rev revd reverend cllr capt sgt"
              + " sir dame hon");

  /** Titles that may be a surname when they stand alone. */
  static final ImmutableSet<String> SURNAME_TITLES = words("sir dame doctor professor hon");

  /** What stands after a name. */
  static final ImmutableSet<String> SUFFIXES =
      words("jr jnr junior snr senior esq esquire ii iii iv phd mbe obe cbe");

  /** Whole values that are no name at all. */
  static final ImmutableSet<String> JUNK =
      lines(
          "unknown|not known|notknown|unkown|unknwon|unk|unkn|unknown unknown|n a|none|nil|nothing"
              + "|not stated|not given|not recorded|not available|not applicable|not provided"
              + "|not specified|no name|noname|no name given|no forename|no surname|unnamed"
              + "|un named|name unknown|name not known|tbc|tba|to be confirmed|withheld|refused"
              + "|anonymous|anon|test|testing|test patient|test test|dummy|delete|deleted|duplicate"
              + "|missing|blank|nfn|nln|fnu|lnu|first name unknown|last name unknown|nan");

  /** First words of a placeholder given name, such as "Baby girl". */
  static final ImmutableSet<String> BABY_HEADS =
      words("baby babe bby infant twin triplet newborn unborn neonate foetus fetus");

  /** Whole given names that say what the child is, not how it is called. */
  static final ImmutableSet<String> BABY_WORDS =
      lines(
          "boy|girl|male|female|child|son|daughter|new born|male infant|female infant|male baby"
              + "|female baby|boy baby|girl baby|b o|boy of|girl of|mother|father|first twin"
              + "|second twin|male twin|female twin|boy twin|girl twin");

  /** What stays with the surname when a whole name is split. */
  static final ImmutableSet<String> PARTICLES =
      words(
          "de da do dos das del della di du la le les van von vander vanden den der ten ter te tot"
              + " zu zum zur bin bint binti ibn ben abu al el ap st saint san santa mac mc o ul"
              + " ur");

  private NameWords() {}

  private static ImmutableSet<String> words(String text) {
    return ImmutableSet.copyOf(Splitter.on(' ').split(text));
  }

  private static ImmutableSet<String> lines(String text) {
    return ImmutableSet.copyOf(Splitter.on('|').split(text));
  }
}

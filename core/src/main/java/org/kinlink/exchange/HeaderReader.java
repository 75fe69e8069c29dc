package org.kinlink.exchange;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;

/**
 * Reads what a column name says, most of all what it does not say: a name of somebody else, of an
 * event or of the past is never taken for the person's own.
 */
final class HeaderReader {
  private static final ImmutableSet<String> OTHERS =
      set(
          "moth mum mums dad dads nok gp gps doctor surgery practice school schools nursery college"
              + " establishment organisation organization org provider hospital employer staff"
              + " teacher teachers tutor social sw hv visitor key manager allocated lead referrer"
              + " adopter husband wife son daughter brother sister relative household kin mc"
              + " company team author professional agency setting requester nurse donor");

  /** Long enough to be told inside a name written without blanks. */
  private static final ImmutableSet<String> OTHERS_INSIDE =
      set(
          "mother father parent guardian carer teacher worker nextofkin emergency practitioner"
              + " clinician consultant adopter sibling spouse partner coordinator keyperson"
              + " schoolname practicename");

  private static final ImmutableSet<String> FORMER =
      set(
          "former formerly previous prev prior old past preferred pref alias aliases aka maiden"
              + " known nickname chosen alternative alt temporary temp correspondence billing work"
              + " placement forwarding");

  private static final ImmutableSet<String> FORMER_STARTS =
      set("former previous preferred knownas alias maiden surnameatbirth birthsurname birthname");

  private static final ImmutableSet<String> EVENTS =
      set(
          "date dt datetime time timestamp start end started ended begin from to until since"
              + " created updated modified effective expiry expires expected estimated due edd"
              + " death died dod deceased event referral referred review admission admitted"
              + " discharge closure opened closed received entry leaving joined registered"
              + " registration plan assessment episode appointment visit decision completed"
              + " submitted extract");

  /** What is no lasting trait of a person, so that its few values are no category to match by. */
  private static final ImmutableSet<String> NO_CATEGORY =
      set(
          "status state flag ind indicator note notes comment comments remark remarks description"
              + " amount cost price total count score number num no id hours sessions reason"
              + " outcome type stage source contact service age year years month day percent"
              + " percentage code level version batch table row order seq sequence rank weight is"
              + " has was eligible taken part full yn priority category title salutation prefix"
              + " suffix quality valid match matched cluster group fsm sen provision class plaa"
              + " boarder enrolstatus risk postcode sector"
              + " district outcode initial initials soundex metaphone nysiis phonetic");

  private HeaderReader() {}

  static HeaderSense read(HeaderWords header) {
    String compact = header.compact();
    HeaderSense exact = HeaderNames.find(compact);
    if (exact != null) {
      return exact;
    }
    if (header.hasAny(OTHERS) || OTHERS_INSIDE.stream().anyMatch(compact::contains)) {
      return HeaderSense.barred("left out: by its name it tells of somebody else");
    }
    if (header.hasAny(FORMER) || FORMER_STARTS.stream().anyMatch(compact::startsWith)) {
      return HeaderSense.barred("left out: by its name it holds a former or another value");
    }
    HeaderSense found = HeaderNames.find(header.stripped().compact());
    if (found != null) {
      return found.ranked(found.rank() - 1);
    }
    if (isEvent(header, compact)) {
      return HeaderSense.barred("left out: by its name it tells of an event");
    }
    return HeaderSense.unknown();
  }

  private static boolean isEvent(HeaderWords header, String compact) {
    return header.hasAny(EVENTS)
        || compact.endsWith("date")
        || compact.startsWith("dateof")
        || compact.contains("expected");
  }

  /** Whether few values under this name may be a trait of the person. */
  static boolean mayBeCategory(HeaderWords header) {
    String compact = header.compact();
    return !header.hasAny(NO_CATEGORY)
        && !compact.endsWith("status")
        && !compact.endsWith("flag")
        && !compact.endsWith("indicator")
        && !compact.endsWith("type")
        && !compact.endsWith("provision")
        && !compact.endsWith("code")
        && !compact.endsWith("id");
  }

  private static ImmutableSet<String> set(String words) {
    return ImmutableSet.copyOf(Splitter.on(' ').split(words));
  }
}

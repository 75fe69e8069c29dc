package org.kinlink.exchange;

import com.google.common.collect.ImmutableSet;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.FieldKind;

/** Judges one column by itself: its name first, its content against it, or its content alone. */
final class ColumnReader {
  /** So many values tell whether a column says the same throughout. */
  private static final int ENOUGH = 10;

  private static final int FEW = 3;
  private static final double NEARLY_ALL = 0.8;

  /** Years that events of one register hardly spread over. */
  private static final int GENERATION = 25;

  private static final int MOST_CATEGORIES = 200;
  private static final int BY_CONTENT = 1;

  private static final ImmutableSet<String> ID_WORDS =
      ImmutableSet.of(
          "id", "ref", "no", "num", "number", "key", "identifier", "reference", "code", "nr");

  private static final ImmutableSet<String> ROW_WORDS =
      ImmutableSet.of(
          "case",
          "table",
          "row",
          "source",
          "import",
          "batch",
          "version",
          "file",
          "family",
          "group",
          "cluster",
          "order",
          "seq",
          "sequence",
          "urn",
          "labour",
          "delivery",
          "episode",
          "spell");

  private ColumnReader() {}

  static void judge(ColumnGuess column) {
    if (!column.content.isEmpty()) {
      bareDate(column);
    }
    if (column.is(HeaderSense.Type.BARRED)) {
      column.ignore(column.sense().note());
      return;
    }
    if (column.content.isEmpty()) {
      column.ignore("left out: empty");
      return;
    }
    birthday(column);
    nhsNumberAsId(column);
    if (column.isField()) {
      byName(column);
    } else if (column.is(HeaderSense.Type.UNKNOWN)) {
      byContent(column);
    } else if (isPart(column) && !ColumnJudge.fits(column.sense().type(), column.content)) {
      column.ignore("left out: named like a part of a date of birth, but its content is not");
    }
  }

  /** "Date" alone names an event, unless its years spread as only those of births do. */
  private static void bareDate(ColumnGuess column) {
    if (column.words.compact().equals("date")
        && column.content.dates() > NEARLY_ALL
        && column.content.years() >= GENERATION) {
      column.become(
          new HeaderSense(HeaderSense.Type.FIELD, FieldKind.DATE_OF_BIRTH, null, BY_CONTENT, ""),
          "by its content: dates over the years of births");
    }
  }

  private static boolean isPart(ColumnGuess column) {
    return column.is(HeaderSense.Type.BIRTH_DAY)
        || column.is(HeaderSense.Type.BIRTH_MONTH)
        || column.is(HeaderSense.Type.BIRTH_YEAR);
  }

  /** "Birthday" is a whole date as often as a day. */
  private static void birthday(ColumnGuess column) {
    if (column.is(HeaderSense.Type.BIRTH_DAY)
        && !ColumnJudge.fits(HeaderSense.Type.BIRTH_DAY, column.content)
        && column.content.dates() > NEARLY_ALL) {
      column.become(FieldKind.DATE_OF_BIRTH, "by its name");
    }
  }

  /** Many a patient id is the NHS number, and that is worth more as such. */
  private static void nhsNumberAsId(ColumnGuess column) {
    double share = column.content.nhsNumbers();
    if (column.is(HeaderSense.Type.RECORD_ID) && share > NEARLY_ALL) {
      take(column, FieldKind.NHS_NUMBER, null, ColumnJudge.byContent(share, "NHS numbers"));
    }
  }

  private static void byName(ColumnGuess column) {
    FieldKind kind = column.field().kind();
    if (ColumnJudge.contradicts(kind, column.content)) {
      column.ignore(ColumnJudge.contradiction(kind));
    } else if (isConstant(column) && !mayBeConstant(kind)) {
      column.ignore("left out: the same value throughout");
    }
  }

  private static boolean isConstant(ColumnGuess column) {
    return column.content.distinct() == 1 && column.content.size() >= ENOUGH;
  }

  /** A file may be of one sex, or of looked-after children only, and that still tells something. */
  private static boolean mayBeConstant(FieldKind kind) {
    return kind == FieldKind.SEX || kind.use() != FieldKind.Use.MATCH;
  }

  private static void byContent(ColumnGuess column) {
    ColumnContent content = column.content;
    if (content.distinct() == 1 && content.size() >= FEW) {
      column.ignore("left out: the same value throughout");
    } else if (content.size() < FEW) {
      column.ignore("left out: not recognised by its name, and too few values to tell by");
    } else if (!distinctive(column) && !(column.words.isMeaningless() && personal(column))) {
      plain(column);
    }
  }

  /** Kinds whose form alone tells them. */
  private static boolean distinctive(ColumnGuess column) {
    ColumnContent content = column.content;
    double nhs = content.nhsNumbers();
    double upns = content.upns();
    double emails = content.share(ColumnShapes::isEmail);
    double postcodes = content.postcodes();
    if (nhs > NEARLY_ALL) {
      take(column, FieldKind.NHS_NUMBER, null, ColumnJudge.byContent(nhs, "NHS numbers"));
    } else if (upns > NEARLY_ALL) {
      take(column, FieldKind.IDENTIFIER, "upn", ColumnJudge.byContent(upns, "pupil numbers"));
    } else if (emails > NEARLY_ALL) {
      take(column, FieldKind.EMAIL, null, ColumnJudge.byContent(emails, "e-mail addresses"));
    } else if (postcodes > NEARLY_ALL) {
      take(column, FieldKind.POSTCODE, null, ColumnJudge.byContent(postcodes, "postcodes"));
    } else if (content.looksLikeSex()) {
      take(column, FieldKind.SEX, null, "by its content: it holds the codes for male and female");
    } else {
      return false;
    }
    return true;
  }

  /** Kinds that content tells only where the name says nothing else. */
  private static boolean personal(ColumnGuess column) {
    ColumnContent content = column.content;
    double dates = content.dates();
    double names = content.share(ColumnShapes::isWholeName);
    if (dates > 0.9 && content.years() >= FEW) {
      String why = ColumnJudge.byContent(dates, "dates, over the years of births");
      // Births spread over more years than referrals do, so the widest spread wins.
      column.become(
          new HeaderSense(
              HeaderSense.Type.FIELD, FieldKind.DATE_OF_BIRTH, null, content.years(), ""),
          why);
      return true;
    }
    if (names > NEARLY_ALL && content.distinct() * 2 > content.size()) {
      take(column, FieldKind.FULL_NAME, null, ColumnJudge.byContent(names, "whole names"));
      return true;
    }
    return false;
  }

  private static void plain(ColumnGuess column) {
    ColumnContent content = column.content;
    boolean codes = content.share(ColumnShapes::isCode) > 0.9;
    boolean named = ID_WORDS.contains(column.words.last()) || endsWithId(column);
    if (content.isFreeText()) {
      column.ignore("left out: free text");
    } else if (codes && content.isUniqueAndPresent() && (named || column.words.isMeaningless())) {
      column.become(
          new HeaderSense(HeaderSense.Type.RECORD_ID, null, null, BY_CONTENT, ""),
          "by its content: every row has another code");
    } else if (codes && named && isIdentifier(column)) {
      take(column, FieldKind.IDENTIFIER, null, "by its name and content: codes that rarely repeat");
    } else if (isCategory(column)) {
      take(
          column,
          FieldKind.CATEGORY,
          null,
          "by its content: " + content.distinct() + " values that repeat");
    } else {
      column.ignore("left out: not recognised");
    }
  }

  private static boolean endsWithId(ColumnGuess column) {
    return column.words.compact().endsWith("id") && column.words.compact().length() > 4;
  }

  static boolean isIdentifier(ColumnGuess column) {
    ColumnContent content = column.content;
    return content.distinct() * 2 > content.size()
        && content.share(v -> v.length() >= 5) > NEARLY_ALL
        && content.dates() < 0.5
        && !column.words.hasAny(ROW_WORDS);
  }

  private static boolean isCategory(ColumnGuess column) {
    ColumnContent content = column.content;
    return content.distinct() >= 2
        && content.distinct() <= MOST_CATEGORIES
        && content.distinct() * 2 <= content.size()
        && content.share(v -> ColumnShapes.letters(v) >= 2) > NEARLY_ALL
        && content.usable(FieldKind.LOOKED_AFTER) < NEARLY_ALL
        && content.dates() < 0.5
        && !column.words.isMeaningless()
        && HeaderReader.mayBeCategory(column.words);
  }

  private static void take(ColumnGuess column, FieldKind kind, @Nullable String name, String why) {
    column.become(new HeaderSense(HeaderSense.Type.FIELD, kind, name, BY_CONTENT, ""), why);
  }
}

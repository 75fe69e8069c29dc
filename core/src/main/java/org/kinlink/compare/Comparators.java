package org.kinlink.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.stream.Stream;
import org.kinlink.record.FieldKind;

/** The comparators there are, by name and by kind of field. */
public final class Comparators {
  private static final FieldComparator EXACT = new ExactComparator();
  private static final FieldComparator NAME = new NameComparator(NameForms.NONE);
  private static final FieldComparator TEXT = new TextComparator();
  private static final FieldComparator LINE = new LineComparator();
  private static final FieldComparator HOUSE = new HouseComparator();
  private static final FieldComparator DATE = new DateComparator();
  private static final FieldComparator YEAR = new YearComparator();
  private static final FieldComparator POSTCODE = new PostcodeComparator();
  private static final FieldComparator IDENTIFIER = new IdentifierComparator();
  private static final FieldComparator EMAIL = new EmailComparator();
  private static final FieldComparator LEVENSHTEIN = EditComparator.levenshtein();
  private static final FieldComparator TYPING = EditComparator.typing();
  private static final FieldComparator QGRAM = new QGramComparator();
  private static final FieldComparator TOKENS = new TokenComparator();
  private static final FieldComparator PREFIX = new PrefixComparator();
  private static final FieldComparator NUMBER = new NumberComparator();
  private static final FieldComparator SET = new SetComparator();

  private static final ImmutableMap<String, FieldComparator> BY_NAME =
      Stream.of(
              EXACT,
              NAME,
              TEXT,
              LINE,
              HOUSE,
              DATE,
              YEAR,
              POSTCODE,
              IDENTIFIER,
              EMAIL,
              LEVENSHTEIN,
              TYPING,
              QGRAM,
              TOKENS,
              PREFIX,
              NUMBER,
              SET)
          .collect(ImmutableMap.toImmutableMap(FieldComparator::name, c -> c));

  private Comparators() {}

  /**
   * Returns the names that a project file may use.
   *
   * @return the names
   */
  public static ImmutableList<String> names() {
    return BY_NAME.keySet().asList();
  }

  /**
   * Returns the comparator of a name.
   *
   * @param name the name
   * @return the comparator
   * @throws IllegalArgumentException if there is none of that name
   */
  public static FieldComparator named(String name) {
    FieldComparator found = BY_NAME.get(name);
    if (found == null) {
      throw new IllegalArgumentException("name: no such comparator; there are " + names());
    }
    return found;
  }

  /**
   * Returns fields of which forenames are compared by what is known of their forms.
   *
   * @param fields the fields
   * @param forms the forms
   * @return the fields; those with another comparator than that of names are left as they are
   */
  public static ImmutableList<ComparedField> knowing(
      ImmutableList<ComparedField> fields, NameForms forms) {
    return fields.stream()
        .map(
            f ->
                f.field().kind() == FieldKind.FORENAME && f.comparator() instanceof NameComparator
                    ? new ComparedField(f.index(), f.field(), new NameComparator(forms))
                    : f)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns the comparator that serves a kind of field when nothing else is asked for.
   *
   * @param kind the kind
   * @return its comparator
   */
  public static FieldComparator forKind(FieldKind kind) {
    return switch (kind) {
      case FORENAME, MIDDLE_NAMES, SURNAME -> NAME;
      case STREET, LOCALITY, TOWN -> TEXT;
      case ADDRESS -> LINE;
      case HOUSE -> HOUSE;
      case DATE_OF_BIRTH -> DATE;
      case BIRTH_YEAR -> YEAR;
      case POSTCODE -> POSTCODE;
      case EMAIL -> EMAIL;
      case IDENTIFIER, PHONE -> IDENTIFIER;
      default -> EXACT;
    };
  }
}

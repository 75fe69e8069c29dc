package org.kinlink.population;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.Immutable;
import java.time.LocalDate;

/** Writes people down in a register, not always as they are. */
final class RegisterClerk {
  private static final LocalDate TODAY = LocalDate.of(2025, 12, 31);

  /**
   * How often what goes wrong.
   *
   * @param otherForm chance of a short form or another spelling of a forename, where there is one
   * @param typing chance of a typing error, for each name
   * @param initial chance that only the first letter of the forename is there
   * @param missing chance that a value is missing, for each but the surname
   * @param birth chance that a part of the birthday is wrong
   * @param swapped chance that forename and surname stand in each other's place
   */
  @Immutable
  record Habits(
      double otherForm,
      double typing,
      double initial,
      double missing,
      double birth,
      double swapped) {}

  private final NameBook book;
  private final Habits habits;
  private final ImmutableList<String> columns;
  private final Dice dice;

  RegisterClerk(NameBook book, RegisterKind kind, long seed) {
    this.book = book;
    this.habits = kind.habits();
    this.columns = kind.columns();
    this.dice = new Dice(seed, 72);
  }

  /** Returns the cells of a record, without its id. */
  ImmutableList<String> write(RegisterPerson who) {
    String forename = forename(who);
    String surname = typed(surname(who));
    // Where the surname comes first, or there is none, clerks go astray.
    boolean odd = who.community().custom() == Community.Custom.SURNAME_FIRST;
    boolean swapped = dice.chance(habits.swapped() * (odd ? 5 : 1));
    LocalDate birth =
        dice.chance(habits.birth()) ? Slips.wrongPart(who.birth(), TODAY, dice) : who.birth();
    boolean unborn = dice.chance(habits.missing());
    return columns.stream()
        .map(
            column ->
                switch (column) {
                  case "forename" -> maybe(swapped ? surname : forename);
                  case "middle_name", "second_name" -> maybe(middle(who));
                  case "surname" -> swapped ? forename : surname;
                  case "sex" -> maybe(who.male() ? "M" : "F");
                  case "date_of_birth" -> unborn ? "" : birth.toString();
                  case "birth_day" -> unborn ? "" : Integer.toString(birth.getDayOfMonth());
                  case "birth_month" -> unborn ? "" : Integer.toString(birth.getMonthValue());
                  case "birth_year" -> unborn ? "" : Integer.toString(birth.getYear());
                  case "address" -> maybe(who.home().line());
                  case "town" -> maybe(who.home().locality());
                  case "postcode" -> maybe(who.home().postcode());
                  default -> throw new IllegalStateException("no such column: " + column);
                })
        .collect(ImmutableList.toImmutableList());
  }

  private String maybe(String value) {
    return dice.chance(habits.missing()) ? "" : value;
  }

  private String forename(RegisterPerson who) {
    String text = book.text(who.forename());
    int[] others = book.otherForms(who.forename());
    if (others.length > 0 && dice.chance(habits.otherForm())) {
      return book.text(others[dice.below(others.length)]);
    }
    return dice.chance(habits.initial()) ? text.substring(0, 1) : typed(text);
  }

  private String surname(RegisterPerson who) {
    boolean two = who.surname().indexOf(' ') > 0;
    return two && dice.chance(habits.otherForm())
        ? who.surname().substring(who.surname().lastIndexOf(' ') + 1)
        : who.surname();
  }

  private String middle(RegisterPerson who) {
    String text = book.text(who.middle());
    return !text.isEmpty() && dice.chance(0.3) ? text.substring(0, 1) : text;
  }

  private String typed(String text) {
    return dice.chance(habits.typing()) ? Slips.typing(text, dice) : text;
  }
}

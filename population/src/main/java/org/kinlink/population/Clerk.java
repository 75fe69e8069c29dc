package org.kinlink.population;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes people down as one agency would, with its errors. */
final class Clerk {
  private final Register register;
  private final ErrorProfile profile;
  private final long seed;
  private final Source source;
  private final NameClerk names;
  private final NumberClerk numbers;

  Clerk(Register register, NameBook book, ErrorProfile profile, long seed, Source source) {
    this.register = register;
    this.profile = profile;
    this.seed = seed;
    this.source = source;
    this.names = new NameClerk(register, book, profile.names(), seed, source);
    this.numbers = new NumberClerk(register, profile.numbers(), source);
  }

  /**
   * Writes a person down.
   *
   * @param copy 0 for the first record on a person, 1 for a duplicate
   */
  Entry write(Person person, String recordId, int copy) {
    String turn = Integer.toString(copy);
    double care = source.carelessness() * troubleOf(person);
    Dice dice = Dice.of(seed, "entry", source.word(), person.entity(), turn);
    NameSpell name = names.write(person, care, dice);
    NumberClerk.Held number = numbers.write(person, dice);
    return new Entry(
        recordId,
        person,
        name.forename(),
        name.surname(),
        birth(person, care, dice),
        dice.chance(profile.births().wrongSex() * care) ? person.sex().other() : person.sex(),
        number.number(),
        number.status(),
        address(person, care, copy, dice));
  }

  // Half of all people hardly ever meet with errors, one in seven often does.
  private double troubleOf(Person person) {
    return switch (Dice.of(seed, "trouble", person.entity()).weighted(50, 35, 15)) {
      case 0 -> 0.5;
      case 1 -> 1.0;
      default -> 2.6;
    };
  }

  private @Nullable LocalDate birth(Person person, double care, Dice dice) {
    ErrorProfile.BirthErrors errors = profile.births();
    if (dice.chance(errors.missing() * care)) {
      return null;
    }
    if (Slips.canSwap(person.birth())
        && !Slips.swapDayAndMonth(person.birth()).isAfter(register.today())
        && dice.chance(errors.dayMonthSwapped() * care)) {
      return Slips.swapDayAndMonth(person.birth());
    }
    if (dice.chance(errors.wrongPart() * care)) {
      return Slips.wrongPart(person.birth(), register.today(), dice);
    }
    return person.birth();
  }

  private @Nullable Address address(Person person, double care, int copy, Dice dice) {
    Residence home = home(person);
    if (home == null || dice.chance(profile.places().missing() * care)) {
      return null;
    }
    Residence known = copy > 0 ? before(person, home) : lastKnown(person, home);
    if (known.address().kind() == Address.Kind.REFUGE) {
      return source == Source.SCHOOL ? before(person, home).address() : null;
    }
    Address address = known.address();
    if (dice.chance(profile.places().postcodeTyping() * care)) {
      String wrong = Slips.postcode(address.postcode(), dice);
      return new Address(address.house(), address.street(), address.town(), wrong, address.kind());
    }
    return address;
  }

  /** Returns where the person lives, or lived last. */
  private @Nullable Residence home(Person person) {
    List<Residence> all =
        register.residences(person).stream()
            .filter(r -> r.role() != ResidenceRole.SHARED_CARE)
            .toList();
    return all.isEmpty() ? null : all.get(all.size() - 1);
  }

  private Residence lastKnown(Person person, Residence home) {
    boolean atParents =
        source == Source.COMMUNITY_HEALTH && register.is(person, HardCase.FOSTER_PLACEMENT);
    return atParents || isStale(home) ? before(person, home) : home;
  }

  private Residence before(Person person, Residence home) {
    List<Residence> earlier =
        register.residences(person).stream()
            .filter(r -> r.role() != ResidenceRole.SHARED_CARE && r.from().isBefore(home.from()))
            .toList();
    return earlier.isEmpty() ? home : earlier.get(earlier.size() - 1);
  }

  /** Says whether this agency has missed a move; a household is missed as a whole. */
  boolean isStale(Residence home) {
    long months = ChronoUnit.MONTHS.between(home.from(), register.today());
    double recent = months < 12 ? 1 : months < 36 ? 0.6 : 0.12;
    String move = home.address().line() + home.from();
    boolean silent = Dice.of(seed, "move", move).chance(profile.places().silentMove());
    double missed = (silent ? 0.75 : 0.06) * recent * source.carelessness();
    return Dice.of(seed, "move", source.word(), move).chance(missed);
  }
}

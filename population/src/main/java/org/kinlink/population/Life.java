package org.kinlink.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person in the making. */
final class Life {
  final String entity;
  final Sex sex;
  final LocalDate birth;
  final Community community;
  final Ethnicity ethnicity;
  final String nhsNumber;
  @Nullable Life mother;
  @Nullable Life father;
  @Nullable Partnership partnership;
  final List<NameSpell> names = new ArrayList<>();
  final List<Stay> stays = new ArrayList<>();
  final List<Life> children = new ArrayList<>();

  Life(
      String entity,
      Sex sex,
      LocalDate birth,
      Community community,
      Ethnicity ethnicity,
      String nhsNumber) {
    this.entity = entity;
    this.sex = sex;
    this.birth = birth;
    this.community = community;
    this.ethnicity = ethnicity;
    this.nhsNumber = nhsNumber;
  }

  String forename() {
    return names.get(names.size() - 1).forename();
  }

  String surname() {
    return names.get(names.size() - 1).surname();
  }

  void rename(LocalDate day, String surname) {
    if (!surname.equals(surname())) {
      names.add(new NameSpell(day, forename(), surname));
    }
  }

  boolean isUnder(int years, LocalDate day) {
    return birth.plusYears(years).isAfter(day);
  }

  boolean isChildOf(Life parent) {
    return mother == parent || father == parent;
  }

  @Nullable Stay openStay(ResidenceRole role) {
    for (Stay stay : stays) {
      if (stay.to == null && stay.role == role) {
        return stay;
      }
    }
    return null;
  }

  /** Returns where this person has the main home now. */
  Address home() {
    Stay stay = openStay(ResidenceRole.MAIN);
    if (stay == null) {
      throw new IllegalStateException("a life without a main home");
    }
    return stay.address;
  }

  Person freeze() {
    return new Person(entity, sex, birth, ethnicity, nhsNumber, names);
  }
}

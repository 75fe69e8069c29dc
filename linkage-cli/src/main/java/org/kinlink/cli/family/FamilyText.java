package org.kinlink.cli.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kinlink.cli.family.FamilyView.Member;
import org.kinlink.cli.family.FamilyView.Stay;

/** Draws a family as lines of text: home by home, then what happened when. */
public final class FamilyText {
  private final FamilyView family;
  private final List<String> lines = new ArrayList<>();

  private FamilyText(FamilyView family) {
    this.family = family;
  }

  /**
   * Draws a family.
   *
   * @param family the family
   * @return the lines
   */
  public static List<String> of(FamilyView family) {
    FamilyText text = new FamilyText(family);
    text.homes();
    text.timeline();
    return text.lines;
  }

  private void homes() {
    Member person = family.members().get(0);
    List<String> homes = family.homes();
    LocalDate day = family.asOf();
    lines.add(
        String.format(
            Locale.ROOT,
            "%s and family%s: %d people, %d households",
            person.label(),
            day == null ? "" : " on " + day,
            family.members().size(),
            homes.size()));
    for (String home : homes) {
      boolean theirs = person.stays().stream().anyMatch(s -> in(s, home));
      group(
          home + (theirs ? ", where " + person.person() + " lives" : ""),
          family.members().stream()
              .filter(m -> m.stays().stream().anyMatch(s -> in(s, home)))
              .toList(),
          home);
    }
    List<Member> nowhere =
        family.members().stream()
            .filter(m -> m.stays().stream().noneMatch(s -> s.on(day) && !s.household().isEmpty()))
            .toList();
    if (!nowhere.isEmpty()) {
      group("No household known or shown", nowhere, "");
    }
  }

  private boolean in(Stay stay, String home) {
    return stay.household().equals(home) && stay.on(family.asOf());
  }

  private void group(String title, List<Member> members, String home) {
    lines.add("");
    lines.add("  " + title);
    int widest = members.stream().mapToInt(m -> m.label().length()).max().orElse(0);
    int relation = members.stream().mapToInt(m -> m.relations().length()).max().orElse(0);
    for (int i = 0; i < members.size(); i++) {
      Member member = members.get(i);
      String branch = i + 1 < members.size() ? "|- " : "`- ";
      lines.add(
          ("  "
                  + branch
                  + pad(member.label(), widest)
                  + "  "
                  + pad(member.relations(), relation)
                  + "  "
                  + about(member, home))
              .stripTrailing());
    }
  }

  private String about(Member member, String home) {
    List<String> parts = new ArrayList<>();
    for (Stay stay : member.stays()) {
      if (home.isEmpty() ? stay.on(family.asOf()) : in(stay, home)) {
        LocalDate from = stay.from();
        parts.add(stay.role().replace('_', ' ') + (from == null ? "" : " since " + from));
      }
    }
    if (member.inferred()) {
      parts.add(String.format(Locale.ROOT, "inferred, %.2f", member.confidence()));
    }
    parts.add("known to " + String.join(" ", member.sources()));
    return String.join("; ", parts);
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private void timeline() {
    Map<LocalDate, List<String>> events = new TreeMap<>();
    for (Member member : family.members()) {
      add(events, member.from(), member.label() + " becomes " + member.relations());
      add(events, member.to(), member.label() + " is " + member.relations() + " no longer");
      Map<LocalDate, String> left = new TreeMap<>();
      for (Stay stay : member.drawn()) {
        if (stay.to() != null) {
          left.merge(stay.to(), where(stay), (one, other) -> one + " and " + other);
        }
      }
      for (Stay stay : member.drawn()) {
        String from = stay.from() == null ? null : left.remove(stay.from());
        String moves = from == null ? " comes to " : " moves from " + from + " to ";
        add(events, stay.from(), member.label() + moves + where(stay));
      }
      left.forEach((day, from) -> add(events, day, member.label() + " leaves " + from));
    }
    if (!events.isEmpty()) {
      lines.add("");
      lines.add("  What happened");
      events.forEach(
          (day, happened) -> happened.forEach(event -> lines.add("  " + day + "  " + event)));
    }
  }

  private static String where(Stay stay) {
    if (!stay.household().isEmpty()) {
      return stay.household();
    }
    return stay.unnamed() ? "an address that makes no household" : "an institution";
  }

  private static void add(
      Map<LocalDate, List<String>> events, @Nullable LocalDate day, String event) {
    if (day != null) {
      events.computeIfAbsent(day, d -> new ArrayList<>()).add(event);
    }
  }
}

package org.kinlink.population;

import static org.kinlink.population.People.NOBODY;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A picture of one family over time, drawn from the truth: a line for everybody, in the colour of
 * the address, with the second home below it. It shows whether lives are plausible.
 */
final class Portrait implements Extract {
  private static final String[] COLOURS = {
    "#4e79a7", "#f28e2b", "#59a14f", "#e15759", "#76b7b2", "#edc948", "#b07aa1", "#9c755f",
    "#86bcb6", "#d37295", "#a0cbe8", "#8cd17d", "#f1ce63", "#d4a6c8", "#79706e", "#499894"
  };
  private static final int LEFT = 190;
  private static final int WIDTH = 760;
  private static final int ROW = 34;

  private final View view;
  private final World world;
  private final People people;
  private final Sheets sheets;
  private final Map<Integer, String> colours = new LinkedHashMap<>();
  private int from;

  Portrait(View view, Sheets sheets) {
    this.view = view;
    this.world = view.world;
    this.people = view.people;
    this.sheets = sheets;
  }

  @Override
  public void write() {
    int mother = chosen();
    if (mother != NOBODY) {
      sheets.add(OutputFile.PORTRAIT, drawn(mother));
    }
  }

  /** Returns the mother of young children in whose family most has happened, or NOBODY. */
  private int chosen() {
    int best = NOBODY;
    int most = 0;
    for (int who = 0; who < people.count; who++) {
      int events = people.isMale(who) || !view.isHere(who) ? 0 : events(who);
      if (events > most) {
        most = events;
        best = who;
      }
    }
    return best;
  }

  private int events(int mother) {
    int events = 0;
    Set<Integer> fathers = new LinkedHashSet<>();
    int young = 0;
    for (int c = people.firstChild[mother]; c != NOBODY; c = people.nextOfMother[c]) {
      fathers.add(people.father[c]);
      young += view.isHere(c) && view.isChild(c) ? 1 : 0;
      events += people.secondSpell[c] != NOBODY ? 4 : 0;
      events += view.factSince(c, Fact.LOOKED_AFTER, 0) >= 0 ? 3 : 0;
      events += view.ties(c).isEmpty() ? 0 : 1;
    }
    fathers.remove(NOBODY);
    boolean drawable = young >= 2 && young <= 5 && view.unions(mother).size() >= 2;
    return drawable ? events + 4 * fathers.size() + 2 * view.unions(mother).size() : 0;
  }

  private List<Integer> members(int mother) {
    Set<Integer> members = new LinkedHashSet<>();
    List<Integer> children = new ArrayList<>();
    for (int c = people.firstChild[mother]; c != NOBODY; c = people.nextOfMother[c]) {
      if (!view.isUnborn(c)) {
        children.add(0, c);
      }
    }
    for (int row : view.unions(mother)) {
      int one = world.unions.get(row, World.ONE);
      members.add(one == mother ? world.unions.get(row, World.OTHER) : one);
    }
    for (int child : children) {
      members.add(people.father[child]);
      for (int row : view.ties(child)) {
        members.add(world.ties.get(row, World.TO_WHOM));
      }
    }
    members.remove(NOBODY);
    List<Integer> all = new ArrayList<>();
    all.add(mother);
    all.addAll(members);
    children.removeIf(all::contains);
    all.addAll(children);
    return all.subList(0, Math.min(all.size(), 12));
  }

  private String drawn(int mother) {
    List<Integer> members = members(mother);
    int first = Days.NEVER;
    for (int who : members) {
      first = people.mother[who] == mother ? Math.min(first, people.birth[who]) : first;
    }
    from = Days.newYear(Days.year(first) - 4);
    int height = 60 + ROW * members.size();
    StringBuilder svg = new StringBuilder(8192);
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
        .append(LEFT + WIDTH + 20)
        .append(' ')
        .append(height)
        .append("\" font-family=\"sans-serif\" font-size=\"12\">\n")
        .append("<title>A family over time: a colour is an address</title>\n")
        .append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
    years(svg, height);
    int y = 44;
    for (int who : members) {
      text(svg, 8, y + 12, label(who, mother));
      lives(svg, who, y);
      y += ROW;
    }
    return svg.append("</svg>\n").toString();
  }

  private void years(StringBuilder svg, int height) {
    for (int year = Days.year(from); year <= Days.year(view.today); year += 2) {
      int x = x(Days.newYear(year));
      svg.append("<path d=\"M").append(x).append(" 30V").append(height - 10);
      svg.append("\" stroke=\"#ddd\"/>\n");
      text(svg, x - 14, 22, Integer.toString(year));
    }
  }

  private static void text(StringBuilder svg, int x, int y, String text) {
    svg.append("<text x=\"").append(x).append("\" y=\"").append(y).append("\">");
    svg.append(text.replace("&", "&amp;")).append("</text>\n");
  }

  private int x(int day) {
    int inside = Math.max(from, Math.min(view.today, day));
    return LEFT + (int) ((long) (inside - from) * WIDTH / (view.today - from));
  }

  private String label(int who, int mother) {
    String name = view.forename(people.nameSpell[who]);
    if (who == mother) {
      return name + ", mother";
    }
    if (people.mother[who] == mother) {
      int father = people.father[who];
      String of = father == NOBODY ? "" : " of " + view.forename(people.nameSpell[father]);
      return name + (people.isMale(who) ? ", son" : ", daughter") + of;
    }
    for (int c = people.firstChild[mother]; c != NOBODY; c = people.nextOfMother[c]) {
      if (people.father[c] == who) {
        return name + ", father";
      }
    }
    boolean partner = view.unions(mother).stream().anyMatch(row -> isIn(row, who));
    return name + (partner ? ", partner" : ", carer");
  }

  private boolean isIn(int union, int who) {
    return world.unions.get(union, World.ONE) == who || world.unions.get(union, World.OTHER) == who;
  }

  private void lives(StringBuilder svg, int who, int y) {
    IntTable table = world.residences;
    for (int row : view.residences(who)) {
      int start = table.get(row, World.FROM);
      int end = Math.min(view.today, table.get(row, World.TO));
      if (end <= from || end <= start) {
        continue;
      }
      int role = table.get(row, World.ROLE);
      int address = table.get(row, World.ADDRESS);
      boolean second = role == Role.SHARED_CARE;
      svg.append("<rect x=\"").append(x(start)).append("\" y=\"").append(second ? y + 17 : y);
      svg.append("\" width=\"").append(Math.max(1, x(end) - x(start)));
      svg.append("\" height=\"").append(second ? 6 : 15).append("\" fill=\"");
      svg.append(Institution.isAt(address) ? "#333" : colour(address)).append('"');
      if (role == Role.PLACEMENT) {
        svg.append(" stroke=\"black\" stroke-width=\"2\"");
      }
      svg.append("/>\n");
    }
  }

  private String colour(int address) {
    return colours.computeIfAbsent(address, a -> COLOURS[colours.size() % COLOURS.length]);
  }
}

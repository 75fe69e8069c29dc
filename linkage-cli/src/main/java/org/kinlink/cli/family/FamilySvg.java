package org.kinlink.cli.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kinlink.cli.family.FamilyView.Member;
import org.kinlink.cli.family.FamilyView.Stay;

/**
 * Draws a family over time as SVG: a line is a member, a colour a household, grey a place that is
 * not told. A bar that fades at an end has no stated day there.
 */
public final class FamilySvg {
  private static final String[] COLOURS = {
    "#2f6db3", "#d98c21", "#3b8f5a", "#b0413e", "#7a5aa6", "#8a6d3b", "#c2649a", "#4aa3a2",
    "#9aa52c", "#5b6b7a"
  };
  private static final int LEFT = 300;
  private static final int WIDTH = 1000;
  private static final int ROW = 34;
  private static final int TOP = 56;

  /** Bars that hold a whole id, and those that hold one without its zeros. */
  private static final int WIDE = 60;

  private static final int NARROW = 30;

  private final FamilyView family;
  private final LocalDate first;
  private final LocalDate last;
  private final List<String> homes = new ArrayList<>();
  private final StringBuilder svg = new StringBuilder();

  private FamilySvg(FamilyView family) {
    this.family = family;
    List<LocalDate> days = family.days();
    LocalDate day = family.asOf();
    LocalDate newest = days.isEmpty() ? LocalDate.EPOCH : days.get(days.size() - 1);
    LocalDate oldest = days.isEmpty() ? LocalDate.EPOCH : days.get(0);
    this.last = (day != null && day.isAfter(newest) ? day : newest).plusMonths(6);
    this.first = oldest.isBefore(last.minusYears(30)) ? last.minusYears(30) : oldest.minusMonths(6);
    for (Member member : family.members()) {
      for (Stay stay : member.stays()) {
        if (!stay.household().isEmpty() && !homes.contains(stay.household())) {
          homes.add(stay.household());
        }
      }
    }
  }

  /**
   * Draws a family.
   *
   * @param family the family
   * @return the text of an SVG file
   */
  public static String of(FamilyView family) {
    return new FamilySvg(family).draw();
  }

  private String draw() {
    int height = TOP + ROW * family.members().size() + 34;
    line(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
            + " font-family=\"sans-serif\" font-size=\"13\" role=\"img\" aria-label=\"%s\">",
        WIDTH,
        height,
        WIDTH,
        height,
        "A family over time: a line is a person, a colour a household");
    line("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>", WIDTH, height);
    LocalDate day = family.asOf();
    text(
        16,
        24,
        "#1b2733",
        "start",
        "Family of "
            + family.members().get(0).label()
            + (day == null ? "" : ", as of " + day)
            + " - a colour is a household");
    text(
        WIDTH - 16,
        24,
        "#5b6b7a",
        "end",
        "grey: an institution, or an address that makes no household; pale: since when is unknown");
    years(height);
    for (int i = 0; i < family.members().size(); i++) {
      member(family.members().get(i), TOP + ROW * i);
    }
    if (day != null) {
      double x = x(day);
      line(
          "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\" stroke=\"#b0413e\""
              + " stroke-dasharray=\"4 3\"/>",
          x, x, TOP - 10, height - 26);
    }
    line("</svg>");
    return svg.toString();
  }

  private void years(int height) {
    int span = last.getYear() - first.getYear();
    int step = span > 20 ? 5 : span > 8 ? 2 : 1;
    for (int year = first.getYear() + 1; year <= last.getYear(); year++) {
      if (year % step == 0) {
        double x = x(LocalDate.of(year, 1, 1));
        line(
            "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\" stroke=\"#e3e8ec\"/>",
            x, x, TOP - 10, height - 26);
        text(x, height - 10, "#5b6b7a", "middle", Integer.toString(year));
      }
    }
  }

  private void member(Member member, int y) {
    text(16, y + 10, "#1b2733", "start", member.label());
    text(
        16,
        y + 24,
        "#5b6b7a",
        "start",
        member.relations() + (member.inferred() ? " (inferred)" : ""));
    line(
        "<line x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\" stroke=\"#e3e8ec\"/>",
        LEFT, WIDTH - 16, y + 12, y + 12);
    List<Stay> stays = member.drawn();
    boolean below = false;
    for (int i = 0; i < stays.size(); i++) {
      // A second home at the same time lies below the first, and a third above again.
      below = i > 0 && stays.get(i - 1).overlaps(stays.get(i)) && !below;
      stay(stays.get(i), below ? y + 14 : y + 2);
    }
  }

  private void stay(Stay stay, int y) {
    LocalDate from = stay.from();
    LocalDate to = stay.to();
    double left = from == null ? LEFT : x(from);
    double right = to == null ? WIDTH - 16 : x(to);
    int home = homes.indexOf(stay.household());
    line(
        "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"11\" rx=\"2\" fill=\"%s\""
            + " opacity=\"%s\"><title>%s</title></rect>",
        left,
        y,
        Math.max(2, right - left),
        home < 0 ? "#9aa4ad" : COLOURS[home % COLOURS.length],
        from == null ? "0.65" : "1",
        escaped(told(stay)));
    String id = right - left > WIDE ? stay.household() : stay.household().replaceAll("^H0+", "H");
    if (right - left > NARROW && home >= 0) {
      line(
          "<text x=\"%.1f\" y=\"%d\" font-size=\"10\" fill=\"#ffffff\""
              + " pointer-events=\"none\">%s</text>",
          left + 4, y + 9, escaped(id));
    }
  }

  private static String told(Stay stay) {
    String where = stay.household().isEmpty() ? "no household" : stay.household();
    return where
        + ", "
        + stay.role().replace('_', ' ')
        + (stay.from() == null ? "" : ", from " + stay.from())
        + (stay.to() == null ? "" : ", to " + stay.to());
  }

  private double x(LocalDate day) {
    double share =
        (double) (day.toEpochDay() - first.toEpochDay())
            / Math.max(1, last.toEpochDay() - first.toEpochDay());
    return LEFT + Math.max(0, Math.min(1, share)) * (WIDTH - 16 - LEFT);
  }

  private void text(double x, double y, String colour, String anchor, @Nullable String words) {
    line(
        "<text x=\"%.1f\" y=\"%.1f\" fill=\"%s\" text-anchor=\"%s\">%s</text>",
        x, y, colour, anchor, escaped(words == null ? "" : words));
  }

  private static String escaped(String text) {
    return text.replaceAll("\\p{Cntrl}", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private void line(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}

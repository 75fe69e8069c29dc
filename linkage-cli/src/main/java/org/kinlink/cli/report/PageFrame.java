package org.kinlink.cli.report;

import java.util.List;

/** What stands around the sections: head, banner, list of contents and foot. */
final class PageFrame {
  private final RunInformation information;
  private final List<String> sources;
  private final boolean rehearsal;

  PageFrame(RunInformation information, List<String> sources, boolean rehearsal) {
    this.information = information;
    this.sources = sources;
    this.rehearsal = rehearsal;
  }

  /** Writes the whole page. */
  String write(List<Section> sections) {
    Markup page = new Markup();
    page.open("html", "lang", "en-GB");
    head(page);
    page.open("body");
    page.open("a", "class", "skip", "href", "#summary").text("To the results").close();
    header(page);
    page.open("div", "class", "frame");
    contents(page, sections);
    page.open("main");
    for (Section section : sections) {
      page.open("section", "id", section.id(), "aria-labelledby", section.id() + "-title");
      page.add("h2", section.title(), "id", section.id() + "-title");
      section.write(page);
      page.close();
    }
    page.close().close();
    page.open("footer").text("Made with kinlink ").user(information.version());
    page.text(". This page stands alone and asks no network for anything.").close();
    return page.close().close().finish();
  }

  private void head(Markup page) {
    StyleSheet style = StyleSheet.load();
    page.open("head").empty("meta", "charset", "utf-8");
    page.empty("meta", "http-equiv", "Content-Security-Policy", "content", style.policy());
    page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    page.empty("meta", "name", "color-scheme", "content", "light dark");
    page.empty("meta", "name", "referrer", "content", "no-referrer");
    page.empty("meta", "name", "robots", "content", "noindex");
    page.add("title", UserText.shorten(title()) + " – linkage report");
    page.style(style.css()).close();
  }

  private void header(Markup page) {
    page.open("header").add("p", "Linkage report", "class", "over");
    page.open("h1").user(title()).close();
    if (!information.purpose().isBlank()) {
      page.open("p", "class", "purpose");
      page.add("bdi", UserText.shorten(information.purpose(), 400)).close();
    }
    if (rehearsal) {
      page.open("p", "class", "banner", "role", "note").add("strong", "Rehearsal.");
      page.text(
          " Every NHS number of this run is from the ranges kept for tests, which no patient has."
              + " Read the figures as practice.");
      page.close();
    }
    page.close();
  }

  private static void contents(Markup page, List<Section> sections) {
    page.open("nav", "aria-label", "Contents").open("ol");
    for (Section section : sections) {
      page.open("li").add("a", section.title(), "href", "#" + section.id()).close();
    }
    page.close().close();
  }

  private String title() {
    return information.title().isBlank() ? UserText.list(sources) : information.title();
  }
}

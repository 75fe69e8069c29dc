package org.kinlink.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.kinlink.check.Check.Subject;
import org.kinlink.check.CheckReport;
import org.kinlink.check.ColumnWarning;
import org.kinlink.check.Finding;

/** A check of a file as plain values, for programs. The guide to checking documents the shape. */
final class CheckJson {
  private CheckJson() {}

  static Map<String, Object> of(CheckReport report, CheckTarget target) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", report.file().toString());
    json.put("records", report.records());
    json.put("target", target(target));
    json.put(
        "columns",
        report.columns().entrySet().stream()
            .map(each -> column(report, each.getKey(), each.getValue()))
            .toList());
    json.put("findings", report.findings().stream().map(CheckJson::finding).toList());
    json.put("warnings", report.warnings().stream().map(CheckJson::warning).toList());
    return json;
  }

  private static Map<String, Object> target(CheckTarget target) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("percent", target.percent());
    json.put("reached", target.reached());
    json.put("met", target.met());
    json.put("asked_for", target.asked());
    return json;
  }

  private static Map<String, Object> column(
      CheckReport report, Subject subject, Iterable<String> headers) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("subject", subject.key());
    json.put("columns", headers);
    if (subject != Subject.NAME && subject != Subject.NHS_NUMBER_STATUS) {
      json.put("present", report.present(subject));
      json.put("valid", report.valid(subject));
    }
    return json;
  }

  private static Map<String, Object> finding(Finding finding) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("check", finding.check().key());
    json.put("subject", finding.check().subject().key());
    json.put("severity", finding.check().severity().name().toLowerCase(Locale.ROOT));
    json.put("title", finding.check().title());
    json.put("records", finding.records());
    if (finding.groups() > 0) {
      json.put("groups", finding.groups());
    }
    json.put("first_lines", finding.firstLines());
    return json;
  }

  private static Map<String, Object> warning(ColumnWarning warning) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("check", warning.key());
    json.put("columns", warning.columns());
    json.put("reason", warning.reason());
    return json;
  }
}

package org.kinlink.cli.explain;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.kinlink.link.Explanation;
import org.kinlink.score.Contribution;

/** An explanation as plain values, for programs. */
public final class ExplanationJson {
  private ExplanationJson() {}

  /**
   * Returns an explanation as maps, lists, texts and numbers.
   *
   * @param text the explanation
   * @return what {@code Json.write} takes
   */
  public static Map<String, Object> of(ExplanationText text) {
    Explanation explanation = text.explanation();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("explained", true);
    json.put("verdict", text.outcome().verdict().name().toLowerCase(Locale.ROOT));
    json.put("answer", text.answer());
    json.put("step", text.outcome().step());
    if (explanation.contradiction() != null) {
      json.put("contradiction", explanation.contradiction());
    }
    json.put(
        "fields",
        explanation.lines().stream()
            .map(ExplanationJson::line)
            .collect(ImmutableList.toImmutableList()));
    json.put("start", explanation.priorBits());
    json.put("weight", explanation.weight());
    json.put("probability", explanation.probability());
    json.put("in_run", explanation.inRun());
    json.put("change", text.change());
    return json;
  }

  private static Map<String, Object> line(Contribution line) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("field", line.field());
    json.put("agreement", line.agreement());
    json.put("counts", line.counts());
    json.put("bits", line.bits());
    return json;
  }
}

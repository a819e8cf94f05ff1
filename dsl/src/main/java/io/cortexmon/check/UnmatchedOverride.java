package io.cortexmon.check;

import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Finding;
import io.cortexmon.definition.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * An override that is about no field or query of its panel. Names are judged only where they are
 * sure: plain legends of PromQL queries, before any transformation.
 */
final class UnmatchedOverride implements DashboardCheck {

  @Override
  public List<Finding> find(Board board) {
    List<Finding> findings = new ArrayList<>();
    for (BoardPanel panel : board.panels()) {
      List<JsonObject> overrides = panel.json().object("fieldConfig").array("overrides").objects();
      if (!overrides.isEmpty()) {
        PanelFields fields = PanelFields.of(panel);
        for (JsonObject override : overrides) {
          JsonObject matcher = override.object("matcher");
          if (fields.match(matcher) == PanelFields.Answer.NO) {
            findings.add(finding(panel, matcher, fields));
          }
        }
      }
    }
    return findings;
  }

  private static Finding finding(BoardPanel panel, JsonObject matcher, PanelFields fields) {
    boolean query = matcher.text("id").filter("byFrameRefID"::equals).isPresent();
    Collection<String> there = query ? fields.refIds() : fields.names();
    String wanted =
        matcher
            .text("options")
            .orElseGet(() -> matcher.object("options").array("names").toString());
    return Finding.error(
        "dashboard/unmatched-override",
        panel.subject(),
        panel.place(),
        "an override is about the "
            + (query ? "query" : "field")
            + " `"
            + wanted
            + "`, which the panel does not have",
        Nearest.to(wanted, there)
            .map(nearest -> "did you mean `" + nearest + "`?")
            .orElse("it has " + String.join(", ", there)));
  }
}

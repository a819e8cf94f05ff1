package io.cortexmon.check;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * Thresholds that do not rise: a later step of a lower value is never reached. Those written in
 * Java are refused where they are written.
 */
final class UnsortedThresholds implements DashboardCheck {

  @Override
  public List<Finding> find(Board board) {
    List<Finding> findings = new ArrayList<>();
    for (BoardPanel panel : board.panels()) {
      JsonObject config = panel.json().object("fieldConfig");
      check(panel, config.object("defaults").object("thresholds"), findings);
      for (JsonObject override : config.array("overrides").objects()) {
        for (JsonObject property : override.array("properties").objects()) {
          if (property.text("id").filter("thresholds"::equals).isPresent()) {
            check(panel, property.object("value"), findings);
          }
        }
      }
    }
    return findings;
  }

  private static void check(BoardPanel panel, JsonObject thresholds, List<Finding> findings) {
    List<JsonObject> steps = thresholds.array("steps").objects();
    for (int i = 2; i < steps.size(); i++) {
      double before = steps.get(i - 1).number("value").orElse(Double.NEGATIVE_INFINITY);
      double value = steps.get(i).number("value").orElse(Double.POSITIVE_INFINITY);
      if (value <= before) {
        findings.add(finding(panel, steps.get(i), steps.get(i - 1)));
        return;
      }
    }
  }

  private static Finding finding(BoardPanel panel, JsonObject step, JsonObject before) {
    return Finding.error(
        "dashboard/unsorted-thresholds",
        panel.subject(),
        panel.place(),
        "threshold step " + value(step) + " is not above the one before it, " + value(before),
        "list the steps in rising order; the first is the base, its value does not count");
  }

  private static String value(JsonObject step) {
    return step.get("value").map(Json::toString).orElse("");
  }
}

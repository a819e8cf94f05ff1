package io.cortexmon.check;

import io.cortexmon.check.PanelFields.Answer;
import io.cortexmon.dashboard.field.DisplayUnit;
import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.panel.HeatmapUnit;
import io.cortexmon.dashboard.panel.Panel;
import io.cortexmon.dashboard.query.Target;
import io.cortexmon.definition.Finding;
import io.cortexmon.metric.Query;
import io.cortexmon.metric.ResultUnit;
import io.cortexmon.metric.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A unit that contradicts what the query gives: seconds shown in bytes, a ratio in percent. Judged
 * only where both are sure, which needs typed queries over metrics that name their unit.
 */
final class ContradictingUnit implements DashboardCheck {

  private static final String HEATMAP = "heatmap";

  /** Types that show no values, or not in the unit of the field config. */
  private static final Set<String> OTHERWISE_SHOWN = Set.of("text", "logs", "row");

  /** Calculations whose result is no value of the field (Grafana 13, fieldReducer.ts). */
  private static final Set<String> WITHOUT_UNIT =
      Set.of(
          "count",
          "countAll",
          "changeCount",
          "distinctCount",
          "diffperc",
          "allIsZero",
          "allIsNull",
          "allValues",
          "uniqueValues",
          "variance");

  @Override
  public List<Finding> find(Board board) {
    List<Finding> findings = new ArrayList<>();
    for (BoardPanel panel : board.panels()) {
      if (panel.isTyped() && !OTHERWISE_SHOWN.contains(panel.type()) && showsValues(panel)) {
        find(panel, panel.panel().get(0), findings);
      }
    }
    return findings;
  }

  private static boolean showsValues(BoardPanel panel) {
    return panel.json().array("transformations").items().isEmpty()
        && panel.json().object("options").object("reduceOptions").array("calcs").items().stream()
            .noneMatch(
                calc -> calc instanceof Json.Text text && WITHOUT_UNIT.contains(text.value()));
  }

  private static void find(BoardPanel panel, Panel typed, List<Finding> findings) {
    List<Target> targets = typed.parts().targets();
    // Those of raw JSON stand before the typed ones, or replace them.
    if (targets.size() != panel.targets().size()) {
      return;
    }
    for (int i = 0; i < targets.size(); i++) {
      if (targets.get(i).queries().size() == 1) {
        Shown shown = Shown.of(panel, panel.targets().get(i));
        Unit unit = shown.given().apply(targets.get(i).queries().get(0));
        boolean sure = !unit.equals(Unit.NONE) && !unit.equals(ResultUnit.COUNTS_PER_SECOND);
        if (sure && !shown.unit().isEmpty() && !DisplayUnit.withId(shown.unit()).fits(unit)) {
          findings.add(finding(panel, panel.targets().get(i), shown, unit));
        }
      }
    }
  }

  /**
   * How a target's values are shown.
   *
   * @param what what is shown in the unit, for messages
   * @param unit the id of the unit; empty where it is not sure
   * @param given finds what is shown so of a query's result
   */
  private record Shown(String what, String unit, Function<Query, Unit> given) {

    static Shown of(BoardPanel panel, JsonObject target) {
      if (!panel.type().equals(HEATMAP)) {
        return new Shown("it is", shown(panel, target), ResultUnit::of);
      }
      JsonObject options = panel.json().object("options");
      HeatmapUnit heatmap = HeatmapUnit.in(options);
      return new Shown(
          heatmap == HeatmapUnit.CELLS ? "its cells are" : "its rows are",
          options.object(heatmap.option()).text("unit").orElse(""),
          heatmap::of);
    }
  }

  /** Returns the id of the unit that surely shows a target's values; empty where it is not sure. */
  private static String shown(BoardPanel panel, JsonObject target) {
    JsonObject config = panel.json().object("fieldConfig");
    String shown = config.object("defaults").text("unit").orElse("");
    for (JsonObject override : config.array("overrides").objects()) {
      String unit = unit(override);
      if (!unit.isEmpty()) {
        switch (matches(override.object("matcher"), panel, target)) {
          case YES -> shown = unit;
          case PERHAPS -> shown = "";
          case NO -> {
            // It is about other queries.
          }
        }
      }
    }
    return shown;
  }

  private static String unit(JsonObject override) {
    return override.array("properties").objects().stream()
        .filter(property -> property.text("id").filter("unit"::equals).isPresent())
        .map(property -> property.text("value").orElse(""))
        .findFirst()
        .orElse("");
  }

  private static Answer matches(JsonObject matcher, BoardPanel panel, JsonObject target) {
    return PanelFields.of(panel, List.of(target)).match(matcher);
  }

  private static Finding finding(BoardPanel panel, JsonObject target, Shown shown, Unit unit) {
    return Finding.error(
        "dashboard/contradicting-unit",
        panel.subject(),
        panel.place(),
        shown.what()
            + " shown in `"
            + shown.unit()
            + "`, but query "
            + BoardPanel.refId(target)
            + " gives "
            + unit,
        "use `" + DisplayUnit.of(unit).id() + "`, or change the query to give what is shown");
  }
}

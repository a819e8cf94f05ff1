package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.field.DisplayUnit;
import io.cortexmon.dashboard.field.FieldConfig;
import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.query.Target;
import io.cortexmon.metric.Query;
import io.cortexmon.metric.ResultUnit;
import io.cortexmon.metric.Unit;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The unit that a panel has from its queries, where it sets none: that of the metrics, if all
 * queries are typed and give the same.
 *
 * <p>Not where results are changed before they are shown, and not in tables, whose columns differ.
 */
final class InheritedUnit {

  private static final String UNIT = "unit";

  /** Types that show each value in the unit of its field. */
  private static final Set<String> TYPES =
      Set.of(
          "timeseries",
          "stat",
          "gauge",
          "bargauge",
          "barchart",
          "piechart",
          "histogram",
          "state-timeline",
          "status-history");

  private InheritedUnit() {}

  /** Returns the panel's options, where those of its type hold the unit. */
  static JsonObject options(Panel panel) {
    JsonObject options = panel.parts().options();
    if (!(panel instanceof Heatmap) || isChanged(panel.parts().fields())) {
      return options;
    }
    HeatmapUnit shown = HeatmapUnit.in(options);
    if (options.object(shown.option()).has(UNIT)) {
      return options;
    }
    Unit unit = unit(panel.parts().targets(), shown::of);
    return unit.equals(Unit.NONE)
        ? options
        : options.with(
            shown.option(), options.object(shown.option()).with(UNIT, DisplayUnit.of(unit).id()));
  }

  /** Returns the panel's field config, with that unit where there is one. */
  static FieldConfig fieldConfig(Panel panel) {
    PanelParts parts = panel.parts();
    FieldConfig config = parts.fieldConfig();
    if (!(panel instanceof Fielded)
        || config.field().standard().has(UNIT)
        || !TYPES.contains(parts.type())
        || isChanged(parts.fields())) {
      return config;
    }
    Unit unit = unit(parts.targets(), ResultUnit::of);
    return unit.equals(Unit.NONE)
        ? config
        : config.field(config.field().standard(UNIT, Json.of(DisplayUnit.of(unit).id())));
  }

  /** Whether other results are shown than those of the typed queries. */
  private static boolean isChanged(JsonObject fields) {
    return fields.has("transformations") || fields.has("targets") || fields.has("libraryPanel");
  }

  /** Returns the one unit of all queries; none where there is no such. */
  private static Unit unit(List<Target> targets, Function<Query, Unit> of) {
    Unit common = Unit.NONE;
    for (Target target : targets) {
      List<Query> queries = target.queries();
      Unit unit = queries.size() == 1 ? of.apply(queries.get(0)) : Unit.NONE;
      if (unit.equals(Unit.NONE) || !(common.equals(Unit.NONE) || common.equals(unit))) {
        return Unit.NONE;
      }
      common = unit;
    }
    return common;
  }
}

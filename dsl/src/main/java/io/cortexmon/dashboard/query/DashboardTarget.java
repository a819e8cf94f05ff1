package io.cortexmon.dashboard.query;

import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;

/**
 * The results of another panel of the dashboard, which is then asked only once.
 *
 * <pre>{@code
 * Table.titled("The same as a table").target(DashboardTarget.ofPanel(7).withTransformations())
 * }</pre>
 *
 * <p>Give that panel a fixed id, so that the reference outlives panels put before it. Source:
 * Grafana, {@code public/app/plugins/datasource/dashboard/types.ts}.
 *
 * @param fields the fields that are set, by Grafana's names
 */
public record DashboardTarget(JsonObject fields) implements Targeting<DashboardTarget> {

  /** Returns a target of the results of the panel with that id. */
  public static DashboardTarget ofPanel(int id) {
    return new DashboardTarget(
        JsonObject.of("datasource", DataSourceRef.DASHBOARD.json())
            .with("panelId", Arguments.positive("panel id", id)));
  }

  @Override
  public DashboardTarget fields(JsonObject changed) {
    return new DashboardTarget(changed);
  }

  /** Returns this with the results as that panel's transformations leave them. */
  public DashboardTarget withTransformations() {
    return fields(fields.with("withTransforms", true));
  }

  /** Returns this with the annotations that the panel shows, in place of its series. */
  public DashboardTarget annotations() {
    return fields(fields.with("topic", "annotations"));
  }

  /** Returns this with the states of the panel's alerts, in place of its series. */
  public DashboardTarget alertStates() {
    return fields(fields.with("topic", "alertStates"));
  }

  /** Returns this with the dashboard's ad hoc filters applied to the results. */
  public DashboardTarget adHocFilters() {
    return fields(fields.with("adHocFiltersEnabled", true));
  }
}

package io.cortexmon.dashboard.query;

import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;
import io.cortexmon.promql.Variable;

/**
 * Which data source answers: always type and uid, never a name, so that it means the same in every
 * Grafana.
 *
 * @param type the plugin, for example {@code prometheus}
 * @param uid the uid, or a reference to a variable such as {@code ${datasource}}
 */
public record DataSourceRef(String type, String uid) {

  /** The data source that the dashboard's variable {@code datasource} names. */
  public static final DataSourceRef DEFAULT = new DataSourceRef("prometheus", "${datasource}");

  /** Each target of the panel names its own. */
  public static final DataSourceRef MIXED = new DataSourceRef("datasource", "-- Mixed --");

  /** The results of another panel of the dashboard. */
  public static final DataSourceRef DASHBOARD = new DataSourceRef("datasource", "-- Dashboard --");

  /** Grafana itself: annotations, live measurements. */
  public static final DataSourceRef GRAFANA = new DataSourceRef("grafana", "-- Grafana --");

  /** Server-side expressions over other targets of the panel. */
  public static final DataSourceRef EXPRESSION = new DataSourceRef("__expr__", "__expr__");

  public DataSourceRef {
    Arguments.name("data source type", type);
    Arguments.name("data source uid", uid);
  }

  /** Returns the data source that a variable of the dashboard names. */
  public static DataSourceRef of(String type, Variable variable) {
    return new DataSourceRef(type, "${" + variable.name() + "}");
  }

  /** Returns Grafana's form, {@code {type, uid}}. */
  public JsonObject json() {
    return JsonObject.of("type", type).with("uid", uid);
  }
}

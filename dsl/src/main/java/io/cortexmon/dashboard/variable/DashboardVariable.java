package io.cortexmon.dashboard.variable;

import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.definition.Place;
import io.cortexmon.metric.Query;
import io.cortexmon.promql.Variable;
import java.util.List;

/** A variable that a dashboard defines. Queries, titles and links use it by its name. */
public interface DashboardVariable extends Variable {

  /** Where it was declared. */
  Place place();

  /**
   * Returns Grafana's form.
   *
   * @param dataSource what answers a query that names no data source
   */
  JsonObject json(DataSourceRef dataSource);

  /** The typed queries whose series its values come from, for checks. */
  default List<Query> queries() {
    return List.of();
  }

  /** Returns what stands for the chosen values, written in one way: {@code ${shop:csv}}. */
  default String reference(VariableFormat format) {
    return "${" + name() + ":" + format.id() + "}";
  }
}

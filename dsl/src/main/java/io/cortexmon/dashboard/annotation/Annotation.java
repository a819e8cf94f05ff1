package io.cortexmon.dashboard.annotation;

import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.definition.Place;
import io.cortexmon.metric.Query;
import java.util.List;

/** Events that a dashboard marks on its graphs. */
public interface Annotation {

  /** What its switch at the top of the dashboard is called; unique there. */
  String name();

  /** Where it was declared. */
  Place place();

  /**
   * Returns Grafana's form.
   *
   * @param dataSource what answers a query that names no data source
   */
  JsonObject json(DataSourceRef dataSource);

  /** The typed queries that find the events, for checks. */
  default List<Query> queries() {
    return List.of();
  }
}
